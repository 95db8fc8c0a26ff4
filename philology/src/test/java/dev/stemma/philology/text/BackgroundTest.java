package dev.stemma.philology.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Background background = Background.english();

    @Test
    void commonWordsAreCommonAndRareOnesRare() {
        assertThat(background.rarity("the")).isLessThan(0.5);
        assertThat(background.rarity("said")).isLessThan(2);
        assertThat(background.rarity("harbour")).isGreaterThan(background.rarity("city"));
        assertThat(background.rarity("qzxwv")).isEqualTo(Background.UNSEEN);
        assertThat(background.knows("qzxwv")).isFalse();
    }

    @Test
    void aLongNumberIsRarerThanAShortOne() {
        assertThat(background.rarity("731846")).isGreaterThan(background.rarity("73"));
    }

    @Test
    void theEmptyFormIsUnseen() {
        assertThat(background.rarity("")).isEqualTo(Background.UNSEEN);
    }
}
