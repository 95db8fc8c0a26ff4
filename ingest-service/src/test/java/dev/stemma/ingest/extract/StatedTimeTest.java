package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication.Basis;
import dev.stemma.contracts.Publication.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedTimeTest {

    private static final LocalDate NINTH = LocalDate.of(2020, 4, 9);

    @Test
    void aTimeWithAnOffsetKeepsItsOwnDay() {
        StatedTime time = read("2020-04-09T22:05:41-05:00");

        assertThat(time.publication().at()).isEqualTo(Instant.parse("2020-04-10T03:05:41Z"));
        assertThat(time.day()).isEqualTo(NINTH);
        assertThat(time.mayBeOn(NINTH.plusDays(1))).isFalse();
    }

    @Test
    void aTimeInUtcMayBeOnTheDayBeforeOrAfter() {
        assertThat(read("2020-04-10T03:05:41Z").mayBeOn(NINTH)).isTrue();
        assertThat(read("2020-04-09T15:00:00Z").mayBeOn(NINTH.plusDays(1))).isTrue();
        assertThat(read("2020-04-10T11:30:00Z").mayBeOn(NINTH)).isFalse();
        assertThat(read("2020-04-09").mayBeOn(NINTH.plusDays(1)))
                .as("a bare day is what it is")
                .isFalse();
    }

    @Test
    void whatPagesWriteInPlaceOfTheStandardIsRead() {
        for (String written : List.of(
                "2020-04-09T16:30:00Z",
                "2020-04-09T18:30:00+02:00",
                "2020-04-09T18:30:00.000+0200",
                "2020-04-09T18:30+02",
                "2020-04-09 16:30:00 UTC",
                "2020-04-09 16:30",
                "20200409T163000Z",
                "Thu, 9 Apr 2020 18:30:00 +0200")) {
            assertThat(read(written).publication().at()).as(written).isEqualTo(Instant.parse("2020-04-09T16:30:00Z"));
        }
        assertThat(read("20200409").publication().precision()).isEqualTo(Precision.DAY);
    }

    @Test
    void whatIsNoTimeIsNotRead() {
        for (String written : List.of(
                "", "soon", "2020-02-31", "2020-04-09T25:00Z", "2020-04-09T10:00+99:00", "20201399", "9".repeat(999))) {
            assertThat(StatedTime.of(written, Basis.METADATA)).as(written).isEmpty();
        }
    }

    private static StatedTime read(String written) {
        return StatedTime.of(written, Basis.METADATA).orElseThrow();
    }
}
