package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthographyTest {

    @ParameterizedTest
    @CsvSource({
        "colour,color",
        "neighbours,neighbors",
        "organise,organize",
        "organisation,organization",
        "centre,center",
        "travelled,traveled",
        "defence,defense",
        "programme,program",
        "towards,toward",
        "ageing,aging",
        "sceptic,skeptic",
        "adviser,advisor"
    })
    void britishAndAmericanSpellingsAreOne(String british, String american) {
        assertThat(Orthography.isAmerican(british, american)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"mourning,morning", "filled,filed", "source,sore", "advise,advice", "hours,horse"})
    void otherWordsAreNot(String one, String other) {
        assertThat(Orthography.isAmerican(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"tourist,turist", "expecting,exepcting", "releasd,released"})
    void aSlipIsAMisspelling(String one, String other) {
        assertThat(Orthography.isMisspelt(one, other)).isTrue();
    }

    /// Where both are words it may be a distortion.
    @ParameterizedTest
    @CsvSource({"field,filed", "united,untied", "desert,dessert", "fired,hired"})
    void aWordForAWordIsNone(String one, String other) {
        assertThat(Orthography.isMisspelt(one, other)).isFalse();
    }
}
