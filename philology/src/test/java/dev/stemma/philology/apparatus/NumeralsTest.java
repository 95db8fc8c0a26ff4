package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.apparatus.Notion.Amount;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25 | 25
                    twenty-five | 25
                    1,200 | 1200
                    1.2 thousand | 1200
                    twelve hundred | 1200
                    3.5 million | 3500000
                    3,500,000 | 3500000
                    three and a half million | 3500000
                    half a million | 500000
                    a dozen | 12
                    two dozen | 24
                    a hundred | 100
                    two hundred and fifty thousand | 250000
                    one thousand and one | 1001
                    two million three hundred thousand | 2300000
                    nineteen | 19
                    zero | 0
                    half | 0.5
                    a quarter of | 0.25
                    three quarters | 0.75
                    """)
    void aNumberIsRead(String written, BigDecimal value) {
        assertThat(read(written)).contains(new Amount(value, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5% | 5 | percent
                    5 percent | 5 | percent
                    five per cent | 5 | percent
                    $3bn | 3000000000 | dollar
                    3 billion dollars | 3000000000 | dollar
                    £2.5m | 2500000 | pound
                    10 US dollars | 10 | dollar
                    3rd | 3 | th
                    third | 3 | th
                    twenty-first | 21 | th
                    21st | 21 | th
                    dozens | 12 | many
                    tens of thousands | 10000 | many
                    """)
    void whatItCountsIsRead(String written, BigDecimal value, String unit) {
        String text = "from " + written;
        assertThat(Numerals.at(Phrase.of(text), 1).map(Found::notion)).contains(new Amount(value, unit));
    }

    @Test
    void numbersSideBySideAreNumbersOfTheirOwn() {
        assertThat(Numerals.at(Phrase.of("one two"), 0).map(Found::words)).contains(1);
        assertThat(Numerals.at(Phrase.of("twenty thirty"), 0).map(Found::words)).contains(1);
    }

    @Test
    void otherWordsAreNoNumbers() {
        assertThat(read("a house")).isEmpty();
        assertThat(read("second-hand")).isPresent();
        assertThat(read("MI6")).isEmpty();
        assertThat(read("1.2.3.4")).isEmpty();
        assertThat(read("123456789012345678901234567890")).isEmpty();
    }

    private static Optional<Notion> read(String written) {
        return Numerals.at(Phrase.of(written), 0).map(Found::notion);
    }
}
