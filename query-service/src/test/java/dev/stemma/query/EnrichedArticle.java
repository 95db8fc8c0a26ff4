package dev.stemma.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Digest;
import dev.stemma.contracts.Fingerprint;
import dev.stemma.contracts.KeyPhrase;
import dev.stemma.contracts.Language;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.SourceRef;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.Wire;
import dev.stemma.philology.text.Passages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An article as nlp would tell of it, for tests; each `with` gives another.
public record EnrichedArticle(
        String key,
        int revision,
        String title,
        String text,
        Optional<Instant> publishedAt,
        Optional<String> credit,
        List<Referent> referents,
        String modelVersion,
        String source) {

    private static final int RIGHT_BEHIND = 20;

    public static EnrichedArticle of(String key, String title, String text) {
        return new EnrichedArticle(
                key, 1, title, text, Optional.empty(), Optional.empty(), List.of(), "test-1", "Test Herald");
    }

    public EnrichedArticle withRevision(int number, String changed) {
        return new EnrichedArticle(key, number, title, changed, publishedAt, credit, referents, modelVersion, source);
    }

    public EnrichedArticle withTime(String instant) {
        return new EnrichedArticle(
                key,
                revision,
                title,
                text,
                Optional.of(Instant.parse(instant)),
                credit,
                referents,
                modelVersion,
                source);
    }

    public EnrichedArticle withCredit(String agency) {
        return new EnrichedArticle(
                key, revision, title, text, publishedAt, Optional.of(agency), referents, modelVersion, source);
    }

    public EnrichedArticle withSource(String name) {
        return new EnrichedArticle(key, revision, title, text, publishedAt, credit, referents, modelVersion, name);
    }

    public EnrichedArticle withModel(String version) {
        return new EnrichedArticle(key, revision, title, text, publishedAt, credit, referents, version, source);
    }

    /// Adds a referent; its forms are mentioned wherever they stand in the text.
    public EnrichedArticle naming(MentionType type, String name, String... further) {
        List<Referent> more = new ArrayList<>(referents);
        List<String> variants = new ArrayList<>(List.of(name));
        variants.addAll(Arrays.asList(further));
        more.add(new Referent(type, name, variants, Optional.empty()));
        return new EnrichedArticle(key, revision, title, text, publishedAt, credit, more, modelVersion, source);
    }

    /// Tells the office of whoever was named last.
    public EnrichedArticle inOffice(String role) {
        List<Referent> more = new ArrayList<>(referents);
        Referent last = more.removeLast();
        more.add(new Referent(last.type(), last.name(), last.variants(), Optional.of(role), last.location()));
        return new EnrichedArticle(key, revision, title, text, publishedAt, credit, more, modelVersion, source);
    }

    /// Tells where the referent lies that was named last.
    public EnrichedArticle lying(Location location) {
        List<Referent> more = new ArrayList<>(referents);
        Referent last = more.removeLast();
        more.add(new Referent(last.type(), last.name(), last.variants(), last.role(), Optional.of(location)));
        return new EnrichedArticle(key, revision, title, text, publishedAt, credit, more, modelVersion, source);
    }

    public ArticleId id() {
        return ArticleId.of(key);
    }

    public ArticleEnriched message() {
        return new ArticleEnriched(ArticleEnriched.SCHEMA_VERSION, article(), annotations());
    }

    public byte[] bytes() {
        try {
            return Wire.mapper().writeValueAsBytes(message());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ArticleIngested article() {
        return new ArticleIngested(
                ArticleIngested.SCHEMA_VERSION,
                id(),
                revision,
                Instant.parse("2026-01-01T00:00:00Z"),
                SourceRef.named(source),
                Optional.empty(),
                title,
                text,
                Optional.empty(),
                credit.map(agency -> new Credit(agency, Credit.Basis.DATELINE, "(" + agency + ")")),
                publishedAt.map(at -> new Publication(at, Publication.Precision.INSTANT, Publication.Basis.SUBMITTED)),
                Optional.empty());
    }

    private Annotations annotations() {
        return new Annotations(
                modelVersion,
                new Language("en", Confidence.CERTAIN),
                Passages.paragraphs(text).stream()
                        .map(part -> new Span(part.start(), part.end()))
                        .toList(),
                Passages.sentences(text).stream()
                        .map(part -> new Span(part.start(), part.end()))
                        .toList(),
                text.split("\\s+").length,
                mentions(),
                referents,
                quotes(),
                List.of(),
                Optional.empty(),
                new Fingerprint(
                        dev.stemma.philology.overlap.Fingerprint.SCHEME,
                        Arrays.stream(dev.stemma.philology.overlap.Fingerprint.of(text))
                                .boxed()
                                .toList()),
                Optional.of(digest()));
    }

    /// What is named first, and the first sentence.
    private Digest digest() {
        return new Digest(
                mentions().stream()
                        .limit(1)
                        .map(mention -> new KeyPhrase(mention.span(), 1))
                        .toList(),
                Passages.sentences(text).stream()
                        .limit(1)
                        .map(part -> new Span(part.start(), part.end()))
                        .toList());
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < referents.size(); i++) {
            for (String form : referents.get(i).variants()) {
                for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length())) {
                    mentions.add(new Mention(
                            new Span(at, at + form.length()), referents.get(i).type(), i, Confidence.CERTAIN));
                }
            }
        }
        mentions.sort(java.util.Comparator.comparing(Mention::span));
        return mentions;
    }

    /// What stands between quotation marks, said by whoever is named last before it in its paragraph or right
    /// behind it, or else by the first who is named at all.
    private List<Quote> quotes() {
        List<Quote> quotes = new ArrayList<>();
        int open = text.indexOf('“');
        while (open >= 0) {
            int close = text.indexOf('”', open);
            if (close < 0) {
                break;
            }
            quotes.add(new Quote(
                    Quote.Kind.DIRECT,
                    new Span(open, close + 1),
                    new Span(open + 1, close),
                    Optional.empty(),
                    Optional.empty(),
                    speaker(open, close),
                    Confidence.CERTAIN));
            open = text.indexOf('“', close);
        }
        return quotes;
    }

    private Optional<Integer> speaker(int open, int close) {
        int start = text.lastIndexOf("\n", open);
        List<Mention> people = mentions().stream()
                .filter(mention -> mention.type() == MentionType.PERSON)
                .toList();
        return people.reversed().stream()
                .filter(mention ->
                        mention.span().start() > start && mention.span().end() <= open)
                .findFirst()
                .or(() -> people.stream()
                        .filter(mention ->
                                mention.span().start() > close && mention.span().start() <= close + RIGHT_BEHIND)
                        .findFirst())
                .map(Mention::referent)
                .or(() -> referents.isEmpty() ? Optional.empty() : Optional.of(0));
    }
}
