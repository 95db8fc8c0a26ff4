package dev.stemma.ingest.extract;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// How much text each element of a page has within it, counted in one walk, however deep the page nests.
final class TextLengths implements NodeVisitor {

    private final Map<Element, Integer> lengths = new IdentityHashMap<>();

    private TextLengths() {}

    static TextLengths of(Element root) {
        TextLengths lengths = new TextLengths();
        root.traverse(lengths);
        return lengths;
    }

    /// The length of an element's text without white space around its lines, in UTF-16 code units.
    int within(Node element) {
        return lengths.getOrDefault(element, 0);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && text.parent() instanceof Element parent) {
            lengths.merge(parent, text.text().strip().length(), Integer::sum);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0 && element.parent() instanceof Element parent) {
            lengths.merge(parent, within(element), Integer::sum);
        }
    }
}
