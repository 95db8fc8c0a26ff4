package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletClockTest {

    @ParameterizedTest
    @CsvSource({
        "https://moewe.example.ch/a, de, Europe/Zurich",
        "https://moewe.example.in/a, en, Asia/Kolkata",
        "https://moewe.example.com/a, de-DE, Europe/Berlin",
        "https://moewe.example.com/a, ja, Asia/Tokyo",
    })
    void itIsThatOfTheCountryOrElseOfTheLanguage(String url, String language, String zone) {
        assertThat(clock(url, language)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"https://gull.example.com/a, en", "https://gull.example.us/a, en-US", "https://gull.example.ru/a, ru"})
    void whereThereAreSeveralOneCannotTell(String url, String language) {
        assertThat(clock(url, language)).isEmpty();
    }

    @Test
    void aTimeInUtcIsDatedByIt() {
        String page = """
                <html lang="%s"><head><meta property="article:published_time" content="2024-03-04T23:30:00Z"></head>
                <body><h1>Ferry runs aground</h1><p>The ferry Petrel ran aground off Mindoro.</p></body></html>
                """;
        assertThat(day(page.formatted("de"), "https://moewe.example.de/a")).contains(LocalDate.of(2024, 3, 5));
        assertThat(day(page.formatted("en"), "https://gull.example.com/a")).contains(LocalDate.of(2024, 3, 4));
    }

    private static Optional<LocalDate> day(String page, String url) {
        return WebPage.read(page, Address.of(url)).page().publishedOn();
    }

    private static Optional<ZoneId> clock(String url, String language) {
        return OutletClock.of(Jsoup.parse("<html lang='" + language + "'>"), Address.of(url));
    }
}
