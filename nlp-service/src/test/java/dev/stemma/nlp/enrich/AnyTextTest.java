package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every text, however it looks.
class AnyTextTest {

    private static final ArticleReader READER = ArticleReader.load();
    private static final int LONG = 1 << 18;

    /// Enough English around it that a strange text is read as English.
    private static final String ENGLISH =
            "The minister said on Monday that the talks would go on for a week in the old town by the river. "
                    .repeat(4);

    private static final String[] PIECES = {
        "The minister",
        " said",
        " that",
        " \"",
        "\" ",
        "“",
        "”",
        "‘",
        "’s",
        "'",
        ". ",
        ".",
        "… ",
        "?! ",
        ",",
        ", ",
        "\n",
        "\n\n",
        " ",
        "\u00a0",
        "\t",
        "😀",
        "e\u0301",
        "U.S.",
        " Gen. ",
        "Jan. 3",
        " Mr. al-Kadhimi",
        "MOSUL (Reuters) - ",
        "1,000.50",
        "$",
        "%",
        "-",
        "—",
        "(",
        ")",
        "[",
        "]",
        "«",
        "»",
        "„",
        "http://a.b/c?d=e",
        "a@b.org",
        "\u200b",
        "\ufeff",
        "中文。",
        "العربية",
        " he",
        " she said",
        " according to ",
        "and ",
        "3 p.m.",
        "\r\n",
        "\u2028",
        "\u0001",
        "x".repeat(150)
    };

    @Test
    void spansLieInTheTextInOrderAndSplitNoCharacter() {
        Random random = new Random(20200409);
        for (int round = 0; round < 1500; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? ENGLISH : "");
            int pieces = 1 + random.nextInt(60);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Soundness.check(READER, text.toString());
        }
    }

    @Test
    void spansLieInAnyRunOfCharacters() {
        Random random = new Random(1994);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? ENGLISH : "");
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                int bound = round % 3 == 0 ? 0x110000 : round % 3 == 1 ? 0x2100 : 0x80;
                int point = random.nextInt(bound);
                text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 'x' : point);
            }
            Soundness.check(READER, text.toString());
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                        "\"",
                        "“",
                        "“a” ",
                        "\" ",
                        "a",
                        "Abc ",
                        ".",
                        ". ",
                        "a\n",
                        "\n",
                        "a\n\n",
                        " ",
                        "said ",
                        "said, ",
                        "adding, saying, noting that ",
                        "Peter Lund's claim that ",
                        "''We are here,'' said ",
                        "A poll showed, (Lund) ",
                        "he said that the man said, ",
                        "\"He is here,\" he said. ",
                        "\"He is here in town\n\n",
                        "the, ",
                        "😀",
                        "(",
                        "-a",
                        "a@b.",
                        "@",
                        "according to ",
                        "'s ",
                        "A.",
                        "A. ",
                        "a ",
                        "1 ",
                        "WASHINGTON ",
                        "WASHINGTON (",
                        "A,",
                        "and ",
                        "Aa and ",
                        "Mr. A ",
                        "http://",
                        "—",
                        "By A\n",
                        "Source: \n",
                        "Source ",
                        "photo by ",
                        "© ",
                        "e\u0301\u0301 ",
                        "Monday ",
                        "last ",
                        "in said ",
                        "Jan. ",
                        "the president of the united states and the minister in the house with a dog ")
                .map(piece -> piece.repeat(LONG / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noLongTextCostsMoreThanSeconds(String text) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();

        Soundness.check(READER, ENGLISH + "\n\n" + text + "\n\n" + ENGLISH);

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
