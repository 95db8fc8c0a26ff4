package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication;
import dev.stemma.contracts.Publication.Basis;
import dev.stemma.contracts.Publication.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisibleDateTest {

    private static final String TEXT =
            "<p>The ferry ran aground on a sandbank, the coastguard said, and nobody on board was hurt.</p>";

    @Test
    void theVisibleDayIsTakenWhereTheHeadIsSilent() {
        assertThat(published("<p>Freitag, 3. Juli 2020</p><h1>Die Fähre liegt fest</h1>"
                        + "<div>Erstellt am: 09.04.2020</div>" + TEXT + "<footer>9. Mai 2021</footer>"))
                .contains(new Publication(Instant.parse("2020-04-09T00:00:00Z"), Precision.DAY, Basis.TEXT));
    }

    @Test
    void aTimeElementInTheBodyIsTaken() {
        assertThat(published(
                        "<h1>Ferry runs aground</h1><time datetime=2020-04-09T18:30:00+02:00>Thursday</time>" + TEXT))
                .contains(new Publication(Instant.parse("2020-04-09T16:30:00Z"), Precision.INSTANT, Basis.METADATA));
    }

    @Test
    void theDayOfACaptionIsNotTaken() {
        assertThat(published(
                        "<h1>Ferry aground</h1><figure><figcaption>The Petrel, March 8, 2018.</figcaption></figure>"
                                + TEXT))
                .isEmpty();
    }

    @Test
    void aLineOfTheHeadlineIsReadWhateverItsName() {
        String others = "<div class=events><div class=event-date>8. Mai 2020</div><p>Hafenfest</p></div>";
        assertThat(published("<div><h1>Die Fähre liegt fest</h1><div class=head>"
                        + "<div class=event-date>9. April 2020, 10:39 Uhr</div></div>" + TEXT + "</div>" + others))
                .hasValueSatisfying(day -> assertThat(day.at()).isEqualTo("2020-04-09T00:00:00Z"));
        assertThat(published("<div><h1>Die Fähre liegt fest</h1>" + TEXT + "</div>" + others))
                .isEmpty();
    }

    @Test
    void aTimeBesideWordsForPeopleIsRead() {
        for (String shown : List.of(
                "<abbr class=published title=2020-04-09T10:00:00Z>3 days ago</abbr>",
                "<span class=posted data-timestamp=1586426400>3 days ago</span>",
                "<div class=date data-datetime=2020-04-09T10:00:00Z>recently</div>",
                "<amp-timeago datetime=2020-04-09T10:00:00Z>recently</amp-timeago>")) {
            assertThat(published("<h1>Ferry runs aground</h1>" + shown + TEXT))
                    .as(shown)
                    .hasValueSatisfying(time -> assertThat(time.at()).isEqualTo("2020-04-09T10:00:00Z"));
        }
        assertThat(published("<div data-timestamp=1586426400><h1>Ferry runs aground</h1>" + TEXT + "</div>"))
                .as("the time at which a box was made")
                .isEmpty();
    }

    @Test
    void theDayOfPublicationIsTakenFromALineThatAlsoTellsOfAChange() {
        for (String line : List.of(
                "Updated: 11 April 2020 | Published: 9 April 2020",
                "Publié le 09/04/2020 à 10h15, mis à jour le 11/04/2020")) {
            assertThat(published("<html lang=fr><h1>Ferry runs aground</h1><p>" + line + "</p>" + TEXT))
                    .as(line)
                    .hasValueSatisfying(day -> assertThat(day.at()).isEqualTo("2020-04-09T00:00:00Z"));
        }
    }

    @Test
    void aDatelineWithAYearTellsTheDay() {
        assertThat(published(
                        "<h1>Ferry runs aground</h1>" + TEXT.replace("<p>", "<p>PORT TERN, April 9, 2020 (Wire) - ")))
                .hasValueSatisfying(day -> assertThat(day.at()).isEqualTo("2020-04-09T00:00:00Z"));
    }

    @Test
    void writtenDaysAreReadInTheLanguagesOfTheirPages() {
        for (String written : List.of(
                "09.04.2020, 10:16 Uhr",
                "9. April 2020",
                "9 avril 2020",
                "April 9th, 2020",
                "9 de abril de 2020",
                "2020年4月9日",
                "2020년 4월 9일",
                "2020. április 9.",
                "9. april 2020",
                "9. huhtikuuta 2020",
                "9 kwietnia 2020",
                "9. dubna 2020",
                "9 апреля 2020 г.",
                "9 квітня 2020",
                "9 Nisan 2020",
                "9 أبريل 2020",
                "٩ أبريل ٢٠٢٠",
                "9 نيسان 2020",
                "9 באפריל 2020",
                "9 Απριλίου 2020",
                "9 април 2020",
                "9 aprilie 2020",
                "9 d'abril de 2020",
                "04-09-2020",
                "4/9/2020",
                "9.4.20")) {
            assertThat(WrittenDay.in(written, true)).as(written).contains(LocalDate.of(2020, 4, 9));
        }
        assertThat(WrittenDay.in("9/4/2020", false)).contains(LocalDate.of(2020, 4, 9));
        assertThat(WrittenDay.in("9-4-2020", false)).contains(LocalDate.of(2020, 4, 9));
    }

    @Test
    void monthsThatBeginAlikeAreToldApart() {
        assertThat(WrittenDay.in("9. června 2020", false)).contains(LocalDate.of(2020, 6, 9));
        assertThat(WrittenDay.in("9. července 2020", false)).contains(LocalDate.of(2020, 7, 9));
        assertThat(WrittenDay.in("9. maaliskuuta 2020", false)).contains(LocalDate.of(2020, 3, 9));
        assertThat(WrittenDay.in("9. marraskuuta 2020", false)).contains(LocalDate.of(2020, 11, 9));
    }

    @Test
    void whatNoCalendarHasIsNoDay() {
        assertThat(WrittenDay.in("31.02.2020 or 99/99/2020 or version 1.2.3 or the 2020s", true))
                .isEmpty();
    }

    @Test
    void aVisibleBylineLosesWhatIsNoName() {
        String page = "<h1>Ferry runs aground</h1><div class=byline>By Anna Tern | Updated Apr 9, 2020, 9:30 am</div>";

        assertThat(WebPage.read(page + TEXT, Optional.empty()).byline()).contains("Anna Tern");
    }

    private static Optional<Publication> published(String body) {
        return WebPage.read("<body>" + body + "</body>", Optional.empty()).publication();
    }
}
