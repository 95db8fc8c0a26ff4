package dev.stemma.ingest.listing;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/// Lists of feeds as readers exchange them (OPML 2.0).
public final class Opml {

    private static final URI NOWHERE = URI.create("http://invalid/");

    private Opml() {}

    /// A feed in such a list.
    ///
    /// @param address as it stands there; may be none of the web
    public record Outline(String address, Optional<String> title, Optional<URI> site) {}

    /// Reads the feeds of a list, each address once, whatever folders they lie in.
    public static List<Outline> read(byte[] bytes, Optional<Charset> charset) {
        Document document =
                Parser.xmlParser().parseInput(XmlEncoding.text(bytes, charset).strip(), "");
        Map<String, Outline> outlines = new LinkedHashMap<>();
        for (Element element : document.getAllElements()) {
            if (Tags.local(element).equals("outline")) {
                Tags.attribute(element, "xmlUrl")
                        .ifPresent(address -> outlines.putIfAbsent(address, outline(element, address)));
            }
        }
        return List.copyOf(outlines.values());
    }

    private static Outline outline(Element element, String address) {
        return new Outline(
                address,
                Tags.attribute(element, "title").or(() -> Tags.attribute(element, "text")),
                Tags.attribute(element, "htmlUrl").flatMap(site -> WebLinks.resolve(NOWHERE, site)));
    }

    /// Writes a list.
    public static String write(String title, List<Outline> outlines) {
        List<String> lines = new ArrayList<>();
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<opml version=\"2.0\">");
        lines.add("  <head><title>" + escaped(title) + "</title></head>");
        lines.add("  <body>");
        for (Outline outline : outlines) {
            String name = escaped(outline.title().orElse(outline.address()));
            lines.add("    <outline type=\"rss\" text=\"" + name + "\" title=\"" + name + "\" xmlUrl=\""
                    + escaped(outline.address()) + "\""
                    + outline.site()
                            .map(site -> " htmlUrl=\"" + escaped(site.toString()) + "\"")
                            .orElse("")
                    + "/>");
        }
        lines.add("  </body>");
        lines.add("</opml>");
        return String.join("\n", lines) + "\n";
    }

    private static String escaped(String text) {
        String shown = text.codePoints()
                .filter(c -> c >= 0x20 || c == '\t' || c == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Entities.escape(
                        shown,
                        new Document.OutputSettings()
                                .syntax(Document.OutputSettings.Syntax.xml)
                                .escapeMode(Entities.EscapeMode.xhtml))
                .replace("\"", "&quot;");
    }
}
