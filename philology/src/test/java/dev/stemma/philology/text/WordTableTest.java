package dev.stemma.philology.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTableTest {

    @Test
    void everyWordHasItsNumberAndOthersHaveNone() {
        WordTable.Builder builder = new WordTable.Builder();
        for (int i = 0; i < 5_000; i++) {
            builder.add("wort" + i, i);
        }
        WordTable table = builder.build();

        for (int i = 0; i < 5_000; i++) {
            assertThat(table.number("wort" + i, -1)).isEqualTo(i);
        }
        assertThat(table.number("wort5000", -1)).isEqualTo(-1);
        assertThat(table.number("", -1)).isEqualTo(-1);
    }

    @Test
    void wordsOfOneHashCodeAreToldApart() {
        WordTable.Builder builder = new WordTable.Builder();
        builder.add("Aa", 1);
        builder.add("BB", 2);
        builder.add("é", 3);
        WordTable table = builder.build();

        assertThat(table.number("Aa", -1)).isEqualTo(1);
        assertThat(table.number("BB", -1)).isEqualTo(2);
        assertThat(table.number("é", -1)).isEqualTo(3);
        assertThat(table.number("AaBB", -1)).isEqualTo(-1);
    }

    @Test
    void anEmptyTableKnowsNothing() {
        assertThat(new WordTable.Builder().build().number("a", -1)).isEqualTo(-1);
    }
}
