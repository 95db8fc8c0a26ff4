package dev.stemma.nlp.enrich;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Fingerprint;
import dev.stemma.contracts.Language;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import dev.stemma.nlp.date.DateFinder;
import dev.stemma.nlp.digest.DigestFinder;
import dev.stemma.nlp.language.LanguageFinder;
import dev.stemma.nlp.mention.MentionFinder;
import dev.stemma.nlp.place.LocationResolver;
import dev.stemma.nlp.quote.QuoteFinder;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.TextReader;
import dev.stemma.philology.credit.Credits;
import dev.stemma.philology.credit.StatedCredit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads articles: a pure function from a text to its annotations. Safe for many threads; the same text gives the same
/// annotations, whatever the machine's locale, clock or time zone.
public final class ArticleReader {

    private final String modelVersion = ModelVersion.current();
    private final LanguageFinder languages;
    private final TextReader texts;
    private final MentionFinder mentions;
    private final LocationResolver locations;
    private final QuoteFinder quotes = new QuoteFinder();

    private record Headed(String title, String text) {}

    private ArticleReader(
            LanguageFinder languages, TextReader texts, MentionFinder mentions, LocationResolver locations) {
        this.languages = languages;
        this.texts = texts;
        this.mentions = mentions;
        this.locations = locations;
    }

    /// A reader with the shipped models.
    public static ArticleReader load() {
        return new ArticleReader(
                LanguageFinder.load(), TextReader.load(), MentionFinder.load(), LocationResolver.load());
    }

    /// What reads; it changes when a text may be read another way than before.
    public String modelVersion() {
        return modelVersion;
    }

    /// Reads one article.
    ///
    /// @param title the headline, empty when there is none
    /// @param publishedAt what relative times such as `Thursday` count from
    /// @param credit the stated origin, passed on; without one it is looked for in the text
    public Annotations read(String title, String text, Optional<Instant> publishedAt, Optional<Credit> credit) {
        Language language = languages.find(title, text);
        Optional<Credit> stated = credit.or(() -> Credits.find(text).map(found -> credit(found, text)));
        return language.isEnglish()
                ? english(new Headed(title, text), language, publishedAt, stated)
                : outlined(TextReader.outline(text), language, stated);
    }

    private Annotations english(
            Headed headed, Language language, Optional<Instant> publishedAt, Optional<Credit> credit) {
        String text = headed.text();
        ReadText read = texts.read(text);
        MentionFinder.Named named = mentions.find(read);
        List<Referent> referents = locations.locate(text, named.mentions(), named.referents());
        List<TimeExpression> times = DateFinder.find(read, publishedAt);
        return new Annotations(
                modelVersion,
                language,
                read.paragraphs(),
                sentences(read),
                read.tokenCount(),
                named.mentions(),
                referents,
                quotes.find(read, named.mentions(), referents),
                times,
                credit,
                fingerprint(text),
                Optional.of(DigestFinder.find(headed.title(), read, named, times)));
    }

    /// A text in a language that is not read.
    private Annotations outlined(ReadText read, Language language, Optional<Credit> credit) {
        return new Annotations(
                modelVersion,
                language,
                read.paragraphs(),
                sentences(read),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                credit,
                new Fingerprint(dev.stemma.philology.overlap.Fingerprint.SCHEME, List.of()),
                Optional.empty());
    }

    private static List<Span> sentences(ReadText read) {
        return read.sentences().stream().map(Sentence::span).toList();
    }

    private static Credit credit(StatedCredit stated, String text) {
        return new Credit(
                stated.agency(),
                Credit.Basis.valueOf(stated.basis().name()),
                text.substring(stated.start(), stated.end()).strip());
    }

    private static Fingerprint fingerprint(String text) {
        int[] keys = dev.stemma.philology.overlap.Fingerprint.of(text);
        return new Fingerprint(
                dev.stemma.philology.overlap.Fingerprint.SCHEME,
                Arrays.stream(keys).boxed().toList());
    }
}
