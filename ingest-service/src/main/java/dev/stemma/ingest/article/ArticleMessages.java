package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.SourceRef;
import dev.stemma.ingest.outbox.Messages;
import dev.stemma.ingest.outbox.OutboxRow;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The messages that tell of filed revisions.
@Singleton
@RegisterForReflection(
        targets = {
            ArticleIngested.class,
            ArticleId.class,
            SourceRef.class,
            Credit.class,
            Credit.Basis.class,
            Publication.class,
            Publication.Precision.class,
            Publication.Basis.class
        })
class ArticleMessages implements Messages {

    @Override
    public Map<Long, ArticleIngested> of(Connection connection, List<OutboxRow> rows) throws SQLException {
        String sql = """
                select o.row_id, a.id, r.number, r.received_at, a.url, a.domain, r.title, r.text, r.byline,
                    r.credit_agency, r.credit_basis, r.credit_evidence,
                    r.published_at, r.published_precision, r.published_basis, r.language,
                    s.name as source_name, s.country as source_country, s.language as source_language,
                    (select min(d.domain) from source_domain d where d.source_id = s.id) as source_domain
                from unnest(?::int8[], ?::uuid[], ?::int[]) as o (row_id, article_id, number)
                join article a on a.id = o.article_id
                join revision r on r.article_id = o.article_id and r.number = o.number
                left join source s on s.id = a.source_id
                """;
        List<OutboxRow> filed =
                rows.stream().filter(row -> row.revision().isPresent()).toList();
        Map<Long, ArticleIngested> messages = new HashMap<>();
        if (filed.isEmpty()) {
            return messages;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", filed.stream().map(OutboxRow::id).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid",
                            filed.stream().map(row -> row.article().value()).toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "int4",
                            filed.stream()
                                    .map(row -> row.revision().orElseThrow())
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.put(row.getLong("row_id"), message(row));
                }
            }
        }
        return messages;
    }

    private static ArticleIngested message(ResultSet row) throws SQLException {
        return new ArticleIngested(
                ArticleIngested.SCHEMA_VERSION,
                new ArticleId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("received_at").toInstant(),
                Rows.source(row),
                Optional.ofNullable(row.getString("url")).map(URI::create),
                row.getString("title"),
                row.getString("text"),
                Optional.ofNullable(row.getString("byline")),
                Rows.credit(row),
                Rows.publication(row),
                Optional.ofNullable(row.getString("language")));
    }
}
