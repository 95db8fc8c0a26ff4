package dev.stemma.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a page tells of its article besides the text.
///
/// @param publishedOn the day of publication on the outlet's clock; may differ from that in UTC
/// @param modifiedAt when the page says it was last changed
/// @param section the part of the outlet that it stands in
/// @param image the picture that leads it
/// @param authors who wrote it
/// @param flags what makes its text less than an article
public record PageFacts(
        Optional<LocalDate> publishedOn,
        Optional<Instant> modifiedAt,
        Optional<String> section,
        Optional<LeadImage> image,
        List<Author> authors,
        List<Flag> flags) {

    /// Nothing is told.
    public static final PageFacts NONE =
            new PageFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    private static final int LONGEST_LINK = 2000;

    public PageFacts {
        authors = List.copyOf(authors);
        flags = List.copyOf(flags);
    }

    /// The same where the day of publication cannot be true.
    public PageFacts withoutDay() {
        return new PageFacts(Optional.empty(), modifiedAt, section, image, authors, flags);
    }

    PageFacts with(List<Flag> found) {
        return new PageFacts(publishedOn, modifiedAt, section, image, authors, found);
    }

    /// The picture that leads an article.
    ///
    /// @param url where it is
    /// @param caption what is written under it
    public record LeadImage(URI url, Optional<String> caption) {}

    /// Somebody who wrote an article.
    ///
    /// @param url a page about them
    public record Author(String name, Optional<URI> url) {}

    /// An absolute address of a page or picture, if it is one.
    static Optional<URI> link(String written) {
        try {
            URI link = new URI(written.strip().replace(" ", "%20"));
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null && written.length() <= LONGEST_LINK
                    ? Optional.of(link)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
