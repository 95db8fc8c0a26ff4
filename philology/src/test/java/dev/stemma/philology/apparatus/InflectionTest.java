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

    @Test
    void aPeopleIsDerivedOfItsCountry() {
        assertThat(Inflection.isDerived("iran", "iranian")).isTrue();
        assertThat(Inflection.isDerived("iran", "iraq")).isFalse();
    }
}
