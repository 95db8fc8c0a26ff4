package dev.stemma.ingest.article;

import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.SourceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the parts of an article that several columns make up.
final class Rows {

    private Rows() {}

    static SourceRef source(ResultSet row) throws SQLException {
        String name = row.getString("source_name");
        Optional<String> domain =
                Optional.ofNullable(row.getString("domain")).or(sourceDomain(row.getString("source_domain")));
        return new SourceRef(
                name == null ? SourceRef.UNKNOWN.name() : name,
                domain,
                Optional.ofNullable(row.getString("source_country")),
                Optional.ofNullable(row.getString("source_language")));
    }

    private static Supplier<Optional<String>> sourceDomain(String domain) {
        return () -> Optional.ofNullable(domain);
    }

    static Optional<Credit> credit(ResultSet row) throws SQLException {
        String agency = row.getString("credit_agency");
        if (agency == null) {
            return Optional.empty();
        }
        return Optional.of(new Credit(
                agency, Credit.Basis.valueOf(row.getString("credit_basis")), row.getString("credit_evidence")));
    }

    static Optional<Publication> publication(ResultSet row) throws SQLException {
        if (row.getTimestamp("published_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new Publication(
                row.getTimestamp("published_at").toInstant(),
                Publication.Precision.valueOf(row.getString("published_precision")),
                Publication.Basis.valueOf(row.getString("published_basis"))));
    }
}
