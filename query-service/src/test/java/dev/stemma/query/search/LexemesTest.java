package dev.stemma.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexemesTest {

    @Test
    void wordsPhrasesAndAlternativesAreLookedFor() {
        assertThat(Lexemes.of("'iraq' & 'drone' <-> 'strike' | 'air' <2> 'raid'"))
                .containsExactly("iraq", "drone", "strike", "air", "raid");
    }

    @Test
    void whatIsExcludedIsNotLookedFor() {
        assertThat(Lexemes.of("'iraq' & !'base'")).containsExactly("iraq");
        assertThat(Lexemes.of("!( 'air' <-> ( 'base' | 'camp' ) ) & 'iraq'")).containsExactly("iraq");
        assertThat(Lexemes.of("( 'iraq' | !'base' ) & 'war'")).containsExactly("iraq", "war");
    }

    @Test
    void marksWithinWordsAreWritten() {
        assertThat(Lexemes.of("'o''brien' & 'a\\\\b' & '!(x'")).containsExactly("o'brien", "a\\b", "!(x");
    }

    @Test
    void nothingHasNoWords() {
        assertThat(Lexemes.of("")).isEmpty();
    }
}
