package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.AtTime;
import dev.stemma.nlp.date.Meaning.Away;
import dev.stemma.nlp.date.Meaning.DayOfMonth;
import dev.stemma.nlp.date.Meaning.Every;
import dev.stemma.nlp.date.Meaning.Festival;
import dev.stemma.nlp.date.Meaning.Lasting;
import dev.stemma.nlp.date.Meaning.MonthOfYear;
import dev.stemma.nlp.date.Meaning.Origin;
import dev.stemma.nlp.date.Meaning.PartOfYear;
import dev.stemma.nlp.date.Meaning.Shift;
import dev.stemma.nlp.date.Meaning.Vague;
import dev.stemma.nlp.date.Meaning.WeekIn;
import dev.stemma.nlp.date.Meaning.WeekOf;
import dev.stemma.nlp.date.Meaning.Weekday;
import dev.stemma.nlp.date.Meaning.Year;
import dev.stemma.nlp.date.Meaning.Yearly;
import dev.stemma.nlp.date.Meaning.Years;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Resolves meanings against the day of publication and the day that the text told last. Where one is needed and
/// unknown, says what can be said: `XXXX-WXX-4`, `PAST_REF`.
///
/// @param published the day of publication
/// @param mentioned the day that the text told last
record Valuation(Optional<LocalDate> published, Optional<LocalDate> mentioned) {

    Timex of(Meaning meaning, Tense tense) {
        return switch (meaning) {
            case DayOfMonth day -> dayOfMonth(day, tense);
            case MonthOfYear month -> monthOfYear(month, tense);
            case PartOfYear part -> partOfYear(part, tense);
            case Festival festival -> festival(festival, tense);
            case Year year -> Timex.year(year.year());
            case Years years -> Timex.years(years.first(), years.length());
            case Weekday weekday ->
                published
                        .map(day -> Timex.day(Near.weekday(weekday.day(), weekday.direction(), tense, day)))
                        .orElseGet(() -> Timex.vague("XXXX-WXX-" + weekday.day().getValue()));
            case Shift shift -> shift(shift);
            case Away away -> away(away);
            case Lasting lasting -> Timex.vague(length(lasting));
            case Every every -> Timex.vague(every.value());
            case Vague vague -> Timex.vague(vague.value());
            case AtTime time -> atTime(time, tense);
            case WeekOf week -> weekOf(of(week.day(), tense));
            case WeekIn week -> weekIn(week, of(week.period(), tense));
        };
    }

    private static Timex weekOf(Timex day) {
        return day.day().map(Timex::week).orElseGet(() -> Timex.vague("XXXX-WXX"));
    }

    private static Timex weekIn(WeekIn week, Timex period) {
        return period.day()
                .map(first -> Near.week(week.number(), first, week.period() instanceof MonthOfYear))
                .map(Timex::week)
                .orElseGet(() -> Timex.vague("XXXX-WXX"));
    }

    private OptionalInt year(Yearly yearly, Tense tense, int month, int day, int length) {
        Which which = yearly.year();
        if (which.year().isPresent() || published.isEmpty()) {
            return which.year();
        }
        return OptionalInt.of(Near.year(
                which,
                tense,
                published.get(),
                year -> LocalDate.of(
                        year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth())),
                length));
    }

    private Timex dayOfMonth(DayOfMonth day, Tense tense) {
        OptionalInt year = year(day, tense, day.month(), day.day(), day.lastDay() - day.day() + 1);
        if (year.isEmpty()) {
            return Timex.vague("XXXX-" + Digits.two(day.month()) + "-" + Digits.two(day.day()));
        }
        YearMonth month = YearMonth.of(year.getAsInt(), day.month());
        if (!month.isValidDay(day.lastDay())) {
            return Timex.month(month.atDay(1));
        }
        Timex first = Timex.day(month.atDay(day.day()));
        return day.day() == day.lastDay()
                ? first
                : new Timex(first.value() + "/" + month.atDay(day.lastDay()), first.day());
    }

    private Timex monthOfYear(MonthOfYear month, Tense tense) {
        OptionalInt year =
                year(month, tense, month.month(), 1, Month.of(month.month()).minLength());
        return year.isEmpty()
                ? Timex.vague("XXXX-" + Digits.two(month.month()))
                : Timex.month(LocalDate.of(year.getAsInt(), month.month(), 1));
    }

    private Timex partOfYear(PartOfYear part, Tense tense) {
        int month = firstMonth(part.code());
        OptionalInt year = year(part, tense, month, 1, part.code().startsWith("H") ? 182 : 90);
        return year.isEmpty()
                ? Timex.vague("XXXX-" + part.code())
                : new Timex(
                        Digits.four(year.getAsInt()) + "-" + part.code(),
                        Optional.of(LocalDate.of(year.getAsInt(), month, 1)));
    }

    private static int firstMonth(String code) {
        return switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            case "Q2" -> 4;
            case "Q3", "H2" -> 7;
            case "Q4" -> 10;
            default -> 1;
        };
    }

    private Timex festival(Festival festival, Tense tense) {
        LocalDate usual = festival.feast().in(2000);
        OptionalInt year = year(festival, tense, usual.getMonthValue(), usual.getDayOfMonth(), 1);
        return year.isEmpty()
                ? Timex.vague("XXXX-" + Digits.two(usual.getMonthValue()) + "-" + Digits.two(usual.getDayOfMonth()))
                : Timex.day(festival.feast().in(year.getAsInt()));
    }

    private Timex shift(Shift shift) {
        Optional<LocalDate> origin = origin(shift.origin());
        if (origin.isEmpty()) {
            return unresolved(shift);
        }
        return Timex.of(shift.unit(), moved(origin.get(), shift.unit(), shift.by()));
    }

    private static Timex unresolved(Shift shift) {
        if (shift.origin() == Origin.MENTIONED) {
            return Timex.vague(
                    shift.unit() == Unit.DAY ? "XXXX-XX-XX" : shift.unit() == Unit.WEEK ? "XXXX-WXX" : "XXXX");
        }
        return Timex.vague(direction(shift.by()));
    }

    private static String direction(int sign) {
        return sign < 0 ? "PAST_REF" : sign > 0 ? "FUTURE_REF" : "PRESENT_REF";
    }

    private Timex away(Away away) {
        Optional<LocalDate> origin = origin(away.origin());
        Optional<LocalDate> day = origin.flatMap(from -> Distance.from(from, away.measure(), away.sign()));
        if (day.isEmpty()) {
            return Timex.vague(direction(away.sign()));
        }
        return Timex.of(Distance.grain(away.measure()), day.get());
    }

    private Optional<LocalDate> origin(Origin origin) {
        return switch (origin) {
            case PUBLICATION -> published;
            case MENTIONED -> mentioned.or(() -> published);
        };
    }

    private static LocalDate moved(LocalDate day, Unit unit, int by) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(by);
            case WEEK, WEEKEND -> day.plusWeeks(by);
            case MONTH -> day.plusMonths(by);
            case QUARTER -> day.plusMonths(3L * by);
            case YEAR -> day.plusYears(by);
            case DECADE -> day.plusYears(10L * by);
            case CENTURY -> day.plusYears(100L * by);
        };
    }

    private static String length(Lasting lasting) {
        String days = lasting.measures().stream()
                .filter(measure -> !measure.unit().isClock())
                .map(Measure::iso)
                .collect(Collectors.joining());
        String clock = lasting.measures().stream()
                .filter(measure -> measure.unit().isClock())
                .map(Measure::iso)
                .collect(Collectors.joining());
        return "P" + days + (clock.isEmpty() ? "" : "T" + clock);
    }

    private Timex atTime(AtTime time, Tense tense) {
        Optional<Timex> day = time.day()
                .map(told -> of(told, tense))
                .or(() -> mentioned.or(() -> published).map(Timex::day));
        return day.map(on -> isDay(on) ? new Timex(on.value() + time.clock(), on.day()) : on)
                .orElseGet(() -> Timex.vague(time.clock()));
    }

    private static boolean isDay(Timex timex) {
        return !timex.value().endsWith("_REF");
    }
}
