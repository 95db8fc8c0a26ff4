package dev.stemma.ingest.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/// Tells text from markup in the places where feeds mix them up.
final class Markup {

    private static final Pattern MARKED =
            Pattern.compile("<[a-zA-Z/!][^<>]{0,2000}>|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\\w{2,31});");

    private Markup() {}

    /// A short text without its markup.
    static String plain(String text) {
        String plain =
                MARKED.matcher(text).find() ? Jsoup.parseBodyFragment(text).text() : text;
        return plain.replaceAll("\\s+", " ").strip();
    }

    /// A text as HTML.
    static String html(String text) {
        return MARKED.matcher(text).find() ? text : escaped(text);
    }

    static String escaped(String text) {
        return "<p>" + Entities.escape(text).replaceAll("\\n\\s*\\n", "</p><p>") + "</p>";
    }

    /// What an Atom text construct says (RFC 4287, section 3.1; for 0.3 by its mode), as HTML.
    static Optional<String> html(Element construct) {
        String type = Tags.attribute(construct, "type").orElse("text").toLowerCase(Locale.ROOT);
        if (isText(type) && !construct.children().isEmpty() || type.contains("xhtml")) {
            return present(construct.html());
        }
        if (type.contains("html")) {
            return present(construct.children().isEmpty() ? text(construct) : construct.html());
        }
        return isText(type) ? present(html(text(construct))) : Optional.empty();
    }

    /// What an Atom text construct says, without its markup.
    static String plain(Element construct) {
        String type = Tags.attribute(construct, "type").orElse("text").toLowerCase(Locale.ROOT);
        if (!construct.children().isEmpty()) {
            return Jsoup.parseBodyFragment(construct.html()).text().strip();
        }
        String text = text(construct);
        return type.contains("html") && !type.contains("xhtml")
                ? Jsoup.parseBodyFragment(text).text().strip()
                : text.replaceAll("\\s+", " ").strip();
    }

    private static boolean isText(String type) {
        return type.equals("text") || type.equals("text/plain");
    }

    private static Optional<String> present(String html) {
        return Optional.of(html.strip()).filter(text -> !text.isEmpty());
    }

    /// Atom 0.3 may pack it.
    private static String text(Element construct) {
        String text = construct.wholeText();
        boolean packed = Tags.attribute(construct, "mode").orElse("").equals("base64");
        try {
            return packed ? new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
