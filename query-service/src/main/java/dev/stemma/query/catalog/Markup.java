package dev.stemma.query.catalog;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML (1.0, fifth edition): whatever is put in as text comes out as that text; what XML cannot hold, such as
/// control characters and lone surrogates, comes out as U+FFFD.
public final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    public Markup open(String name, String... attributes) {
        tag(name, attributes);
        xml.append('>');
        open.push(name);
        return this;
    }

    /// Closes the element that was opened last.
    public Markup close() {
        xml.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Adds an element that holds text alone.
    public Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /// Adds an element that holds nothing.
    public Markup empty(String name, String... attributes) {
        tag(name, attributes);
        xml.append("/>");
        return this;
    }

    /// Adds text.
    public Markup text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    /// Begins a new line, for those who read the source.
    public Markup line() {
        xml.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private void tag(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]);
            xml.append('"');
        }
    }

    private void character(int character) {
        switch (character) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '"' -> xml.append("&quot;");
            case '\r' -> xml.append("&#13;");
            default -> xml.appendCodePoint(isHeld(character) ? character : REPLACEMENT);
        }
    }

    private static boolean isHeld(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character < 0xD800
                || character > 0xDFFF && character < 0xFFFE
                || character > 0xFFFF;
    }
}
