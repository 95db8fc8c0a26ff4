package dev.stemma.ingest.extract;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses under which the light copies of pages stand that AMP made (Accelerated Mobile Pages): at the outlet,
/// marked in path or query, and in caches that carry the outlet's address in theirs.
final class Amp {

    private static final Pattern CACHE = Pattern.compile("(?:.+\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com)");
    private static final Pattern IN_CACHE = Pattern.compile("/[cva]/(s/)?([^/]+\\..+)");
    private static final Pattern SEARCH = Pattern.compile("www\\.google(?:\\.\\p{L}{2,3}){1,2}");
    private static final Pattern IN_SEARCH = Pattern.compile("/amp/(s/)?([^/]+\\..+)");
    private static final Pattern MARK_IN_PATH = Pattern.compile("/amp(?=/|$)|\\.amp(?=\\.html?$|$)");
    private static final Pattern MARK_IN_QUERY =
            Pattern.compile("(?i)_?amp(?:=.{0,10})?|outputType=amp(?:-type)?|amp_js_v=.*|usqp=.*");

    private Amp() {}

    /// The outlet's own address of a page that lies in a cache
    /// ([AMP cache URL format](https://developers.google.com/amp/cache/overview)).
    static Optional<String> original(URI address) {
        String host = address.getHost();
        Pattern form =
                CACHE.matcher(host).matches() ? IN_CACHE : SEARCH.matcher(host).matches() ? IN_SEARCH : null;
        if (form == null) {
            return Optional.empty();
        }
        Matcher carried = form.matcher(address.getRawPath());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return carried.matches()
                ? Optional.of((carried.group(1) == null ? "http://" : "https://") + carried.group(2) + query)
                : Optional.empty();
    }

    /// A path without the mark of a light copy.
    static String unmarked(String path) {
        return MARK_IN_PATH.matcher(path).replaceAll("");
    }

    /// Whether a parameter only asks for the light copy.
    static boolean isMark(String parameter) {
        return MARK_IN_QUERY.matcher(parameter).matches();
    }
}
