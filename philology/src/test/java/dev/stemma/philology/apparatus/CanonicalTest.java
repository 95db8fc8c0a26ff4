package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    twenty-five people | 25 persons
                    1.2 thousand homes | 1,200 homes
                    a dozen attacks | 12 attacks
                    5 per cent of the vote | 5% of the vote
                    on Jan. 3, 2024 | on 3 January 2024
                    at 5 p.m. on Mon. | at 17:00 on Monday
                    they didn't attack | they did not attack
                    it's attacking | it is attacking
                    the colour of the defence | the color of the defense
                    10 km away | 10 kilometres away
                    half of them | 50 percent of them
                    in spite of rain | despite rain
                    20 000 people | 20,000 people
                    two mlilion people | 2 million people
                    on May nine | on 9 May
                    US$5 million | 5 million dollars
                    """)
    void whatIsSaidOtherwiseIsTheSame(String one, String other) {
        assertThat(isSame(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    25 people | 52 people
                    3 million | 3 billion
                    Jan. 3 | Jan. 8
                    5 percent | 5 dollars
                    two | second
                    5 a.m. | 5 p.m.
                    they did not | they did
                    Katyusha | Katyushka
                    """)
    void anotherValueIsNot(String one, String other) {
        assertThat(isSame("the " + one, "the " + other)).isFalse();
    }

    @Test
    void aWordOfADateReachesAsFarAsTheDate() {
        Canonical sentence = Canonical.of("He came on Jan. 3 by train.");
        Canonical.Stretch figure = sentence.words(16, 17);
        assertThat(figure).isEqualTo(new Canonical.Stretch(4, 5));
        assertThat(sentence.whole(figure)).isEqualTo(new Canonical.Stretch(3, 5));
        assertThat(sentence.notions(figure)).containsExactly(new Notion.Day(0, 0, 1, 3));
    }

    @Test
    void aPlaceBetweenWordsHasNone() {
        Canonical sentence = Canonical.of("He came by train.");
        assertThat(sentence.notions(sentence.words(7, 7))).isEmpty();
    }

    private static boolean isSame(String one, String other) {
        return Sides.isSame(Canonical.of(one).notions(), Canonical.of(other).notions());
    }
}
