package dev.stemma.nlp.date;

import dev.stemma.contracts.TimeExpression.Type;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/// What the words of a time expression say, before they are resolved against any date.
sealed interface Meaning {

    /// What is counted from.
    enum Origin {
        PUBLICATION,
        /// The time that the text told last.
        MENTIONED
    }

    /// What comes once in each year.
    sealed interface Yearly extends Meaning {

        Which year();

        /// The same in another year.
        Meaning in(Which other);
    }

    /// `April 9`, `9-11 April 2020`.
    ///
    /// @param lastDay the day itself unless several are meant
    record DayOfMonth(Which year, int month, int day, int lastDay) implements Yearly {

        @Override
        public Meaning in(Which other) {
            return new DayOfMonth(other, month, day, lastDay);
        }
    }

    /// `June`, `June 2019`, `last June`.
    record MonthOfYear(Which year, int month) implements Yearly {

        @Override
        public Meaning in(Which other) {
            return new MonthOfYear(other, month);
        }
    }

    /// `2015`.
    record Year(int year) implements Meaning {}

    /// `the 1990s`, `the 19th century`.
    ///
    /// @param length ten or a hundred
    record Years(int first, int length) implements Meaning {}

    /// A season, a quarter or a half.
    ///
    /// @param code as TIMEX3 writes it: `SU`, `Q1`, `H2`
    record PartOfYear(Which year, String code) implements Yearly {

        @Override
        public Meaning in(Which other) {
            return new PartOfYear(other, code);
        }
    }

    /// `Thursday`, `last Thursday`.
    record Weekday(DayOfWeek day, Direction direction) implements Meaning {}

    /// `last week`, `today`, `the next day`: the unit that many away from the one that holds the origin.
    record Shift(Unit unit, int by, Origin origin) implements Meaning {}

    /// `two years ago`, `in three days`, `a week later`.
    ///
    /// @param sign -1 before, 1 after
    record Away(Measure measure, int sign, Origin origin) implements Meaning {}

    /// `two years`, `an hour and 20 minutes`.
    record Lasting(List<Measure> measures) implements Meaning {

        public Lasting {
            measures = List.copyOf(measures);
        }
    }

    /// `every Monday`, `annually`.
    ///
    /// @param value what comes again, in TIMEX3
    record Every(String value) implements Meaning {}

    /// `now`, `recently`.
    ///
    /// @param value `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`
    record Vague(String value) implements Meaning {}

    /// `10 p.m.`, `Thursday morning`.
    ///
    /// @param clock as TIMEX3 writes it: `T22:00`, `TMO`
    record AtTime(Optional<Meaning> day, String clock) implements Meaning {}

    /// `Christmas`, `Easter 2019`.
    record Festival(Which year, Feast feast) implements Yearly {

        @Override
        public Meaning in(Which other) {
            return new Festival(other, feast);
        }
    }

    /// `the week of April 6`.
    record WeekOf(Meaning day) implements Meaning {}

    /// `the first week of June`.
    ///
    /// @param number from 1, or [#LAST]
    /// @param period a month or a year
    record WeekIn(int number, Meaning period) implements Meaning {

        static final int LAST = -1;
    }

    /// Whether it tells one day, so that a time of day can be joined to it.
    default boolean isDay() {
        return switch (this) {
            case DayOfMonth day -> day.day() == day.lastDay();
            case Weekday weekday -> true;
            case Festival festival -> true;
            case Shift shift -> shift.unit() == Unit.DAY;
            case Away away -> away.measure().unit() == Unit.DAY;
            case MonthOfYear month -> false;
            case Year year -> false;
            case Years years -> false;
            case PartOfYear part -> false;
            case Lasting lasting -> false;
            case Every every -> false;
            case Vague vague -> false;
            case AtTime time -> false;
            case WeekOf week -> false;
            case WeekIn week -> false;
        };
    }

    default Type type() {
        return switch (this) {
            case AtTime time -> Type.TIME;
            case Lasting lasting -> Type.DURATION;
            case Every every -> Type.SET;
            case Away away -> away.measure().unit().isClock() ? Type.TIME : Type.DATE;
            case Shift shift -> shift.unit().isClock() ? Type.TIME : Type.DATE;
            case DayOfMonth day -> Type.DATE;
            case MonthOfYear month -> Type.DATE;
            case Year year -> Type.DATE;
            case Years years -> Type.DATE;
            case PartOfYear part -> Type.DATE;
            case Weekday weekday -> Type.DATE;
            case Vague vague -> Type.DATE;
            case Festival festival -> Type.DATE;
            case WeekOf week -> Type.DATE;
            case WeekIn week -> Type.DATE;
        };
    }
}
