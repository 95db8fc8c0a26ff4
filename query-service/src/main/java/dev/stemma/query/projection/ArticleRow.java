package dev.stemma.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleIngested;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// An enriched article as the library keeps it.
///
/// @param wording names its text; verbatim copies have the same
/// @param content names all that was told of it
record ArticleRow(
        ArticleIngested article, Annotations annotations, String annotationsJson, UUID wording, UUID content) {

    /// What the row for `message` would be.
    static ArticleRow of(ArticleEnriched message, JsonMapper mapper) {
        try {
            String article = mapper.writeValueAsString(message.article());
            String annotations = mapper.writeValueAsString(message.annotations());
            return new ArticleRow(
                    message.article(),
                    message.annotations(),
                    annotations,
                    Hashes.ofWording(message.article().text()),
                    Hashes.of((article + annotations).getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    UUID id() {
        return article.id().value();
    }

    static final String UPSERT = """
            insert into article (id, revision, wording_id, source_name, source_domain, source_country, source_language,
                url, title, text, language, language_confidence, byline, credit_agency, credit_basis, credit_evidence,
                published_at, published_precision, published_basis, received_at, model_version, token_count,
                annotations, content_hash, projected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, clock_timestamp())
            on conflict (id) do update set
                revision = excluded.revision, wording_id = excluded.wording_id, source_name = excluded.source_name,
                source_domain = excluded.source_domain, source_country = excluded.source_country,
                source_language = excluded.source_language, url = excluded.url, title = excluded.title,
                text = excluded.text, language = excluded.language,
                language_confidence = excluded.language_confidence, byline = excluded.byline,
                credit_agency = excluded.credit_agency, credit_basis = excluded.credit_basis,
                credit_evidence = excluded.credit_evidence, published_at = excluded.published_at,
                published_precision = excluded.published_precision, published_basis = excluded.published_basis,
                received_at = excluded.received_at, model_version = excluded.model_version,
                token_count = excluded.token_count, annotations = excluded.annotations,
                content_hash = excluded.content_hash, projected_at = excluded.projected_at,
                placed = false, linked_at = null
            """;

    /// The values of [#UPSERT].
    Object[] values() {
        var credit = article.credit().or(annotations::credit);
        var publication = article.publication();
        return new Object[] {
            id(),
            article.revision(),
            wording,
            article.source().name(),
            article.source().domain(),
            article.source().country(),
            article.source().language(),
            article.url().map(URI::toString),
            article.title(),
            article.text(),
            annotations.language().code(),
            annotations.language().confidence().value(),
            article.byline(),
            credit.map(stated -> stated.agency()),
            credit.map(stated -> stated.basis()),
            credit.map(stated -> stated.evidence()),
            publication.map(published -> published.at()),
            publication.map(published -> published.precision()),
            publication.map(published -> published.basis()),
            article.receivedAt(),
            annotations.modelVersion(),
            annotations.tokenCount(),
            annotationsJson,
            content
        };
    }
}
