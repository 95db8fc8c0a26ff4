package dev.stemma.ingest.listing;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Makes addresses of what people write as links.
public final class WebLinks {

    private static final int LONGEST = 4096;
    private static final Pattern PARTS = Pattern.compile("(?i)^(https?)://([^/?#]*)([^#]*)(#.*)?$", Pattern.DOTALL);
    private static final String ALLOWED = "-._~:/?[]@!$&'()*+,;=%";

    private WebLinks() {}

    /// The address that a link means.
    ///
    /// @return nothing when it means none of the web
    public static Optional<URI> resolve(URI base, String link) {
        String written = link.replaceAll("[\\t\\n\\r]", "").strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher absolute = PARTS.matcher(written);
            if (absolute.matches()) {
                return Optional.of(web(absolute));
            }
            URI resolved = base.resolve(new URI(escaped(written.split("#", 2)[0])));
            return Optional.of(resolved)
                    .filter(uri -> PARTS.matcher(uri.toString()).matches() && uri.getHost() != null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI web(Matcher parts) throws URISyntaxException {
        String authority = parts.group(2);
        if (!authority.chars().allMatch(c -> c < 0x80)) {
            authority = IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
        }
        URI uri = new URI(parts.group(1) + "://" + authority + escaped(parts.group(3))).parseServerAuthority();
        if (uri.getHost() == null) {
            throw new URISyntaxException(parts.group(), "has no host");
        }
        return uri;
    }

    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder(path.length());
        path.codePoints().forEach(c -> {
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
            if (plain) {
                escaped.appendCodePoint(c);
                return;
            }
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                escaped.append('%').append(String.format("%02X", b));
            }
        });
        return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    /// The address that the links of an element are relative to (`xml:base`).
    static URI base(Element element, URI address) {
        URI base = address;
        for (Element ancestor : element.parents().reversed()) {
            base = based(ancestor, base);
        }
        return based(element, base);
    }

    private static URI based(Element element, URI base) {
        String written = element.attributes().getIgnoreCase("xml:base");
        return written.isBlank() ? base : resolve(base, written).orElse(base);
    }
}
