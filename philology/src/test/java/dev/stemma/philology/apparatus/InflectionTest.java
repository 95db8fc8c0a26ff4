package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "attacks,attack",
        "attacked,attack",
        "attacking,attack",
        "cities,city",
        "planned,plan",
        "called,call",
        "said,say",
        "were,be",
        "left,leave",
        "women,woman",
        "closes,close",
        "closing,close",
        "people,person",
        "organised,organize"
    })
    void theBaseFormIsFound(String form, String base) {
        assertThat(Inflection.bases(form)).contains(form, base);
    }

    @ParameterizedTest
    @CsvSource({"news,new", "bus,bu", "process,proces", "better,good", "king,k", "red,r"})
    void whatOnlyEndsLikeAnInflectionIsNone(String form, String base) {
        assertThat(Inflection.bases(form)).doesNotContain(base);
    }

    @ParameterizedTest
    @CsvSource({"biggest,est,big", "largest,est,large", "heavier,er,heavy", "stronger,er,strong", "thinner,er,thin"})
    void aDegreeHasItsAdjective(String form, String degree, String positive) {
        assertThat(Inflection.positives(form, degree)).containsExactly(positive);
    }

    @Test
    void whatOnlyEndsLikeADegreeIsNone() {
        assertThat(Inflection.positives("forest", "est")).doesNotContain("for");
        assertThat(Inflection.positives("order", "er")).isEmpty();
        assertThat(Inflection.positives("big", "er")).isEmpty();
    }

    @Test
    void aPeopleIsDerivedOfItsCountry() {
        assertThat(Inflection.isDerived("iran", "iranian")).isTrue();
        assertThat(Inflection.isDerived("iran", "iraq")).isFalse();
    }
}
