package dev.stemma.bench.peers;

import dev.stemma.bench.extraction.Extractor;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Readability4J; its content is written block by block.
public final class Readability implements Extractor {

    private static final String BLOCKS =
            "p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, tr, td, th, section, article, br, figcaption";

    @Override
    public String name() {
        return "Readability4J 1.0.8";
    }

    @Override
    public String text(String html, String url) {
        String content = new Readability4J(url, html).parse().getContent();
        if (content == null) {
            return "";
        }
        Element body = Jsoup.parse(content).body();
        for (Element block : body.select(BLOCKS)) {
            block.before(" ");
            block.prependText(" ");
            block.appendText(" ");
        }
        return body.wholeText();
    }
}
