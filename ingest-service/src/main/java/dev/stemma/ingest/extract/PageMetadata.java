package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Basis;
import dev.stemma.ingest.extract.PageFacts.Author;
import dev.stemma.ingest.extract.PageFacts.LeadImage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself in its head: structured data first (JSON-LD), then OpenGraph and meta elements, then the
/// visible headline and time.
final class PageMetadata {

    private static final List<String> TITLES =
            List.of("og:title", "twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title");
    private static final List<String> AUTHORS =
            List.of("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl");
    private static final List<String> CHANGES = List.of(
            "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod");

    private final Document page;
    private final LinkedData linked;

    private PageMetadata(Document page, LinkedData linked) {
        this.page = page;
        this.linked = linked;
    }

    static PageMetadata of(Document page) {
        return new PageMetadata(page, LinkedData.of(page));
    }

    String title() {
        Optional<String> site = siteName();
        return linked.title()
                .or(() -> meta(TITLES))
                .map(title -> withoutSite(title, site))
                .or(this::headline)
                .or(() -> Optional.of(page.title()).map(title -> withoutSite(title, site)))
                .map(Lines::tidy)
                .orElse("");
    }

    Optional<String> byline() {
        return Optional.of(linked.authors())
                .filter(names -> !names.isEmpty())
                .map(authors -> authors.stream().map(Author::name).collect(Collectors.joining(", ")))
                .or(() ->
                        metas(AUTHORS).filter(name -> !name.startsWith("http")).findFirst())
                .flatMap(Byline::stated)
                .or(() -> Byline.shown(page));
    }

    /// When the article was published, as most of the page's clues have it.
    ///
    /// @param address where the page stood
    Optional<StatedTime> published(Optional<Address> address) {
        return DateClues.of(page, linked, address.or(this::address)).verdict();
    }

    Optional<Instant> modified() {
        return Stream.of(linked.modified().stream(), metas(CHANGES))
                .flatMap(dates -> dates)
                .map(date -> Dates.stated(date, Basis.METADATA).map(Publication::at))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> section() {
        return linked.section()
                .or(() -> meta(List.of("article:section", "section", "parsely-section", "cxenseparse:section")))
                .map(Lines::tidy)
                .filter(name -> !name.isEmpty() && name.length() <= 200);
    }

    Optional<LeadImage> image() {
        Optional<String> stated = linked.image().or(() -> meta(List.of("og:image", "twitter:image", "og:image:url")));
        return LeadImages.of(page, stated, linked.caption());
    }

    /// Who wrote it, as linked data has it; else each linked name of the by-line.
    List<Author> authors() {
        List<Author> stated = linked.authors();
        return stated.isEmpty() ? Byline.linked(page) : stated;
    }

    PageSigns signs() {
        return PageSigns.of(page, this, linked);
    }

    /// The summary for search and sharing.
    Optional<String> description() {
        return meta(List.of("og:description", "description", "twitter:description"));
    }

    Optional<String> contentTier() {
        return meta(List.of("article:content_tier"));
    }

    /// What OpenGraph says the page is.
    Optional<String> type() {
        return meta(List.of("og:type")).map(type -> type.strip().toLowerCase(Locale.ROOT));
    }

    /// The text as the page gives it to machines; maybe only a teaser.
    Optional<String> body() {
        return linked.body();
    }

    Optional<String> language() {
        return Stream.of(
                        Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")),
                        linked.language(),
                        meta(List.of("og:locale", "content-language", "language")))
                .flatMap(Optional::stream)
                .map(tag -> tag.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2,3}"))
                .findFirst();
    }

    Optional<Address> address() {
        return Stream.of(
                        Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
                                .map(link -> link.absUrl("href")),
                        meta(List.of("og:url")),
                        linked.address())
                .flatMap(Optional::stream)
                .map(Address::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> siteName() {
        return meta(List.of("og:site_name"))
                .or(linked::publisher)
                .or(() -> meta(List.of("application-name", "dc.publisher")))
                .map(Lines::tidy)
                .filter(name -> !name.isEmpty() && name.length() <= 200);
    }

    private Optional<String> headline() {
        String whole = page.title();
        return page.select("[itemprop=headline], h1").stream()
                .map(Element::text)
                .filter(text -> Shape.words(text) >= 2 && whole.contains(text))
                .findFirst()
                .or(() -> text("[itemprop=headline], article h1, main h1, h1"));
    }

    private Optional<String> text(String query) {
        return page.select(query).stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<String> meta(List<String> names) {
        return metas(names).findFirst();
    }

    private Stream<String> metas(List<String> names) {
        return names.stream()
                .flatMap(name -> page.select("meta[content]").stream()
                        .filter(meta -> Stream.of("property", "name", "itemprop", "http-equiv")
                                .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name))))
                .map(meta -> meta.attr("content"))
                .filter(content -> !content.isBlank());
    }

    /// Titles often end in the outlet's name.
    private static String withoutSite(String title, Optional<String> site) {
        for (String separator : List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " · ")) {
            int at = title.lastIndexOf(separator);
            if (at > 0) {
                String end = title.substring(at + separator.length()).strip();
                boolean named = site.filter(name -> name.equalsIgnoreCase(end)).isPresent();
                if (named
                        || separator.equals(" | ")
                                && Shape.words(end) <= 4
                                && Shape.words(title.substring(0, at)) >= 3) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }
}
