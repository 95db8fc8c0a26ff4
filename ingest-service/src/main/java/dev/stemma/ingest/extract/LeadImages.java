package dev.stemma.ingest.extract;

import dev.stemma.ingest.extract.PageFacts.LeadImage;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the picture that leads an article: the one that the page names for sharing, with the caption of the
/// figure that shows it.
final class LeadImages {

    private static final int LONGEST_CAPTION = 1000;
    private static final int MOST_FIGURES = 50;

    private LeadImages() {}

    static Optional<LeadImage> of(Document page, Optional<String> stated, Optional<String> caption) {
        Optional<URI> image = stated.flatMap(PageFacts::link);
        Optional<Element> figure = page.select("figure").stream()
                .limit(MOST_FIGURES)
                .filter(each -> each.selectFirst("img") != null)
                .filter(each -> image.isEmpty() || shows(each, image.get()))
                .findFirst();
        return image.or(() -> figure.flatMap(LeadImages::shown))
                .map(url -> new LeadImage(
                        url,
                        caption.or(() -> figure.map(
                                        each -> each.select("figcaption").text()))
                                .map(Lines::tidy)
                                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_CAPTION)));
    }

    private static Optional<URI> shown(Element figure) {
        return figure.select("img").stream()
                .map(img -> PageFacts.link(img.absUrl("src")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// Sizes and hosts of a picture differ, its name does not.
    private static boolean shows(Element figure, URI image) {
        String name = name(image.getPath());
        return name.length() >= 5 && figure.html().contains(name);
    }

    private static String name(String path) {
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }
}
