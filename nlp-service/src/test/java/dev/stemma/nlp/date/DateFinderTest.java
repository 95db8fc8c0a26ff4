package dev.stemma.nlp.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.TimeExpression;
import dev.stemma.contracts.TimeExpression.Type;
import dev.stemma.nlp.text.TextReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DateFinderTest {

    /// A Thursday.
    private static final Instant PUBLISHED = Instant.parse("2020-04-09T15:00:00Z");

    @Test
    void aBareWeekdayIsTheNearestPastOne() {
        assertThat(found("The ferry sank on Monday, the coastguard said.")).containsExactly("Monday=2020-04-06");
        assertThat(found("The minister resigned on Thursday.")).containsExactly("Thursday=2020-04-09");
        assertThat(found("The court ruled Friday that the sale was void.")).containsExactly("Friday=2020-04-03");
    }

    @Test
    void aWeekdayAheadIsTheNextOne() {
        assertThat(found("The council will meet on Monday.")).containsExactly("Monday=2020-04-13");
        assertThat(found("The vote is scheduled for Friday, officials said.")).containsExactly("Friday=2020-04-10");
        assertThat(found("She said on Wednesday that the bridge will be opened on Saturday."))
                .containsExactly("Wednesday=2020-04-08", "Saturday=2020-04-11");
    }

    @Test
    void lastThisAndNextPointToWeeks() {
        assertThat(found("Prices rose last week and fell this week."))
                .containsExactly("last week=2020-W14", "this week=2020-W15");
        assertThat(found("They met last Thursday and will meet next Tuesday."))
                .containsExactly("last Thursday=2020-04-02", "next Tuesday=2020-04-14");
        assertThat(found("Talks were held last month, last year and last summer."))
                .containsExactly("last month=2020-03", "last year=2019", "last summer=2019-SU");
        assertThat(found("He arrived on Tuesday of last week.")).containsExactly("Tuesday of last week=2020-03-31");
    }

    @Test
    void aDayWithoutAYearIsTheNearestOneOnItsSide() {
        assertThat(found("A January 3 drone strike killed the general.")).containsExactly("January 3=2020-01-03");
        assertThat(found("The president is due to leave office on Jan. 20.")).containsExactly("Jan. 20=2021-01-20");
        assertThat(found("In December, the board backed him.")).containsExactly("December=2019-12");
        assertThat(found("A dialogue to be held in June was proposed.")).containsExactly("June=2020-06");
    }

    @Test
    void fullDatesAreReadInEveryOrder() {
        assertThat(found("It opened on April 9, 2018.")).containsExactly("April 9, 2018=2018-04-09");
        assertThat(found("It opened on 9 April 2018.")).containsExactly("9 April 2018=2018-04-09");
        assertThat(found("It opened on Monday, April 9th, 2018."))
                .containsExactly("Monday, April 9th, 2018=2018-04-09");
        assertThat(found("It opened on the 9th of April 2018.")).containsExactly("the 9th of April 2018=2018-04-09");
        assertThat(found("It opened on 2018-04-09.")).containsExactly("2018-04-09=2018-04-09");
        assertThat(found("It opened on 25/12/2018 and closed on 12/25/2019."))
                .containsExactly("25/12/2018=2018-12-25", "12/25/2019=2019-12-25");
        assertThat(found("It ran from April 9-11.")).containsExactly("April 9-11=2020-04-09/2020-04-11");
    }

    @Test
    void aDayThatNoCalendarHasIsNone() {
        assertThat(found("It opened on 2018-02-30.")).noneMatch(each -> each.startsWith("2018-02"));
        assertThat(found("It opened on 31/31/2018.")).isEmpty();
        assertThat(found("They met on February 29.")).containsExactly("February 29=2020-02-29");
    }

    @Test
    void blurringWordsBelongToTheExpression() {
        assertThat(found("The deal was signed in late June 2019.")).containsExactly("late June 2019=2019-06");
        assertThat(found("Earlier this week, the minister proposed talks."))
                .containsExactly("Earlier this week=2020-W15");
        assertThat(found("He left it nearly two years ago.")).containsExactly("nearly two years ago=2018");
        assertThat(found("It ended in the mid-1990s.")).containsExactly("the mid-1990s=199X");
        assertThat(found("Work will be done by the end of the year.")).containsExactly("the end of the year=2020");
    }

    @Test
    void yearsDecadesAndCenturiesAreTold() {
        assertThat(found("The 2015 deal followed the revolution in 1979.")).containsExactly("2015=2015", "1979=1979");
        assertThat(found("In the 1990s and the '80s it was a village."))
                .containsExactly("the 1990s=199X", "the '80s=198X");
        assertThat(found("It was built in the 19th century.")).containsExactly("the 19th century=18XX");
        assertThat(found("It fell in the first quarter of 2019 and in spring 2018."))
                .containsExactly("the first quarter of 2019=2019-Q1", "spring 2018=2018-SP");
    }

    @Test
    void weeksAreToldByDaysMonthsAndYears() {
        assertThat(found("Talks begin in the week of April 20, and end in the last week of July 2020."))
                .containsExactly("the week of April 20=2020-W17", "the last week of July 2020=2020-W31");
        assertThat(found("It began in the first week of 2019.")).containsExactly("the first week of 2019=2019-W01");
    }

    @Test
    void feastsFallOnTheDaysOfTheirYear() {
        assertThat(found("Shops closed on Good Friday 2019 and on Thanksgiving, and on New Year's Eve."))
                .containsExactly("Good Friday 2019=2019-04-19", "Thanksgiving=2019-11-28", "New Year's Eve=2019-12-31");
        assertThat(found("The Good Friday Agreement and Bloody Sunday are remembered."))
                .isEmpty();
    }

    @Test
    void halvesAreCounted() {
        assertThat(found("It took a year and a half, one and a half hours, and another week."))
                .containsExactly("a year and a half=P1.5Y", "one and a half hours=PT1.5H", "another week=P1W");
    }

    @Test
    void thisPastAndThisComingAreTheNearest() {
        assertThat(found("He left this past Wednesday and returns this coming Friday."))
                .containsExactly("this past Wednesday=2020-04-08", "this coming Friday=2020-04-10");
    }

    @Test
    void yearsInNumbersOfOtherKindsAreNone() {
        assertThat(found("Call 138-2010-32, file 2015-32, or see 2015.3 and A-2015."))
                .isEmpty();
        assertThat(found("The 2018-19 season and 2003–2011.")).containsExactly("2018=2018", "2003=2003", "2011=2011");
    }

    @Test
    void numbersThatCountAreNoYears() {
        assertThat(found("About 2000 people and 1900 soldiers paid $1999 for flight 2015."))
                .isEmpty();
    }

    @Test
    void lengthsAreDurations() {
        assertThat(found("It lasted two years.")).containsExactly("two years=P2Y");
        assertThat(found("It was a 10-day trip of 48 hours and 30 minutes."))
                .containsExactly("10-day=P10D", "48 hours and 30 minutes=PT48H30M");
        assertThat(found("It took two and a half years, then several months."))
                .containsExactly("two and a half years=P2.5Y", "several months=PXM");
        assertThat(found("It has been closed for a decade.")).containsExactly("a decade=P10Y");
        assertThat(found("the third person chosen in just 10 weeks")).containsExactly("10 weeks=P10W");
        assertThat(found("The 22-year-old driver was hurt.")).isEmpty();
    }

    @Test
    void distancesAreAsFineAsTheirUnit() {
        assertThat(found("It closed three days ago.")).containsExactly("three days ago=2020-04-06");
        assertThat(found("It closed two weeks ago.")).containsExactly("two weeks ago=2020-W13");
        assertThat(found("It closed six months ago.")).containsExactly("six months ago=2019-10");
        assertThat(found("It will open in three days.")).containsExactly("in three days=2020-04-12");
    }

    @Test
    void theNextDayCountsFromTheDayThatWasTold() {
        assertThat(found("They met on March 3, 2018. The next day, they parted. Two years later they met again."))
                .containsExactly("March 3, 2018=2018-03-03", "The next day=2018-03-04", "Two years later=2020");
    }

    @Test
    void timesJoinTheirDays() {
        assertThat(found("Polls closed at 10 p.m. EST on Tuesday."))
                .containsExactly("10 p.m. EST on Tuesday=2020-04-07T22:00-05:00");
        assertThat(found("It began Monday at 9:30 a.m. and ended on Tuesday morning."))
                .containsExactly("Monday at 9:30 a.m.=2020-04-06T09:30", "Tuesday morning=2020-04-07TMO");
        assertThat(found("The quake struck at 1430 GMT.")).containsExactly("1430 GMT=2020-04-09T14:30Z");
        assertThat(found("He called last night.")).containsExactly("last night=2020-04-08TNI");
    }

    @Test
    void whatComesAgainIsASet() {
        assertThat(found("It sails every Monday, twice a week in July."))
                .containsExactly("every Monday=XXXX-WXX-1", "twice a week=P1W", "July=2020-07");
        assertThat(found("The annual fair and the daily market are open on Sundays."))
                .containsExactly("annual=P1Y", "daily=P1D", "Sundays=XXXX-WXX-7");
        assertThat(expressions("It sails every Monday.", Optional.of(PUBLISHED)))
                .extracting(TimeExpression::type)
                .containsExactly(Type.SET);
    }

    @Test
    void vagueWordsPointToPastPresentOrFuture() {
        assertThat(found("He currently lives abroad, where he recently wrote of the past decade."))
                .containsExactly("currently=PRESENT_REF", "recently=PAST_REF", "the past decade=P10Y");
        assertThat(found("In the past, in recent weeks and in the coming days."))
                .containsExactly("the past=PAST_REF", "recent weeks=PAST_REF", "the coming days=FUTURE_REF");
    }

    @Test
    void withoutADayOfPublicationOnlyWhatIsKnownIsSaid() {
        assertThat(found("He said on Thursday that prices rose last week and on April 9.", Optional.empty()))
                .containsExactly("Thursday=XXXX-WXX-4", "last week=PAST_REF", "April 9=XXXX-04-09");
        assertThat(found("It opens today at 10 a.m.", Optional.empty()))
                .containsExactly("today at 10 a.m.=PRESENT_REF");
        assertThat(found("It closed two years ago and opens in 2021.", Optional.empty()))
                .containsExactly("two years ago=PAST_REF", "2021=2021");
    }

    @Test
    void namesAndOtherWordsAreNoTimes() {
        assertThat(found("Theresa May may march, a USA Today reader wrote in the Sunday Times."))
                .isEmpty();
        assertThat(found("The second man sat down; a fall of prices was seen at the last minute."))
                .isEmpty();
        assertThat(found("They won 3-2, and 2:1 at home, by 9.81 points.")).isEmpty();
    }

    @Test
    void theSameTextGivesTheSameWhateverTheMachine() {
        String text = "In late June, İstanbul's council met last Thursday at 10 P.M. THURSDAY AND IN JULY.";
        List<String> before = found(text);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(found(text)).isEqualTo(before).isNotEmpty();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hostileTextsTakeLinearTime() {
        for (String unit : List.of(
                "one hundred and ",
                "2020-",
                "the last the last ",
                "9 to ",
                "Monday, ",
                "more than ",
                "10:",
                "early in the end of ",
                "99999999999999999999 years ago ",
                "in a ",
                "\uD83D\uDE00 May ")) {
            String text = unit.repeat(400_000 / unit.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> DateFinder.find(TextReader.part(text), Optional.of(PUBLISHED)), unit);
        }
    }

    @Test
    void farTimesOverflowNothing() {
        assertThat(found("It was made 999999999 years ago, or 40000 years later, or 999999999 days later."))
                .allMatch(each -> each.endsWith("_REF"));
    }

    private static List<String> found(String text) {
        return found(text, Optional.of(PUBLISHED));
    }

    private static List<String> found(String text, Optional<Instant> publishedAt) {
        return expressions(text, publishedAt).stream()
                .map(each -> each.span().in(text) + "=" + each.value())
                .toList();
    }

    private static List<TimeExpression> expressions(String text, Optional<Instant> publishedAt) {
        return DateFinder.find(TextReader.part(text), publishedAt);
    }
}
