package dev.stemma.ingest.intake;

import dev.stemma.ingest.article.ArticleStore;
import dev.stemma.ingest.article.Draft;
import dev.stemma.ingest.article.Filing;
import dev.stemma.ingest.database.Database;
import dev.stemma.ingest.outbox.Doorbell;
import dev.stemma.ingest.outbox.Rush;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem;
import dev.stemma.ingest.problem.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Files what was read, and wakes the relay once it is committed.
@Startup
@Singleton
class Intake {

    private final Database database;
    private final ArticleStore articles;
    private final IdempotencyStore keys;
    private final Doorbell doorbell;
    private final Rush rush;
    private final Clock clock;
    private final Counter accepted;
    private final Counter known;
    private final Counter rejected;

    Intake(
            Database database,
            ArticleStore articles,
            IdempotencyStore keys,
            Doorbell doorbell,
            Rush rush,
            Clock clock,
            MeterRegistry metrics) {
        this.database = database;
        this.articles = articles;
        this.keys = keys;
        this.doorbell = doorbell;
        this.rush = rush;
        this.clock = clock;
        this.accepted = counter(metrics, "accepted");
        this.known = counter(metrics, "known");
        this.rejected = counter(metrics, "rejected");
    }

    /// What became of a submission.
    sealed interface Outcome {}

    /// It is kept.
    record Kept(ReceiptView receipt) implements Outcome {}

    /// It is not.
    record Refused(Problem problem) implements Outcome {}

    /// What else belongs into the transaction that files drafts.
    @FunctionalInterface
    interface Bookkeeping {

        void on(Connection connection, List<Filing> filings) throws SQLException;
    }

    /// Files drafts in one transaction.
    List<Outcome> file(List<Draft> drafts) {
        return file(drafts, (connection, filings) -> {});
    }

    /// Files drafts in one transaction, together with the books that are kept on them.
    List<Outcome> file(List<Draft> drafts, Bookkeeping books) {
        List<Filing> filings = database.transact(connection -> {
            List<Filing> filed = articles.file(connection, drafts, now());
            books.on(connection, filed);
            return filed;
        });
        rush.filed(drafts.size());
        doorbell.ring();
        return filings.stream().map(this::counted).toList();
    }

    /// Files a draft unless a request with the same key was answered before.
    Outcome file(Draft draft, String key, byte[] requestHash) {
        Outcome outcome = database.transact(connection -> {
            return switch (keys.claim(connection, key, requestHash, now())) {
                case IdempotencyStore.First _ -> filed(connection, draft, key);
                case IdempotencyStore.Repeat repeat -> new Kept(repeat.answer());
                case IdempotencyStore.Reused _ ->
                    new Refused(Problems.body(Fault.KEY_REUSED, "Use another key for another request.", List.of()));
            };
        });
        doorbell.ring();
        return outcome;
    }

    /// Counts a submission that could not be read.
    void countRejected() {
        rejected.increment();
    }

    private Outcome filed(Connection connection, Draft draft, String key) throws SQLException {
        Outcome outcome =
                counted(articles.file(connection, List.of(draft), now()).getFirst());
        if (outcome instanceof Kept kept) {
            keys.keep(connection, key, kept.receipt());
        }
        return outcome;
    }

    private Outcome counted(Filing filing) {
        return switch (filing) {
            case Filing.Accepted filed -> {
                accepted.increment();
                yield new Kept(ReceiptView.of(filed));
            }
            case Filing.Known filed -> {
                known.increment();
                yield new Kept(ReceiptView.of(filed));
            }
            case Filing.TakenDown gone -> {
                rejected.increment();
                yield new Refused(takenDown(gone));
            }
        };
    }

    static Problem takenDown(Filing.TakenDown gone) {
        return Problems.body(
                Fault.GONE, "This article was taken down at " + gone.at() + " and is not taken in again.", List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("stemma.articles.submitted")
                .description("Submissions by what became of them")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
