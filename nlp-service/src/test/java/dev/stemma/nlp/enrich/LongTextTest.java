package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Annotations;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts of the greatest length that is taken, made to hurt: read whole, without a failure, twice as long in about
/// twice the time. What is compared is the processor's time for a text and for its half, not a clock.
class LongTextTest {

    private static final ArticleReader READER = ArticleReader.load();
    private static final int LONGEST = 1 << 20;

    /// Twice the text may take so many times as long; a square would take four times.
    private static final double TWICE = 3.2;

    /// Too short a time to tell anything.
    private static final long NOISE = 150_000_000;

    /// What else runs on the machine takes of its caches as well: the least of a few tries counts.
    private static final int TRIES = 4;

    private static final String ENGLISH =
            "The minister said on Monday that the talks would go on for a week in the old town by the river. "
                    .repeat(4);

    @BeforeAll
    static void warm() {
        cost(text("He said “she was here” in Basra. ", LONGEST / 4));
    }

    static Stream<Named<String>> hostile() {
        return Stream.of(
                Named.of("one letter", "a"),
                Named.of("one capital", "A"),
                Named.of("straight quotes", "\""),
                Named.of("opening quotes", "“"),
                Named.of("quotes in quotes", "“‘"),
                Named.of("digits", "7"),
                Named.of("digits and stops", "1."),
                Named.of("opening brackets", "("),
                Named.of("square brackets", "[]"),
                Named.of("newlines", "\n"),
                Named.of("line ends", "\r\n"),
                Named.of("combining marks", "\u0301"),
                Named.of("letters with many marks", "e\u0301\u0327\u0323"),
                Named.of("zero-width spaces", "\u200b"),
                Named.of("joiners", "a\u200d"),
                Named.of("bidi controls", "\u202e\u2066\u2069"),
                Named.of("high surrogates", "\ud83d"),
                Named.of("low surrogates", "\ude00"),
                Named.of("surrogates the wrong way round", "\ude00\ud83d"),
                Named.of("short lines", "ab cd.\n\n"),
                Named.of("one sentence", "the man who saw the dog that bit the cat, "),
                Named.of("one sentence of names", "Ida Moss and Paris of Harbour Town and "),
                Named.of("places behind places", "Paris, "),
                Named.of("provinces", "Basra province "),
                Named.of("nouns", "minister talk town river "),
                Named.of("speech in speech", "he said “she said ‘"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void twiceTheTextTakesAboutTwiceTheTime(String piece) {
        String half = text(piece, LONGEST / 2);
        String whole = text(piece, LONGEST);

        long once = cost(half);
        long twice = cost(whole);
        for (int again = 1; again <= TRIES && twice > TWICE * once + NOISE; again++) {
            once = Math.min(once, cost(half));
            twice = Math.min(twice, cost(whole));
        }

        assertThat(twice).isLessThan((long) (TWICE * once + NOISE));
    }

    private static String text(String piece, int length) {
        return ENGLISH + "\n\n" + piece.repeat(length / piece.length()) + "\n\n" + ENGLISH;
    }

    private static long cost(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Annotations read = READER.read("", text, Optional.empty(), Optional.empty());
        long cost = clock.getCurrentThreadCpuTime() - start;

        assertThat(read.sentences()).isNotEmpty();
        read.digest().ifPresent(digest -> {
            assertThat(digest.keyPhrases()).hasSizeLessThanOrEqualTo(10);
            assertThat(digest.summary()).hasSizeLessThanOrEqualTo(3);
        });
        return cost;
    }
}
