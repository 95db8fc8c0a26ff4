package dev.stemma.philology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void aTimeFarFromAllOthersIsWrong() {
        List<Instant> times = years(1601, 2026, 2026, 2024);
        Period period = Period.of(times);
        assertThat(times.stream().filter(period::holds)).containsExactlyElementsOf(years(2026, 2026, 2024));
        assertThat(Period.of(years(1951, 1950, 2026)).holds(years(2026).getFirst()))
                .isFalse();
    }

    @Test
    void ofAsManyOnEitherSideNobodyCanTell() {
        List<Instant> times = years(1601, 2026);
        assertThat(times).allMatch(Period.of(times)::holds);
        List<Instant> three = years(1601, 1801, 2026);
        assertThat(three).allMatch(Period.of(three)::holds);
    }

    @Test
    void whatIsCopiedAfterYearsIsBelieved() {
        List<Instant> times = years(1988, 2010, 2026, 2026);
        assertThat(times).allMatch(Period.of(times)::holds);
    }

    @Test
    void withoutTimesAnyTimeMayBeRight() {
        assertThat(Period.of(List.of()).holds(Instant.EPOCH)).isTrue();
    }

    private static List<Instant> years(int... years) {
        return Arrays.stream(years)
                .mapToObj(year -> Instant.parse(year + "-06-01T00:00:00Z"))
                .toList();
    }
}
