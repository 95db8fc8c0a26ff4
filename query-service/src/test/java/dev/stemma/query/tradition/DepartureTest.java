package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.query.tradition.ApparatusView.EntryView;
import dev.stemma.query.tradition.ApparatusView.ReadingView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private static final UUID ARTICLE = new UUID(0, 1);

    @Test
    void whatMostOthersLackIsStillLeftOutByWhoseExemplarHadIt() {
        assertThat(kind(departure(1, "ADDITION", "", 40, "Farms may close."))).isEqualTo("OMISSION");
        assertThat(kind(departure(1, "OMISSION", "Farms may close.", 40, ""))).isEqualTo("ADDITION");
        assertThat(kind(departure(1, "OMISSION", "", 40, "Farms may close."))).isEqualTo("OMISSION");
        assertThat(kind(departure(1, "NUMBER", "", 40, "two"))).isEqualTo("NUMBER");
    }

    @Test
    void aPassageThatBothHaveIsToldByTheWordsThatChangedInIt() {
        Departure words = departure(1, "NEGATION", "admitted", 52, "denied");
        Departure passage = departure(2, "OMISSION", "The company admitted it.", 40, "the company denied it");
        Departure elsewhere = departure(3, "OMISSION", "The union was angry.", 90, "the union raged");
        Departure lost = departure(4, "OMISSION", "", 52, "no drinking water was affected");
        assertThat(Departure.each(List.of(words, passage, elsewhere, lost))).containsExactly(words, elsewhere, lost);
    }

    private static String kind(Departure departure) {
        return departure.in(departure.entry()).kind();
    }

    private static Departure departure(int number, String kind, String own, int start, String exemplar) {
        ReadingView reading = new ReadingView(
                ARTICLE, "A", "Gull", own, start, start + own.length(), Optional.empty(), Optional.empty());
        EntryView entry = new EntryView(number, kind, 0.5, Optional.empty(), List.of(reading));
        return new Departure(entry, reading, new Reconstruction.Exemplar(Set.of(exemplar), true));
    }
}
