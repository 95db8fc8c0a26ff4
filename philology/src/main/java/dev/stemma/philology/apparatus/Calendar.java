package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Day;
import dev.stemma.philology.apparatus.Notion.Period;
import dev.stemma.philology.apparatus.WrittenNumber.Ones;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads dates and periods: `Jan. 3`, `3 January 2024`, `2024-01-03`, `Mon.`, `in May`, `past year`; and
/// times of day.
///
/// A name that is a common word too (`may`, `march`, `sun`) must be written as a name, beside a number or
/// after a word that goes before dates.
final class Calendar {

    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final List<String> WEEKDAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Set<String> SHORT_WEEKDAYS =
            Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");
    private static final Set<String> COMMON_WORDS = Set.of("march", "may", "august", "mar", "wed", "sat", "sun");
    private static final Set<String> BEFORE_DATES = Set.of(
            "in", "on", "of", "by", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "from",
            "through", "to", "during", "before", "after", "between", "each", "every");
    private static final Map<String, String> WHICH = Map.of(
            "last",
            "last",
            "past",
            "last",
            "prior",
            "last",
            "previous",
            "last",
            "preceding",
            "last",
            "next",
            "next",
            "coming",
            "next",
            "this",
            "this",
            "current",
            "this");
    private static final Set<String> PERIODS =
            Set.of("week", "weekend", "month", "year", "decade", "century", "spring", "summer", "autumn", "winter");
    private static final Set<String> TIMES = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "week",
            "weekend",
            "fortnight",
            "month",
            "year",
            "decade",
            "century",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "ago",
            "weekday",
            "midnight",
            "noon");

    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    private final Phrase phrase;
    private int at;

    private Calendar(Phrase phrase, int start) {
        this.phrase = phrase;
        this.at = start;
    }

    /// The date, time or period that begins at a word.
    static Optional<Found> at(Phrase phrase, int start) {
        return TimeOfDay.at(phrase, start).or(() -> read(phrase, start));
    }

    private static Optional<Found> read(Phrase phrase, int start) {
        Calendar reading = new Calendar(phrase, start);
        return reading.read().map(notion -> new Found(notion, reading.at - start));
    }

    /// Whether a word, in its base form, is of time: `week`, `yesterday`.
    static boolean isTime(Collection<String> bases) {
        return bases.stream().anyMatch(TIMES::contains);
    }

    private Optional<Notion> read() {
        return period().or(this::isoDay).or(this::day);
    }

    private Optional<Notion> period() {
        String which = WHICH.get(form());
        if (which == null || !PERIODS.contains(phrase.form(at + 1))) {
            return Optional.empty();
        }
        at += 2;
        return Optional.of(new Period(which, phrase.form(at - 1)));
    }

    private Optional<Notion> isoDay() {
        int year = Figures.plain(phrase, at);
        int month = Figures.plain(phrase, at + 1);
        int day = Figures.plain(phrase, at + 2);
        boolean iso = phrase.after(at).equals("-") && phrase.after(at + 1).equals("-");
        if (!iso || !isYear(year) || month < 1 || month > 12 || !isDay(day)) {
            return Optional.empty();
        }
        at += 3;
        return Optional.of(new Day(0, year, month, day));
    }

    private Optional<Notion> day() {
        int weekday = weekday();
        int begin = at;
        int month = month(at);
        int day = 0;
        if (month > 0) {
            at++;
            day = dayOfMonth();
        } else {
            day = dayOfMonth();
            int of = form().equals("of") ? 1 : 0;
            month = day > 0 ? month(at + of) : 0;
            at = month > 0 ? at + of + 1 : begin;
            day = month > 0 ? day : 0;
        }
        int year = month > 0 || isYearAlone() ? year() : 0;
        if (weekday + month + year == 0) {
            return Optional.empty();
        }
        return Optional.of(new Day(weekday, year, month, day));
    }

    private int weekday() {
        int number = number(form(), WEEKDAYS);
        boolean shortened = SHORT_WEEKDAYS.contains(form());
        if (number == 0 || shortened && !isName(at) || !shortened && !WEEKDAYS.contains(form())) {
            return 0;
        }
        at++;
        return number;
    }

    private int month(int place) {
        String form = phrase.form(place);
        int number = number(form, MONTHS);
        boolean whole = MONTHS.contains(form);
        boolean shortened = form.length() == 3 || form.equals("sept");
        return number > 0 && (whole || shortened && phrase.isCapital(place)) && isName(place) ? number : 0;
    }

    /// The number of the name that begins so, from 1; 0 if none does.
    private static int number(String form, List<String> names) {
        for (int i = 0; i < names.size() && form.length() > 2; i++) {
            if (names.get(i).startsWith(form)) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Whether a word that may be a common one stands for a day or month.
    private boolean isName(int place) {
        if (!COMMON_WORDS.contains(phrase.form(place))) {
            return true;
        }
        return phrase.isCapital(place)
                && (Figures.plain(phrase, place + 1) > 0
                        || Figures.plain(phrase, place - 1) > 0
                        || day(place + 1) > 0
                        || day(place - 1) > 0
                        || BEFORE_DATES.contains(phrase.form(place - 1)));
    }

    private int dayOfMonth() {
        int day = Math.max(Figures.plain(phrase, at), day(at));
        if (!isDay(day) || phrase.after(at).startsWith(":")) {
            return 0;
        }
        at++;
        return day;
    }

    /// The day that a word stands for, in figures with an ending or in words (`3rd`, `third`, `three`); 0 of
    /// others.
    private int day(int place) {
        return Figures.of(phrase.form(place))
                .filter(Figures::isOrdinal)
                .map(figures -> figures.value().intValue())
                .or(() -> NumberWords.part(phrase.form(place))
                        .filter(part -> !phrase.form(place).equals("one"))
                        .map(part -> part instanceof Ones ones ? ones.value() : 0))
                .orElse(0);
    }

    private boolean isYearAlone() {
        int year = Figures.plain(phrase, at);
        boolean told = BEFORE_DATES.contains(phrase.form(at - 1)) || phrase.before(at) == '(';
        return isYear(year)
                && (year % 100 != 0 || told)
                && "$€£¥".indexOf(phrase.before(at)) < 0
                && !phrase.after(at).strip().startsWith("%");
    }

    private int year() {
        int year = Figures.plain(phrase, at);
        if (!isYear(year) || phrase.form(at).length() != 4) {
            return 0;
        }
        at++;
        return year;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean isDay(int day) {
        return day >= 1 && day <= 31;
    }

    private String form() {
        return phrase.form(at);
    }
}
