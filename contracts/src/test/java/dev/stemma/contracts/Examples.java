package dev.stemma.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One article with every part that a message can carry, and one with only what it must.
final class Examples {

    static final String TEXT = """
        HARBOUR TOWN (Gull) — The ferry “Petrel” ran aground on Monday, Captain Ida Moss said.

        “We are all safe,” she told reporters.\
        """;

    static final ArticleIngested INGESTED = new ArticleIngested(
            ArticleIngested.SCHEMA_VERSION,
            ArticleId.of("https://gull.example/2020/04/09/petrel"),
            2,
            Instant.parse("2020-04-09T18:30:05.123456Z"),
            new SourceRef("The Gull", Optional.of("gull.example"), Optional.of("GB"), Optional.of("en")),
            Optional.of(URI.create("https://gull.example/2020/04/09/petrel")),
            "Ferry runs aground",
            TEXT,
            Optional.of("Reporting by A. Tern; Editing by B. Auk"),
            Optional.of(new Credit("Gull", Credit.Basis.DATELINE, "HARBOUR TOWN (Gull) —")),
            Optional.of(new Publication(
                    Instant.parse("2020-04-09T00:00:00Z"), Publication.Precision.DAY, Publication.Basis.ADDRESS)),
            Optional.of("en"));

    static final ArticleIngested BARE = new ArticleIngested(
            ArticleIngested.SCHEMA_VERSION,
            ArticleId.of("unknown\n00"),
            1,
            Instant.parse("2020-04-09T18:30:05Z"),
            SourceRef.UNKNOWN,
            Optional.empty(),
            "",
            "Safe.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static final ArticleEnriched ENRICHED =
            new ArticleEnriched(ArticleEnriched.SCHEMA_VERSION, INGESTED, annotations());

    private Examples() {}

    private static Annotations annotations() {
        return new Annotations(
                "stemma-nlp-1",
                new Language("en", Confidence.of(0.98)),
                List.of(
                        find("HARBOUR TOWN (Gull) — The ferry “Petrel” ran aground on Monday, Captain Ida Moss said."),
                        find("“We are all safe,” she told reporters.")),
                List.of(
                        find("HARBOUR TOWN (Gull) — The ferry “Petrel” ran aground on Monday, Captain Ida Moss said."),
                        find("“We are all safe,” she told reporters.")),
                29,
                List.of(
                        new Mention(find("HARBOUR TOWN"), MentionType.PLACE, 1, Confidence.of(0.9)),
                        new Mention(find("Ida Moss"), MentionType.PERSON, 0, Confidence.of(0.9))),
                List.of(
                        new Referent(MentionType.PERSON, "Ida Moss", List.of("Ida Moss"), Optional.of("Captain")),
                        new Referent(
                                MentionType.PLACE,
                                "HARBOUR TOWN",
                                List.of("HARBOUR TOWN"),
                                Optional.empty(),
                                Optional.of(new Location(
                                        Location.Kind.CITY,
                                        "GB",
                                        Optional.of(new Location.Point(50.7184, -3.5339)),
                                        Optional.of(1),
                                        Confidence.of(0.7))))),
                List.of(new Quote(
                        Quote.Kind.DIRECT,
                        find("“We are all safe,”"),
                        find("We are all safe"),
                        Optional.of(find("told reporters")),
                        Optional.of(find("she")),
                        Optional.of(0),
                        Confidence.of(0.8))),
                List.of(new TimeExpression(find("Monday"), TimeExpression.Type.DATE, "2020-04-06")),
                Optional.of(new Credit("Gull", Credit.Basis.DATELINE, "HARBOUR TOWN (Gull) —")),
                new Fingerprint("w3-1", List.of(-7, 3, 1024)),
                Optional.of(new Digest(
                        List.of(new KeyPhrase(find("ferry “Petrel”"), 1)),
                        List.of(find("HARBOUR TOWN (Gull) — The ferry “Petrel” ran aground on Monday,"
                                + " Captain Ida Moss said.")))));
    }

    private static Span find(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
