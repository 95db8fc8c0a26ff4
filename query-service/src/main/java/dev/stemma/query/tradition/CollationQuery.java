package dev.stemma.query.tradition;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.Problems;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Collates witnesses when asked to: few at once, and no more text than can be collated in seconds.
@ApplicationScoped
class CollationQuery {

    /// As many witnesses are collated at most.
    static final int WITNESSES = 40;

    /// As many are collated when none are named.
    static final int UNNAMED = 12;

    private static final int CHARACTERS = 400_000;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Library library;
    private final Semaphore places = new Semaphore(AT_ONCE);

    CollationQuery(Library library) {
        this.library = library;
    }

    /// The witnesses to collate: those that were named, or else the first published.
    List<WitnessView> bounded(List<WitnessView> named, TraditionQuery.Found tradition) {
        if (named.size() > WITNESSES) {
            throw Problems.parameter("witness", "may be given " + WITNESSES + " times");
        }
        List<WitnessView> all = tradition.witnesses();
        return named.isEmpty() ? all.subList(0, Math.min(UNNAMED, all.size())) : named;
    }

    /// The collation of some witnesses, whose sigla are the ids of their articles.
    Collation of(Collection<WitnessView> witnesses) {
        UUID[] ids = witnesses.stream().map(WitnessView::articleId).toArray(UUID[]::new);
        List<Witness> texts = library.write(shelf -> {
            long length = shelf.first(
                            "select sum(length(text)) from article where id = any(?)", row -> row.getLong(1), (Object)
                                    ids)
                    .orElse(0L);
            if (length > CHARACTERS) {
                throw Problems.of(
                        Fault.TOO_LARGE,
                        "These witnesses have %d characters; %d are collated at most: ask for fewer witnesses."
                                .formatted(length, CHARACTERS));
            }
            return shelf.list(
                    "select id, text, published_at, credit_agency from article where id = any(?)",
                    row -> new Witness(
                            row.getString("id"),
                            row.getString("text"),
                            Shelf.instant(row, "published_at"),
                            Optional.ofNullable(row.getString("credit_agency")),
                            List.of()),
                    (Object) ids);
        });
        return inTurn(texts);
    }

    private Collation inTurn(List<Witness> texts) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problems.of(Fault.TOO_MANY_REQUESTS, "Others are collating; come back in a moment.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problems.of(Fault.UNAVAILABLE, "The service is stopping.");
        }
        try {
            return Collation.of(texts);
        } finally {
            places.release();
        }
    }
}
