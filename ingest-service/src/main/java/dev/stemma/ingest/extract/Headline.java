package dev.stemma.ingest.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The element that shows the headline of a page's article.
final class Headline {

    private Headline() {}

    /// The first heading of the first rank that the page's title repeats, else the first; else the first of the second
    /// rank that it repeats.
    static Optional<Element> of(Document page) {
        String title = page.title();
        List<Element> first = page.select("h1");
        return Stream.concat(first.stream(), page.select("h2").stream())
                .filter(heading -> Shape.words(heading.text()) >= 2 && title.contains(heading.text()))
                .min(Comparator.comparing(heading -> heading.normalName()))
                .or(() -> first.stream().findFirst());
    }
}
