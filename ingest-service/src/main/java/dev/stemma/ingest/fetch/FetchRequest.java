package dev.stemma.ingest.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is to be fetched.
///
/// @param known what the caller has already
/// @param credential the name of the credential that the host asks for
/// @param accepted the media types that are wanted, as an `Accept` header
/// @param obeysRobots whether `robots.txt` is asked first; someone who names one address needs no leave
public record FetchRequest(
        URI address, Validators known, Optional<String> credential, String accepted, boolean obeysRobots) {

    private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5,*/*;q=0.1";
    private static final String FEEDS = "application/rss+xml,application/atom+xml,application/feed+json,"
            + "application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.1";

    /// An article's page.
    public static FetchRequest page(URI address, Optional<String> credential) {
        return new FetchRequest(address, Validators.NONE, credential, PAGES, true);
    }

    /// A feed.
    public static FetchRequest feed(URI address, Validators known, Optional<String> credential) {
        return new FetchRequest(address, known, credential, FEEDS, true);
    }

    /// A file that someone named.
    public static FetchRequest file(URI address) {
        return new FetchRequest(address, Validators.NONE, Optional.empty(), "*/*", false);
    }

    Map<String, String> headers(Optional<String> authorization) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", accepted);
        headers.put("Accept-Encoding", "gzip, deflate");
        known.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
        known.lastModified().ifPresent(date -> headers.put("If-Modified-Since", date));
        authorization.ifPresent(value -> headers.put("Authorization", value));
        return headers;
    }
}
