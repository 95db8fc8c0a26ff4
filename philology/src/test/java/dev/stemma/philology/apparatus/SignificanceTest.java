package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much changes in one sentence matter; `%s` is where they are made.
class SignificanceTest {

    private static final double LITTLE = 0.25;
    private static final double MUCH = 0.55;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The storm damaged %s houses near the river. | twenty-five | 25 | NUMBER
                    The storm damaged %s houses near the river. | 1,200 | 1.2 thousand | NUMBER
                    The river rose by %s in the night, they found. | 5% | 5 per cent | NUMBER
                    The repairs will take %s to pay for, he said. | $3 million | 3 million dollars | NUMBER
                    The bridge was closed on %s by the council. | Jan. 3 | 3 January | DATE
                    The bridge was closed at %s by the council. | 5 p.m. | 17:00 | DATE
                    The council %s open the bridge to the traffic. | didn't | did not | WORDING
                    The storm tore the %s of the village apart. | harbour | harbor | WORDING
                    The storm tore the harbour %s in the night. | appart | apart | WORDING
                    The flood %s the cellars of the village. | reaches | reached | WORDING
                    The council %s a new bridge over the river. | purchased | bought | WORDING
                    They called it an %s flood for such a river. | enormous | huge | WORDING
                    The storm tore down the %s barn of the village. | largest | biggest | WORDING
                    Nobody knows, the mayor of the village %s. | said | stated | ATTRIBUTION
                    The council went home %s the heavy rain. | in spite of | despite | WORDING
                    The storm damaged %s 300 houses by the river. | no fewer than | at least | WORDING
                    """)
    void whatIsSaidOtherwiseMattersLittle(String sentence, String from, String to, Entry.Kind kind) {
        Entry entry = most(sentence, from, to);
        assertThat(entry.kind()).as("%s", entry).isEqualTo(kind);
        assertThat(entry.significance()).as("%s", entry).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The storm damaged %s houses near the river. | 25 | 52 | NUMBER
                    The storm damaged %s houses near the river. | 17 | 70 | NUMBER
                    The repairs will cost the village %s a year. | 3 million | 3 billion | NUMBER
                    The bridge was closed on %s by the council. | Jan. 3 | Jan. 8 | DATE
                    The bridge was closed on %s by the council. | Monday | Friday | DATE
                    The council said there were %s in the flood. | no casualties | casualties | NEGATION
                    The mayor %s that the bridge had been closed. | denied | confirmed | NEGATION
                    The council %s open the bridge to the traffic. | did not | did | NEGATION
                    The council of the village %s the price of water. | increased | reduced | WORDING
                    The price of water in the village %s again. | rose | fell | WORDING
                    The court found the mayor of the village %s. | guilty | innocent | WORDING
                    The soldiers went on %s the village by the sea. | shelling | painting | WORDING
                    They spoke of %s between the two villages. | détente | detainee | WORDING
                    """)
    void whatIsNotSoAnyMoreMattersMuch(String sentence, String from, String to, Entry.Kind kind) {
        Entry entry = most(sentence, from, to);
        assertThat(entry.kind()).as("%s", entry).isEqualTo(kind);
        assertThat(entry.significance()).as("%s", entry).isGreaterThan(MUCH);
    }

    @Test
    void aGreaterErrorInANumberMattersMore() {
        String sentence = "The repairs will cost the village %s a year.";
        assertThat(most(sentence, "3 million", "3 billion").significance())
                .isGreaterThan(most(sentence, "3 million", "4 million").significance());
    }

    @Test
    void aDateSaidInFullIsNotAnother() {
        String sentence = "The bridge was closed on %s by the council.";
        assertThat(most(sentence, "Jan. 3", "Jan. 3, 2024").significance()).isLessThan(MUCH);
    }

    @Test
    void aLostHedgeMattersMoreThanAnotherWordForIt() {
        String sentence = "The mayor %s took the money of the village.";
        Entry lost = most(sentence, "allegedly", "");
        assertThat(lost.kind()).isEqualTo(Entry.Kind.MODALITY);
        assertThat(lost.significance())
                .isGreaterThan(most(sentence, "allegedly", "reportedly").significance() + 0.1);
    }

    @Test
    void whatIsDeniedAtAnotherPlaceOfTheSentenceMattersLittle() {
        assertThat(most("%s after the flood.", "There were no injuries", "Injuries were not reported")
                        .significance())
                .isLessThan(0.5);
    }

    /// `fragment` is not held against `component`, where a third witness has `part`.
    @Test
    void synonymsOfOneWordAreNotHeldAgainstEachOther() {
        String sentence = "The flood carried off a %s of the mill.";
        assertThat(most(sentence, "fragment", "part", "component").significance())
                .isLessThan(0.5);
    }

    @Test
    void aDepartureFromWhatOthersAgreeOnMattersMore() {
        String sentence = "The soldiers went on %s the village by the sea.";
        assertThat(most(sentence, "shelling", "bombing", "painting").significance())
                .isGreaterThan(most(sentence, "shelling", "painting").significance());
    }

    @Test
    void howManyOfThemMattersThoughItIsSaidInCommonWords() {
        String sentence = "The flood carried off %s of the mills.";
        assertThat(most(sentence, "all", "some").significance()).isGreaterThan(0.4);
        assertThat(most(sentence, "many", "most").significance()).isGreaterThan(0.4);
    }

    @Test
    void beforeIsTheOppositeOfAfter() {
        assertThat(most("The council met %s the flood.", "before", "after").significance())
                .isGreaterThan(0.4);
    }

    @Test
    void mayIsAHedgeAndNoMonth() {
        Entry entry = most("The council %s close the bridge again.", "may", "will");
        assertThat(entry.kind()).isEqualTo(Entry.Kind.MODALITY);
    }

    @Test
    void earlierAloneIsNoDate() {
        Entry entry = most("The council had %s closed the bridge.", "earlier", "hastily");
        assertThat(entry.kind()).isEqualTo(Entry.Kind.WORDING);
    }

    private static Entry most(String sentence, String... readings) {
        List<Witness> witnesses = new ArrayList<>();
        for (String reading : readings) {
            String text = sentence.replace("%s", reading == null ? "" : reading).replace("  ", " ");
            witnesses.add(Witness.of(String.valueOf((char) ('a' + witnesses.size())), text));
        }
        return Apparatus.of(Collation.of(witnesses)).stream()
                .max(Comparator.comparingDouble(Entry::significance))
                .orElseThrow();
    }
}
