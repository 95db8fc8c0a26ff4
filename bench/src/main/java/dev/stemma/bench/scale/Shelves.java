package dev.stemma.bench.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.Wire;
import dev.stemma.query.shelf.EventPostings;
import dev.stemma.query.story.Marks;
import dev.stemma.query.story.StoryPartition;
import dev.stemma.query.story.StoryProfile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rows that the product makes of events, in bulk: all that it was told, and what it concludes, as far as it is
/// read while articles are found, searched and listed. Left out are the loci of apparatus and the ledger of utterances.
final class Shelves {

    private static final String EPOCH = "1970-01-01T00:00:00Z";

    private final JsonMapper mapper = Wire.mapper();
    private final Names names;
    private final CopyRows wordings = new CopyRows("wording (id, representative, published_at, terms, weights)");
    private final CopyRows articles =
            new CopyRows("article (id, revision, wording_id, source_name, source_domain, source_language, url, title,"
                    + " text, language, language_confidence, published_at, published_precision, published_basis,"
                    + " received_at, model_version, token_count, annotations, content_hash, story_id, tradition_id,"
                    + " placed, projected_at, linked_at)");
    private final CopyRows fingerprints = new CopyRows("fingerprint_key (key, wording_id)");
    private final CopyRows events = new CopyRows("story_key (key, hour, wording_id)");
    private final CopyRows referents = new CopyRows("article_entity (article_id, referent, name_id, type, name,"
            + " variants, mentions, mention_count, entity_id, confidence, evidence)");
    private final CopyRows quotes = new CopyRows("quote (article_id, ordinal, kind, span_start, span_end,"
            + " content_start, content_end, content, cue_start, cue_end, speaker_start, speaker_end, speaker, referent,"
            + " confidence)");
    private final CopyRows stories = new CopyRows(
            "story (id, title, from_at, to_at, last_at, article_count," + " tradition_count, etag, updated_at)");
    private final CopyRows traditions =
            new CopyRows("tradition (id, story_id, witness_count, stemma, basis, etag, updated_at)");
    private final CopyRows kinships = new CopyRows("kinship (a, b, confidence, evidence)");
    private final CopyRows affinities = new CopyRows("affinity (a, b, score)");

    Shelves(Names names) {
        this.names = names;
    }

    private record Copy(UUID wording, StoryProfile profile) {}

    /// Adds an event with its copies.
    ///
    /// @param whole whether the articles are wanted too, not only what leads to their wordings
    void add(List<ArticleEnriched> copies, boolean whole) {
        Map<UUID, Copy> judged = new LinkedHashMap<>();
        for (ArticleEnriched copy : copies) {
            // verbatim copies share a wording
            judged.computeIfAbsent(wording(copy.article()), wording -> wording(wording, copy));
        }
        if (!whole) {
            return;
        }
        UUID first = copies.getFirst().article().id().value();
        UUID story = named("STORY " + first);
        UUID tradition = named("TRADITION " + first);
        copies.forEach(copy -> article(copy, story, tradition));
        conclude(copies, story, tradition);
        bind(List.copyOf(judged.values()));
    }

    private Copy wording(UUID wording, ArticleEnriched copy) {
        ArticleIngested article = copy.article();
        StoryProfile profile = StoryProfile.of(
                article.id().toString(),
                article.title(),
                article.text(),
                Marks.of(copy.annotations()),
                article.publication().map(published -> published.at()));
        wordings.add(wording, article.id(), published(article), List.of(profile.terms()), List.of(profile.weights()));
        copy.annotations().fingerprint().keys().forEach(key -> fingerprints.add(key, wording));
        Optional<Integer> hour = EventPostings.hour(article.publication().map(published -> published.at()));
        profile.keys().stream().distinct().forEach(key -> events.add(key, hour, wording));
        return new Copy(wording, profile);
    }

    private void article(ArticleEnriched copy, UUID story, UUID tradition) {
        ArticleIngested article = copy.article();
        Annotations read = copy.annotations();
        articles.add(
                article.id(),
                1,
                wording(article),
                article.source().name(),
                article.source().domain(),
                article.source().language(),
                article.url(),
                article.title(),
                article.text(),
                read.language().code(),
                read.language().confidence().value(),
                published(article),
                "INSTANT",
                "METADATA",
                article.receivedAt(),
                read.modelVersion(),
                read.tokenCount(),
                json(read),
                named(article.id() + article.text()),
                story,
                tradition,
                true,
                article.receivedAt(),
                article.receivedAt());
        Map<Integer, List<Mention>> mentions =
                read.mentions().stream().collect(Collectors.groupingBy(Mention::referent));
        for (int i = 0; i < read.referents().size(); i++) {
            referent(copy, i, mentions.getOrDefault(i, List.of()));
        }
        for (int i = 0; i < read.quotes().size(); i++) {
            quote(article, i, read.quotes().get(i));
        }
    }

    private record At(int start, int end, double confidence) {}

    private void referent(ArticleEnriched copy, int number, List<Mention> mentions) {
        var referent = copy.annotations().referents().get(number);
        Names.Entry name = names.of(referent, mentions.size());
        List<At> places = mentions.stream()
                .map(mention -> new At(
                        mention.span().start(),
                        mention.span().end(),
                        mention.confidence().value()))
                .toList();
        referents.add(
                copy.article().id(),
                number,
                name.id,
                referent.type(),
                referent.name(),
                referent.variants(),
                json(places),
                mentions.size(),
                name.entity,
                0.99,
                "[{\"basis\": \"name\", \"detail\": \"written alike\", \"weight\": 4.595}]");
    }

    private void quote(ArticleIngested article, int number, Quote quote) {
        quotes.add(
                article.id(),
                number,
                quote.kind(),
                quote.span().start(),
                quote.span().end(),
                quote.content().start(),
                quote.content().end(),
                quote.content().in(article.text()),
                quote.cue().map(Span::start),
                quote.cue().map(Span::end),
                quote.speaker().map(Span::start),
                quote.speaker().map(Span::end),
                quote.speaker().map(span -> span.in(article.text())),
                quote.referent(),
                quote.confidence().value());
    }

    private void conclude(List<ArticleEnriched> copies, UUID story, UUID tradition) {
        ArticleIngested first = copies.getFirst().article();
        List<String> times = copies.stream()
                .map(copy -> published(copy.article()).orElse(EPOCH))
                .sorted()
                .toList();
        stories.add(
                story,
                first.title(),
                times.getFirst(),
                times.getLast(),
                times.getLast(),
                copies.size(),
                1,
                named("etag " + story),
                times.getLast());
        traditions.add(
                tradition,
                story,
                copies.size(),
                stemma(copies),
                named("basis " + tradition),
                named("etag " + tradition),
                times.getLast());
    }

    private static String stemma(List<ArticleEnriched> copies) {
        String root = copies.getFirst().article().id().toString();
        String nodes = copies.stream()
                .map(copy -> "{\"id\":\"%1$s\",\"lost\":false,\"article\":\"%1$s\"}"
                        .formatted(copy.article().id()))
                .collect(Collectors.joining(","));
        String edges = copies.stream()
                .skip(1)
                .map(copy -> ("{\"parent\":\"%s\",\"child\":\"%s\",\"kind\":\"EDITED\",\"confidence\":0.7,"
                                + "\"evidence\":[]}")
                        .formatted(root, copy.article().id()))
                .collect(Collectors.joining(","));
        return "{\"root\":\"%s\",\"nodes\":[%s],\"edges\":[%s]}".formatted(root, nodes, edges);
    }

    private void bind(List<Copy> copies) {
        for (Copy one : copies) {
            for (Copy other : copies) {
                if (one.wording().toString().compareTo(other.wording().toString()) < 0) {
                    kinships.add(
                            one.wording(),
                            other.wording(),
                            0.99,
                            "[{\"basis\": \"runs\", \"detail\": \"shared\", \"weight\": 4.5}]");
                    affinities.add(
                            one.wording(), other.wording(), StoryPartition.affinity(one.profile(), other.profile()));
                }
            }
        }
    }

    private static Optional<String> published(ArticleIngested article) {
        return article.publication().map(published -> published.at()).map(Instant::toString);
    }

    /// Writes all that was added in one transaction.
    ///
    /// @param fresh the names that are new in it
    void copy(Connection connection, Names.Fresh fresh) throws SQLException {
        connection.setAutoCommit(false);
        for (CopyRows rows : List.of(
                fresh.names(),
                fresh.keys(),
                wordings,
                articles,
                fingerprints,
                events,
                referents,
                quotes,
                stories,
                traditions,
                kinships,
                affinities)) {
            rows.copy(connection);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// What the wording of an article is called.
    static UUID wording(ArticleIngested article) {
        return named(article.text());
    }

    private static UUID named(String content) {
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
