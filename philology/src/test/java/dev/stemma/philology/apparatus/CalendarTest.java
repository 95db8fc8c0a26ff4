package dev.stemma.philology.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.apparatus.Notion.Clock;
import dev.stemma.philology.apparatus.Notion.Day;
import dev.stemma.philology.apparatus.Notion.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    @ParameterizedTest
    @ValueSource(strings = {"Jan. 3", "January 3rd", "3 January", "3rd of January", "Jan 3"})
    void aDayIsOneHoweverItIsWritten(String written) {
        assertThat(read(written)).contains(new Day(0, 0, 1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan. 3, 2024", "3 January 2024", "2024-01-03", "January 3rd 2024"})
    void theYearBelongsToTheDay(String written) {
        assertThat(read(written)).contains(new Day(0, 2024, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({"Monday,1", "Mon.,1", "Tues.,2", "Thurs,4", "Sunday,7"})
    void weekdaysAreReadInFullAndShort(String written, int weekday) {
        assertThat(read(written)).contains(new Day(weekday, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"5 p.m.,1020", "5pm,1020", "17:00,1020", "5:00 PM,1020", "1700 GMT,1020", "noon,720", "12:30 am,30"})
    void aTimeIsOneHoweverItIsWritten(String written, int minutes) {
        assertThat(read(written)).contains(new Clock(minutes));
    }

    @Test
    void thePastYearIsTheLast() {
        assertThat(read("past year")).contains(new Period("last", "year"));
        assertThat(read("this week")).contains(new Period("this", "week"));
        assertThat(read("earlier")).isEmpty();
        assertThat(read("last man")).isEmpty();
    }

    @Test
    void mayIsAMonthBesideANumberAlone() {
        assertThat(read("May 5")).contains(new Day(0, 0, 5, 5));
        assertThat(Calendar.at(Phrase.of("in May"), 1).map(Found::notion)).contains(new Day(0, 0, 5, 0));
        assertThat(read("May I ask")).isEmpty();
        assertThat(read("may leave")).isEmpty();
        assertThat(read("march on")).isEmpty();
        assertThat(read("Sat down")).isEmpty();
    }

    @Test
    void aYearIsToldFromANumber() {
        assertThat(read("2015")).contains(new Day(0, 2015, 0, 0));
        assertThat(read("2,015")).isEmpty();
        assertThat(read("25")).isEmpty();
        assertThat(read("2000 people")).isEmpty();
        assertThat(Calendar.at(Phrase.of("in 2000"), 1)).isPresent();
    }

    @Test
    void aDayAgreesWithOneThatSaysMore() {
        Day day = new Day(0, 0, 1, 3);
        assertThat(day.agrees(new Day(5, 2024, 1, 3))).isTrue();
        assertThat(day.agrees(new Day(0, 0, 1, 8))).isFalse();
        assertThat(day.agrees(new Day(1, 0, 0, 0))).isFalse();
    }

    private static Optional<Notion> read(String written) {
        return Calendar.at(Phrase.of(written), 0).map(Found::notion);
    }
}
