package dev.stemma.query.search;

import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.article.ArticleView;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Paging.Key;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.search.Finding.Found;
import dev.stemma.query.search.SearchView.FacetsView;
import dev.stemma.query.search.SearchView.Hit;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Searches the texts of the library.
@ApplicationScoped
class SearchQuery {

    /// As many articles are ranked against each other; the next as many come after them.
    private static final int RANKED = 200;

    /// As much of a text is looked through for the words.
    private static final int LOOKED_THROUGH = 20_000;

    private final Library library;
    private final FacetQuery facets;

    SearchQuery(Library library, FacetQuery facets) {
        this.library = library;
        this.facets = facets;
    }

    /// In which order articles come.
    enum Order {
        RELEVANCE,
        NEWEST
    }

    /// What is asked for.
    ///
    /// @param wanted the facets to count
    record Wish(String words, ArticleQuery.Filter filter, Order order, Set<Facet> wanted, Paging paging) {

        Wish {
            wanted = Set.copyOf(wanted);
        }
    }

    /// A page of what is found.
    SearchView search(Wish wish) {
        return library.write(shelf -> {
            Question question = Question.read(shelf, wish.words());
            if (question.isEmpty()) {
                return new SearchView(List.of(), Optional.empty(), Total.of(0), Optional.empty());
            }
            Finding finding = new Finding(shelf, question, wish.filter());
            Page page = page(finding, wish);
            Optional<FacetsView> counted = wish.wanted().isEmpty()
                    ? Optional.empty()
                    : Optional.of(facets.count(shelf, finding.newest(Window.first(), Total.ENOUGH + 1), wish.wanted()));
            return new SearchView(
                    hits(shelf, question, page.found()), page.next().map(Paging::write), finding.total(), counted);
        });
    }

    private record Page(List<Found> found, Optional<Key> next) {}

    private static Page page(Finding finding, Wish wish) {
        Window window = wish.paging().after().map(Window::of).orElse(Window.first());
        int limit = wish.paging().limit();
        boolean byTime = wish.order() == Order.NEWEST;
        boolean open = window.end().isEmpty();
        int most = byTime ? limit : open ? RANKED : Short.MAX_VALUE;
        List<Found> pool = finding.ranked(finding.newest(window, most));
        boolean all = open && pool.size() < most;
        if (pool.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        Window whole = open ? window.endingAt(pool.getLast().timed()) : window;
        List<Found> left = byTime ? pool : ranked(pool, window.shown());
        List<Found> shown = left.subList(0, Math.min(limit, left.size()));
        if (shown.size() < left.size()) {
            Window known = whole.shownTo(shown.getLast().ranked());
            return new Page(shown, Optional.of(known.key()));
        }
        boolean more = !all && !finding.newest(whole.next(), 1).isEmpty();
        return new Page(shown, more ? Optional.of(whole.next().key()) : Optional.empty());
    }

    private static List<Found> ranked(List<Found> pool, Optional<Key> shown) {
        List<Found> left = new ArrayList<>(pool);
        shown.map(key -> new Found(key.uuid(), Instant.EPOCH, key.number()))
                .ifPresent(last -> left.removeIf(found -> Found.BEST_FIRST.compare(found, last) <= 0));
        left.sort(Found.BEST_FIRST);
        return left;
    }

    private record Text(ArticleView.Summary summary, String text) {}

    private static List<Hit> hits(Shelf shelf, Question question, List<Found> found) {
        Map<UUID, Text> texts = new HashMap<>();
        shelf.list(
                "select " + ArticleQuery.COLUMNS + ", left(text, " + LOOKED_THROUGH
                        + ") as head from article where id = any(?)",
                row -> texts.put(row.getObject("id", UUID.class), text(row)),
                (Object) found.stream().map(Found::id).toArray(UUID[]::new));
        Wanted wanted = wanted(shelf, question, texts.values().stream().toList());
        List<Hit> hits = new ArrayList<>();
        for (Found one : found) {
            Text text = texts.get(one.id());
            hits.add(new Hit(
                    text.summary(),
                    one.rank(),
                    Excerpts.marks(text.summary().title(), wanted),
                    Excerpts.of(text.text(), wanted)));
        }
        return hits;
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(ArticleQuery.summary(row), row.getString("head"));
    }

    /// The words of these texts that are meant by the question: those of the same stem.
    private static Wanted wanted(Shelf shelf, Question question, List<Text> texts) {
        Set<String> lexemes = question.lexemes();
        Wanted beginnings = Wanted.of(lexemes);
        Set<String> candidates = new HashSet<>();
        for (Text text : texts) {
            candidates.addAll(beginnings.alike(text.summary().title()));
            candidates.addAll(beginnings.alike(text.text()));
        }
        return Wanted.of(shelf.list(
                """
                select word from unnest(?) as candidate (word)
                where word = any(?) or ts_lexize('english_stem', word) && ?
                """,
                row -> row.getString("word"),
                candidates.toArray(String[]::new),
                lexemes.toArray(String[]::new),
                lexemes.toArray(String[]::new)));
    }
}
