package dev.stemma.query.projection;

import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.shelf.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Fills the library as the topic would, for tests of the doors.
@ApplicationScoped
public class Told {

    private final Library library;
    private final ProjectionStore store;
    private final Linked linked;

    Told(Library library, ProjectionStore store, Linked linked) {
        this.library = library;
        this.store = store;
        this.linked = linked;
    }

    /// Empties the library, tells it of these articles, and returns when they are linked.
    public void only(List<EnrichedArticle> articles) {
        linked.clear();
        more(articles);
    }

    /// Tells the library of more articles, and returns when they are linked.
    public void more(List<EnrichedArticle> articles) {
        for (EnrichedArticle article : articles) {
            library.write(shelf -> store.project(shelf, List.of(new Telling.Enriched(article.message()))));
        }
        linked.await();
    }

    /// Takes an article down, and returns when the library agrees.
    public void without(EnrichedArticle article) {
        library.write(shelf -> store.project(shelf, List.of(new Telling.TakenDown(article.id()))));
        linked.await();
    }

    /// Articles on four events, each in four copies.
    public static List<EnrichedArticle> newsroom() {
        return Newsroom.articles();
    }
}
