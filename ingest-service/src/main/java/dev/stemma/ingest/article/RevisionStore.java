package dev.stemma.ingest.article;

import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.database.CopiedRows;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// Writes the revisions of articles.
@Singleton
class RevisionStore {

    /// A text that is filed.
    ///
    /// @param content the hash of the draft
    /// @param number counted from 1 for each article
    record Revision(Draft draft, Draft.Hash content, int number) {}

    /// Adds revisions within the caller's transaction.
    void add(Connection connection, Collection<Revision> revisions, Instant now) throws SQLException {
        String target = """
                revision (article_id, number, content_hash, received_at, title, text, byline,
                    credit_agency, credit_basis, credit_evidence, published_at, published_precision,
                    published_basis, language, media_type, original, page)
                """;
        try (CopiedRows rows = CopiedRows.into(connection, target)) {
            for (Revision revision : revisions) {
                add(rows, revision, now);
            }
            rows.end();
        }
    }

    private static void add(CopiedRows rows, Revision revision, Instant now) throws SQLException {
        Draft draft = revision.draft();
        Optional<Credit> credit = draft.credit();
        Optional<Publication> published = draft.publication();
        rows.row(17)
                .uuid(draft.id().value())
                .integer(revision.number())
                .bytes(revision.content().array())
                .time(now)
                .text(draft.title())
                .text(draft.text())
                .text(draft.byline())
                .text(credit.map(Credit::agency))
                .text(credit.map(stated -> stated.basis().name()))
                .text(credit.map(Credit::evidence))
                .time(published.map(Publication::at))
                .text(published.map(publication -> publication.precision().name()))
                .text(published.map(publication -> publication.basis().name()))
                .text(draft.language())
                .text(draft.original().mediaType())
                .bytes(draft.original().bytes())
                .json(PageJson.of(draft.page()));
    }
}
