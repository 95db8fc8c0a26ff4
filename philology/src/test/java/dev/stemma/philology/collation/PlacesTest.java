package dev.stemma.philology.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final String ONE = """
            The miller of Tarnow spoke in the square. He told the farmers: “The harvest continues to be poor.” \
            He said that the mill would “surely open” in May, and that the flood was “an act of nature”.""";
    private static final String OTHER = """
            In the square spoke the miller of Tarnow. He told the farmers: “It is still bad.” \
            He said that the mill would “open” in May, and that the flood was “the work of nature”.""";

    private final Collation collation = Collation.of(List.of(Witness.of("a", ONE), Witness.of("b", OTHER)));
    private final Places places = new Places(collation);

    @Test
    void rewordedPassagesOverlap() {
        assertThat(place("a", ONE, "The harvest continues to be poor").overlaps(place("b", OTHER, "It is still bad")))
                .isTrue();
        assertThat(place("a", ONE, "surely open").overlaps(place("b", OTHER, "“open”")))
                .isTrue();
        assertThat(place("a", ONE, "an act of nature").overlaps(place("b", OTHER, "the work of nature")))
                .isTrue();
    }

    @Test
    void whatStandsElsewhereInTheSentenceOrInAnotherDoesNot() {
        Place open = place("a", ONE, "surely open");
        assertThat(open.overlaps(place("b", OTHER, "the work of nature"))).isFalse();
        assertThat(open.overlaps(place("b", OTHER, "It is still bad"))).isFalse();
        assertThat(open.overlaps(place("a", ONE, "an act of nature"))).isFalse();
    }

    @Test
    void unchangedWordsStandAtTheVerySamePlace() {
        assertThat(place("a", ONE, "in May")).isEqualTo(place("b", OTHER, "in May"));
    }

    @Test
    void placesGrowAlongTheText() {
        assertThat(place("a", ONE, "told the farmers").to())
                .isLessThan(place("a", ONE, "the mill").from());
        assertThat(place("a", ONE, "the mill").to())
                .isLessThan(place("a", ONE, "act of nature").from());
    }

    @Test
    void whereNoWordStandsThereIsNoPlace() {
        int mark = ONE.indexOf('“');
        assertThat(places.of("a", mark, mark + 1)).isEmpty();
        assertThat(places.of("c", 0, 10)).isEqualTo(Optional.empty());
    }

    @Test
    void wordingsOfOnePassageAreOneRowHoweverLittleTheyShare() {
        Collation passage = Collation.ofPassage(
                List.of(Witness.of("a", "The harvest continues to be poor."), Witness.of("b", "It is still bad.")));
        assertThat(passage.rows()).hasSize(1);
        assertThat(passage.loci()).extracting(Locus::scope).containsOnly(Locus.Scope.WORDS);
    }

    private Place place(String siglum, String text, String words) {
        int start = text.indexOf(words);
        return places.of(siglum, start, start + words.length()).orElseThrow();
    }
}
