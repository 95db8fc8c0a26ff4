package dev.stemma.bench.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// What a strict parser of XML says of a file; where it gives up, the opening tags of entries are counted.
///
/// @param entries nothing for what is no XML at all
/// @param root the root element's name, in lower case
record Markup(boolean wellFormed, OptionalInt entries, String root) {

    private static final Pattern OPENING = Pattern.compile("(?i)<(?:[\\w]+:)?(?:item|entry)[\\s>]");

    static Markup of(byte[] bytes, Optional<Charset> charset) {
        if (new String(bytes, StandardCharsets.UTF_8).strip().startsWith("{")) {
            return new Markup(true, OptionalInt.empty(), "json");
        }
        Counter counter = new Counter();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            InputSource source = new InputSource(new ByteArrayInputStream(bytes));
            charset.ifPresent(named -> source.setEncoding(named.name()));
            factory.newSAXParser().parse(source, counter);
            return new Markup(true, OptionalInt.of(counter.entries), counter.root);
        } catch (SAXException | IOException e) {
            String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
            int entries = (int) OPENING.matcher(text).results().count();
            return new Markup(false, OptionalInt.of(entries), counter.root);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    /// Whether it is XML, but no feed.
    boolean isOther() {
        return wellFormed && !root.matches("rss|rdf|feed|channel|urlset|json");
    }

    private static final class Counter extends DefaultHandler {

        private int entries;
        private int depth;
        private String root = "";

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String plain = local.toLowerCase(Locale.ROOT);
            root = root.isEmpty() ? plain : root;
            depth++;
            if (depth <= 4 && (plain.equals("item") || plain.equals("entry"))) {
                entries++;
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            depth--;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }
    }
}
