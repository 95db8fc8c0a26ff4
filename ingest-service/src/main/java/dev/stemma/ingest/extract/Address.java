package dev.stemma.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The canonical address of an article: scheme and host in lower case, no fragment, no default port, no user,
/// none of the parameters by which links are tracked.
///
/// @param url what is shown and linked to
public record Address(URI url) {

    /// The longest address that is taken, in characters.
    public static final int LONGEST = 4096;

    private static final Pattern COPY = Pattern.compile("^(?:www|m|mobile|amp)\\.(?=[^.]+\\.)");
    private static final Set<String> TRACKERS = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid",
            "mc_eid", "mkt_tok", "ocid", "cmpid", "ref_src", "ref_url", "s_cid", "spm", "_ga", "_gl", "ncid", "smid");

    /// Reads any web address.
    ///
    /// @return nothing when `text` is no absolute `http` or `https` address with a host
    public static Optional<Address> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.strip().replace(" ", "%20").replace("|", "%7C")).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
                return Optional.empty();
            }
            Address address = new Address(canonical(uri, scheme));
            return Optional.of(
                    Amp.original(address.url).flatMap(Address::ofOriginal).orElse(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// What a cache carries within its own address; no cache carries that of a cache.
    private static Optional<Address> ofOriginal(String carried) {
        return carried.contains("/amp/s/") || carried.contains("ampproject.org") ? Optional.empty() : of(carried);
    }

    /// What makes two addresses the same one: the canonical address without what rarely tells pages apart (`https` or
    /// `http`, a leading `www.`, the marks of mobile and AMP copies, a closing slash, the order of parameters).
    public String key() {
        String path = Amp.unmarked(Optional.ofNullable(url.getRawPath()).orElse(""));
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = Optional.ofNullable(url.getRawQuery())
                .map(parameters -> Arrays.stream(parameters.split("&"))
                        .filter(parameter -> !Amp.isMark(parameter))
                        .sorted()
                        .collect(Collectors.joining("&")))
                .filter(parameters -> !parameters.isEmpty())
                .map(parameters -> "?" + parameters)
                .orElse("");
        return "https://" + domain() + port + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                + query;
    }

    /// The host without a leading `www.`, or what marks mobile and AMP copies in its place.
    public String domain() {
        return COPY.matcher(url.getHost()).replaceFirst("");
    }

    @Override
    public String toString() {
        return url.toString();
    }

    private static URI canonical(URI uri, String scheme) throws URISyntaxException {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean usualPort = uri.getPort() == (scheme.equals("http") ? 80 : 443);
        StringBuilder text = new StringBuilder(scheme).append("://").append(host);
        if (uri.getPort() >= 0 && !usualPort) {
            text.append(':').append(uri.getPort());
        }
        String path = Optional.ofNullable(uri.normalize().getRawPath()).orElse("");
        text.append(path.isEmpty() ? "/" : path);
        query(uri).ifPresent(query -> text.append('?').append(query));
        return new URI(text.toString());
    }

    private static Optional<String> query(URI uri) {
        if (uri.getRawQuery() == null) {
            return Optional.empty();
        }
        String kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracker(parameter))
                .collect(Collectors.joining("&"));
        return Optional.of(kept).filter(query -> !query.isEmpty());
    }

    private static boolean isTracker(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || name.startsWith("at_") || name.startsWith("pk_") || TRACKERS.contains(name);
    }
}
