package dev.stemma.ingest.intake;

import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Draft;
import dev.stemma.ingest.article.Filing;
import dev.stemma.ingest.problem.Problem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The inner door: what feeds and archives bring comes in exactly as what is posted does.
@Singleton
public class Reception {

    private final SubmissionReader reader;
    private final Intake intake;

    Reception(SubmissionReader reader, Intake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    /// What became of a parcel.
    public sealed interface Received {}

    /// It is kept.
    ///
    /// @param isNew whether it is a new article or a new revision of one
    public record Kept(ArticleId id, int revision, boolean isNew) implements Received {}

    /// It is not.
    public record Rejected(Problem problem) implements Received {}

    /// What else belongs into the transaction that files the parcels.
    @FunctionalInterface
    public interface Bookkeeping {

        /// @param received what becomes of each parcel, in their order, should the transaction be committed
        void on(Connection connection, List<Received> received) throws SQLException;
    }

    /// Files parcels in one transaction, together with the books that are kept on them.
    ///
    /// @return what became of each, in their order
    public List<Received> take(List<Parcel> parcels, Bookkeeping books) {
        List<Reading> readings = parcels.stream().map(this::read).toList();
        List<Draft> drafts = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Readable readable -> drafts.add(readable.draft());
                case Reading.Refused _ -> intake.countRejected();
            }
        }
        List<Received> received = new ArrayList<>(parcels.size());
        intake.file(drafts, (connection, filings) -> {
            received.clear();
            received.addAll(answers(readings, filings));
            books.on(connection, received);
        });
        return received;
    }

    private Reading read(Parcel parcel) {
        Publication.Basis basis = parcel.basis();
        return switch (parcel.kind()) {
            case JSON -> reader.json(parcel.original(), parcel.charset(), parcel.metadata());
            case TEXT -> reader.text(parcel.original(), parcel.charset(), parcel.metadata(), basis);
            case PAGE -> reader.page(parcel.original(), parcel.charset(), parcel.metadata(), basis);
        };
    }

    private static List<Received> answers(List<Reading> readings, List<Filing> filings) {
        List<Received> answers = new ArrayList<>(readings.size());
        int next = 0;
        for (Reading reading : readings) {
            answers.add(
                    switch (reading) {
                        case Reading.Refused(Problem problem) -> new Rejected(problem);
                        case Reading.Readable _ ->
                            switch (filings.get(next++)) {
                                case Filing.Accepted(ArticleId id, int revision) -> new Kept(id, revision, true);
                                case Filing.Known(ArticleId id, int revision) -> new Kept(id, revision, false);
                                case Filing.TakenDown gone -> new Rejected(Intake.takenDown(gone));
                            };
                    });
        }
        return answers;
    }
}
