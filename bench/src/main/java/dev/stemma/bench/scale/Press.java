package dev.stemma.bench.scale;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import dev.stemma.contracts.Fingerprint;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.SourceRef;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// As many articles as one likes, made after real ones: an event has the plan of a real article with other words of
/// real articles in the place of its own, each as often as they use it; half of its names stay. Its copies differ from
/// each other in a word of twenty. The same number always gives the same article.
final class Press {

    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.ofDays(1_000);
    private static final int SOURCES = 400;
    private static final int MOST_COPIES = 40;

    /// Words of more texts than this share are what grammar needs: they stay.
    private static final double GRAMMAR = 2;

    private final List<Pattern> patterns;
    private final String[] plain;
    private final String[] capital;

    Press(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
        List<String> plainWords = new ArrayList<>();
        List<String> capitalWords = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Set<Integer> named = named(pattern, mention -> true);
            for (Word word : Words.of(pattern.text())) {
                String written = pattern.text().substring(word.start(), word.end());
                if (isReplaced(word)) {
                    (named.contains(word.start()) ? capitalWords : plainWords).add(written);
                }
            }
        }
        plain = plainWords.stream()
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .toArray(String[]::new);
        capital = capitalWords.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .toArray(String[]::new);
    }

    /// How many copies of an event there are: every other has one, every fourth two.
    int copies(long event) {
        return Math.min(MOST_COPIES, 1 + Long.numberOfTrailingZeros(mixed(event, 1) | 1L << 40) * 3 / 2);
    }

    /// One of the copies of an event.
    ArticleEnriched copy(long event, int copy) {
        Pattern pattern = patterns.get((int) Math.floorMod(mixed(event, 2), (long) patterns.size()));
        Annotations read = pattern.annotations();
        Set<Integer> kept =
                named(pattern, mention -> isKept(event, read.referents().get(mention.referent())));
        Set<Integer> named = named(pattern, mention -> true);
        long own = mixed(event, 1_000 + copy);
        Rewriting text = Rewriting.of(pattern.text(), (word, written) -> {
            if (!isReplaced(word) || kept.contains(word.start())) {
                return written;
            }
            boolean slip = Math.floorMod(mixed(own, word.start()), 20) == 0;
            long seed = slip
                    ? mixed(own, word.start() + 1)
                    : mixed(event, word.form().hashCode());
            return cased(written, drawn(named.contains(word.start()) ? capital : plain, seed));
        });
        String title = Rewriting.of(
                        pattern.title().isEmpty() ? opening(pattern.text()) : pattern.title(),
                        (word, written) -> isReplaced(word)
                                ? cased(
                                        written,
                                        drawn(plain, mixed(event, word.form().hashCode())))
                                : written)
                .text();
        ArticleIngested article = article(event, copy, title, text.text());
        return new ArticleEnriched(ArticleEnriched.SCHEMA_VERSION, article, annotations(read, text));
    }

    private static ArticleIngested article(long event, int copy, String title, String text) {
        // few outlets publish much, many little
        long lot = Math.floorMod(mixed(event, 20 + copy), (long) SOURCES * SOURCES);
        int outlet = SOURCES - (int) Math.sqrt(lot);
        long began = Math.floorMod(mixed(event, 3), YEARS.toSeconds());
        Instant published = FIRST.plusSeconds(began + 1_800L * copy);
        ArticleId id = ArticleId.of("scale " + event + " " + copy);
        String domain = "outlet" + outlet + ".example";
        return new ArticleIngested(
                ArticleIngested.SCHEMA_VERSION,
                id,
                1,
                published.plusSeconds(60),
                new SourceRef("Outlet " + outlet, Optional.of(domain), Optional.empty(), Optional.of("en")),
                Optional.of(URI.create("https://" + domain + "/" + id)),
                title,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Publication(published, Publication.Precision.INSTANT, Publication.Basis.METADATA)),
                Optional.of("en"));
    }

    private static Annotations annotations(Annotations read, Rewriting text) {
        List<Mention> mentions = read.mentions().stream()
                .map(mention -> new Mention(
                        text.moved(mention.span()), mention.type(), mention.referent(), mention.confidence()))
                .toList();
        List<Referent> referents = new ArrayList<>();
        for (int i = 0; i < read.referents().size(); i++) {
            referents.add(referent(read.referents().get(i), i, mentions, text.text()));
        }
        return new Annotations(
                read.modelVersion(),
                read.language(),
                moved(read.paragraphs(), text),
                moved(read.sentences(), text),
                read.tokenCount(),
                mentions,
                referents,
                read.quotes().stream().map(quote -> moved(quote, text)).toList(),
                read.times().stream()
                        .map(time -> new TimeExpression(text.moved(time.span()), time.type(), time.value()))
                        .toList(),
                Optional.empty(),
                fingerprint(text.text()),
                Optional.empty());
    }

    static Fingerprint fingerprint(String text) {
        return new Fingerprint(
                dev.stemma.philology.overlap.Fingerprint.SCHEME,
                Arrays.stream(dev.stemma.philology.overlap.Fingerprint.of(text))
                        .boxed()
                        .toList());
    }

    private static Referent referent(Referent read, int number, List<Mention> mentions, String text) {
        Set<String> forms = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        mentions.stream()
                .filter(mention -> mention.referent() == number)
                .forEach(mention -> forms.add(mention.span().in(text)));
        List<String> variants = forms.isEmpty() ? read.variants() : List.copyOf(forms);
        return new Referent(read.type(), variants.getFirst(), variants, Optional.empty());
    }

    private static Quote moved(Quote quote, Rewriting text) {
        return new Quote(
                quote.kind(),
                text.moved(quote.span()),
                text.moved(quote.content()),
                quote.cue().map(text::moved),
                quote.speaker().map(text::moved),
                quote.referent(),
                quote.confidence());
    }

    private static List<Span> moved(List<Span> spans, Rewriting text) {
        return spans.stream().map(text::moved).toList();
    }

    /// Where the words stand that name what is asked for.
    private static Set<Integer> named(Pattern pattern, java.util.function.Predicate<Mention> which) {
        Set<Integer> places = new HashSet<>();
        for (Mention mention : pattern.annotations().mentions()) {
            if (which.test(mention)) {
                for (int at = mention.span().start(); at < mention.span().end(); at++) {
                    places.add(at);
                }
            }
        }
        return places;
    }

    private static boolean isKept(long event, Referent referent) {
        return Math.floorMod(mixed(event, referent.name().hashCode()), 2) == 0;
    }

    private static boolean isReplaced(Word word) {
        return word.form().length() > 3
                && Character.isLetter(word.form().charAt(0))
                && Background.english().rarity(word.form()) >= GRAMMAR;
    }

    private static String opening(String text) {
        int end = text.indexOf(' ', Math.min(60, text.length() - 1));
        return text.substring(0, end < 0 ? text.length() : end).replaceAll("\\s+", " ");
    }

    private static String cased(String written, String other) {
        return Character.isUpperCase(written.charAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }

    private static String drawn(String[] words, long seed) {
        return words[(int) Math.floorMod(seed, (long) words.length)];
    }

    /// Spreads two numbers over all bits (SplitMix64: Steele, Lea and Flood 2014).
    private static long mixed(long seed, long number) {
        long mixed = seed * 0x9e3779b97f4a7c15L + number * 0xd1342543de82ef95L + 0x2545f4914f6cdd1dL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
