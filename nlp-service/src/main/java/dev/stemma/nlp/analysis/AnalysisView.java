package dev.stemma.nlp.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Digest;
import dev.stemma.contracts.KeyPhrase;
import dev.stemma.contracts.Location;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was read in a text. All offsets are UTF-16 code units of `text`.
///
/// @param ignored pointers to the fields of the request that were not understood
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Analysis",
        description = "What was read in a text. All offsets are UTF-16 code units of `text`. Of a text that is not"
                + " English only the language, paragraphs and sentences are told.")
record AnalysisView(
        @Schema(required = true) String text,

        @Schema(required = true, description = "What read it; the same version reads the same text the same way")
        String modelVersion,

        @Schema(required = true) LanguageView language,
        @Schema(required = true) List<Range> paragraphs,
        @Schema(required = true) List<Range> sentences,

        @Schema(required = true, description = "Words and punctuation marks")
        int tokenCount,

        @Schema(required = true) List<MentionView> mentions,
        @Schema(required = true) List<ReferentView> referents,
        @Schema(required = true) List<QuoteView> quotes,
        @Schema(required = true) List<TimeView> times,
        Optional<CreditView> credit,
        @Schema(required = true) FingerprintView fingerprint,

        @Schema(description = "What it is about, in short; absent of a text that is not English")
        Optional<DigestView> digest,

        @Schema(required = true, description = "Pointers to the fields that were not understood")
        List<String> ignored) {

    static AnalysisView of(String text, Annotations read, List<String> ignored) {
        Excerpts excerpts = new Excerpts(text);
        return new AnalysisView(
                text,
                read.modelVersion(),
                new LanguageView(
                        read.language().code(), read.language().confidence().value()),
                read.paragraphs().stream().map(Range::of).toList(),
                read.sentences().stream().map(Range::of).toList(),
                read.tokenCount(),
                read.mentions().stream()
                        .map(mention -> new MentionView(
                                mention.span().start(),
                                mention.span().end(),
                                mention.span().in(text),
                                mention.type(),
                                mention.referent(),
                                mention.confidence().value()))
                        .toList(),
                read.referents().stream().map(ReferentView::of).toList(),
                read.quotes().stream().map(excerpts::quote).toList(),
                read.times().stream().map(excerpts::time).toList(),
                read.credit().map(CreditView::of),
                new FingerprintView(
                        read.fingerprint().scheme(), read.fingerprint().keys()),
                read.digest().map(excerpts::digest),
                List.copyOf(ignored));
    }

    /// Shows spans with their words.
    private record Excerpts(String text) {

        Excerpt of(Span span) {
            return new Excerpt(span.start(), span.end(), span.in(text));
        }

        QuoteView quote(Quote quote) {
            return new QuoteView(
                    quote.kind(),
                    quote.span().start(),
                    quote.span().end(),
                    of(quote.content()),
                    quote.cue().map(this::of),
                    quote.speaker().map(this::of),
                    quote.referent(),
                    quote.confidence().value());
        }

        DigestView digest(Digest digest) {
            return new DigestView(
                    digest.keyPhrases().stream().map(this::keyPhrase).toList(),
                    digest.summary().stream().map(this::of).toList());
        }

        private KeyPhraseView keyPhrase(KeyPhrase phrase) {
            return new KeyPhraseView(
                    phrase.span().start(), phrase.span().end(), phrase.span().in(text), phrase.weight());
        }

        TimeView time(TimeExpression time) {
            return new TimeView(
                    time.span().start(), time.span().end(), time.span().in(text), time.type(), time.value());
        }
    }

    @RegisterForReflection
    @Schema(name = "Language")
    record LanguageView(
            @Schema(
                    required = true,
                    description = "ISO 639-1 where there is one, else ISO 639-3; `und` when it cannot be told",
                    examples = "en")
            String code,

            @Schema(required = true, minimum = "0", maximum = "1")
            double confidence) {}

    @RegisterForReflection
    @Schema(name = "Range", description = "A stretch of the text, [start, end).")
    record Range(
            @Schema(required = true) int start,
            @Schema(required = true) int end) {

        static Range of(Span span) {
            return new Range(span.start(), span.end());
        }
    }

    @RegisterForReflection
    @Schema(name = "Excerpt", description = "A stretch of the text and its words.")
    record Excerpt(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text) {}

    @RegisterForReflection
    @Schema(name = "Mention", description = "A span that names something.")
    record MentionView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text,
            @Schema(required = true) MentionType type,

            @Schema(required = true, description = "Index into `referents` of what it names")
            int referent,

            @Schema(required = true, minimum = "0", maximum = "1")
            double confidence) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Referent", description = "What mentions that name the same thing point to.")
    record ReferentView(
            @Schema(required = true) MentionType type,

            @Schema(required = true, description = "The fullest form in this text")
            String name,

            @Schema(required = true, description = "Every form in this text, the fullest first")
            List<String> variants,

            @Schema(description = "The office or title said of it here")
            Optional<String> role,

            @Schema(
                    description = "Where a place lies, or the country whose people a group is; absent when it cannot be"
                            + " told")
            Optional<LocationView> location) {

        static ReferentView of(Referent referent) {
            return new ReferentView(
                    referent.type(),
                    referent.name(),
                    referent.variants(),
                    referent.role(),
                    referent.location().map(LocationView::of));
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Location", description = "Where on earth something is.")
    record LocationView(
            @Schema(required = true) Location.Kind kind,

            @Schema(required = true, description = "ISO 3166-1 alpha-2, or `XK` (Kosovo)", examples = "IQ")
            String country,

            @Schema(description = "Degrees north (WGS 84); absent when only the country is known", examples = "33.34")
            Optional<Double> latitude,

            @Schema(description = "Degrees east (WGS 84)", examples = "44.4")
            Optional<Double> longitude,

            @Schema(description = "Its number in the GeoNames database", examples = "98182")
            Optional<Integer> geonames,

            @Schema(required = true, minimum = "0", maximum = "1", description = "How sure it is that this is meant")
            double confidence) {

        static LocationView of(Location location) {
            return new LocationView(
                    location.kind(),
                    location.country(),
                    location.point().map(Location.Point::latitude),
                    location.point().map(Location.Point::longitude),
                    location.geonames(),
                    location.confidence().value());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Quote", description = "Words attributed to someone.")
    record QuoteView(
            @Schema(required = true) Quote.Kind kind,
            @Schema(required = true) int start,
            @Schema(required = true) int end,

            @Schema(required = true, description = "The words themselves, without their marks")
            Excerpt content,

            @Schema(description = "The words that attribute")
            Optional<Excerpt> cue,

            @Schema(description = "The words that name the speaker here")
            Optional<Excerpt> speaker,

            @Schema(description = "Index into `referents` of the speaker, when it could be resolved")
            Optional<Integer> referent,

            @Schema(required = true, minimum = "0", maximum = "1")
            double confidence) {}

    @RegisterForReflection
    @Schema(name = "Time", description = "A span that tells a time.")
    record TimeView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text,
            @Schema(required = true) TimeExpression.Type type,

            @Schema(required = true, description = "ISO 8601 as TIMEX3 writes it", examples = "2020-04-09")
            String value) {}

    @RegisterForReflection
    @Schema(name = "Credit", description = "The agency that a text says it comes from; stated, never inferred.")
    record CreditView(
            @Schema(required = true, examples = "Reuters") String agency,

            @Schema(required = true) Credit.Basis basis,

            @Schema(required = true, description = "The very words")
            String evidence) {

        static CreditView of(Credit credit) {
            return new CreditView(credit.agency(), credit.basis(), credit.evidence());
        }
    }

    @RegisterForReflection
    @Schema(name = "Digest", description = "What a text is about, in short. Nothing in it is written anew.")
    record DigestView(
            @Schema(required = true, description = "Up to ten, the weightiest first; each where it stands first")
            List<KeyPhraseView> keyPhrases,

            @Schema(required = true, description = "Up to three sentences, in document order")
            List<Excerpt> summary) {}

    @RegisterForReflection
    @Schema(name = "KeyPhrase", description = "A phrase that tells what a text is about.")
    record KeyPhraseView(
            @Schema(required = true) int start,
            @Schema(required = true) int end,
            @Schema(required = true) String text,

            @Schema(
                    required = true,
                    minimum = "0",
                    maximum = "1",
                    description = "How much it tells; the weightiest has 1")
            double weight) {}

    @RegisterForReflection
    @Schema(name = "Fingerprint", description = "Keys by which texts that share matter are found.")
    record FingerprintView(
            @Schema(required = true, description = "Keys of two schemes do not compare")
            String scheme,

            @Schema(required = true) List<Integer> keys) {}
}
