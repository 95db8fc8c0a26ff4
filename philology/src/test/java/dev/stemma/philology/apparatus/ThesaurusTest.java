package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.apparatus.Thesaurus.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {

    private final Thesaurus thesaurus = Thesaurus.english();

    @ParameterizedTest
    @CsvSource({
        "buy,purchase,SYNONYM",
        "back,support,SYNONYM",
        "say,state,SYNONYM",
        "carry_out,execute,SYNONYM",
        "huge,enormous,NEAR",
        "missile,weapon,NEAR",
        "guilty,innocent,OPPOSITE",
        "legal,illegal,OPPOSITE",
        "accept,reject,OPPOSITE",
        "destroy,destruction,FAMILY",
        "harbor,treaty,NONE",
        "topple,overshadow,NONE",
        "soldier,doctor,NONE",
        "zzz,qqq,NONE"
    })
    void wordsAreRelated(String one, String other, Relation relation) {
        assertThat(thesaurus.between(one, other)).isEqualTo(relation);
        assertThat(thesaurus.between(other, one)).isEqualTo(relation);
    }

    @Test
    void twoKindsOfOneThingAreSiblings() {
        assertThat(thesaurus.between("rifle", "pistol")).isEqualTo(Relation.SIBLING);
    }

    @Test
    void irregularFormsAreKnown() {
        assertThat(thesaurus.irregular("told")).containsExactly("tell");
        assertThat(thesaurus.irregular("attack")).isEmpty();
    }
}
