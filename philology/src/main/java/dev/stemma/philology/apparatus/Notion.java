package dev.stemma.philology.apparatus;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;

/// What a word of a reading, or a few that belong together, stand for, however they are written.
sealed interface Notion {

    /// A word.
    ///
    /// @param form as it is written, folded
    /// @param bases the base forms that it may be an inflection of
    /// @param capital whether it is written as a name
    record Lexeme(String form, Set<String> bases, boolean capital) implements Notion {
        @Override
        public boolean isSame(Notion other) {
            return other instanceof Lexeme there
                    && (form.equals(there.form)
                            || !Collections.disjoint(bases, there.bases)
                            || Orthography.isAmerican(form, there.form)
                            || !(capital && there.capital) && Orthography.isMisspelt(form, there.form));
        }
    }

    /// A number.
    ///
    /// @param unit `percent`, `dollar` ...; `th` of an ordinal number, `many` where about so many or more are
    ///     meant (`hundreds`); or empty
    record Amount(BigDecimal value, String unit) implements Notion {

        static final String ORDINAL = "th";
        static final String MANY = "many";

        public Amount {
            value = value.stripTrailingZeros();
        }

        @Override
        public boolean isSame(Notion other) {
            return equals(other) || other instanceof Amount there && (isShareOf(there) || there.isShareOf(this));
        }

        /// `half` is `50 percent`.
        private boolean isShareOf(Amount percent) {
            return unit.isEmpty()
                    && value.compareTo(BigDecimal.ONE) < 0
                    && percent.unit.equals(Measure.PERCENT)
                    && value.movePointRight(2).compareTo(percent.value) == 0;
        }

        /// `one` and `first` are hardly numbers.
        boolean isOne() {
            return value.equals(BigDecimal.ONE) && !unit.equals(MANY);
        }
    }

    /// A day, month or year, or what is said of one; what is not said is 0.
    ///
    /// @param weekday from 1, Monday
    record Day(int weekday, int year, int month, int day) implements Notion {
        @Override
        public boolean isSame(Notion other) {
            return equals(other);
        }

        /// Whether the two can be one day: one says more than the other.
        boolean agrees(Day other) {
            return agree(weekday, other.weekday)
                    && agree(year, other.year)
                    && agree(month, other.month)
                    && agree(day, other.day)
                    && (weekday > 0 && other.weekday > 0 || year > 0 && other.year > 0 || month > 0 && other.month > 0);
        }

        private static boolean agree(int one, int other) {
            return one == 0 || other == 0 || one == other;
        }
    }

    /// A time of day, in minutes.
    record Clock(int minutes) implements Notion {
        @Override
        public boolean isSame(Notion other) {
            return equals(other);
        }
    }

    /// A week, year ... before this, after it, or this.
    ///
    /// @param which `last`, `this` or `next`
    record Period(String which, String unit) implements Notion {
        @Override
        public boolean isSame(Notion other) {
            return equals(other);
        }
    }

    /// Whether it stands for the same.
    boolean isSame(Notion other);

    /// Whether it says when something is.
    default boolean isTime() {
        return switch (this) {
            case Day day -> true;
            case Clock clock -> true;
            case Period period -> true;
            case Amount amount -> false;
            case Lexeme word -> Calendar.isTime(word.bases());
        };
    }
}
