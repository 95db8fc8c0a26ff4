package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

    @ParameterizedTest
    @CsvSource({
        "no casualties,casualties",
        "no casualties,some casualties",
        "denied,confirmed",
        "denied,said",
        "did not,did",
        "didn't,did",
        "without warning,with warning",
        "never,always",
        "likely,unlikely",
        "safe,unsafe",
        "legal,illegal",
        "cannot,can",
        "accepted,rejected",
        "failed to stop,stopped"
    })
    void whatOneSideAloneDeniesIsANegation(String one, String other) {
        assertThat(differ(one, other)).isTrue();
        assertThat(differ(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "no casualties,not any casualties",
        "did not,didn't",
        "no one,nobody",
        "never,not",
        "no fewer than,at least",
        "wouldn't just,would only",
        "not far from,near",
        "denied,dismissed",
        "was not able,was unable",
        "not available,unavailable",
        "did not deny,confirmed",
        "without,with no",
        "no deaths and no injuries,no deaths or injuries",
        "did not stop,failed to stop",
        "not,never",
        "said,stated",
        "rejected,refused"
    })
    void whatBothSidesDenyOrNeitherIsNone(String one, String other) {
        assertThat(differ(one, other)).isFalse();
        assertThat(differ(other, one)).isFalse();
    }

    private static boolean differ(String one, String other) {
        return Difference.between(
                        Canonical.of(one).notions(), Canonical.of(other).notions())
                .isOfNegation();
    }
}
