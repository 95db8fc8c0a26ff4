package dev.stemma.nlp.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/// Counts lengths of time from a day.
final class Distance {

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(100_000);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Distance() {}

    /// The day that lies a length away; nothing where nobody says how long, or beyond the years that four digits tell.
    static Optional<LocalDate> from(LocalDate day, Measure measure, int sign) {
        return measure.amount()
                .filter(amount -> amount.compareTo(FARTHEST) <= 0)
                .map(amount -> moved(day, amount.multiply(BigDecimal.valueOf(sign)), measure.unit()))
                .filter(moved -> moved.getYear() >= 1 && moved.getYear() <= 9999);
    }

    /// How finely the far end can be told: as finely as the length is.
    static Unit grain(Measure measure) {
        boolean whole = measure.amount()
                .map(BigDecimal::stripTrailingZeros)
                .filter(n -> n.scale() <= 0)
                .isPresent();
        return switch (measure.unit()) {
            case SECOND, MINUTE, HOUR, DAY, WEEKEND -> Unit.DAY;
            case WEEK -> whole ? Unit.WEEK : Unit.DAY;
            case MONTH, QUARTER -> Unit.MONTH;
            case YEAR -> whole ? Unit.YEAR : Unit.MONTH;
            case DECADE, CENTURY -> Unit.YEAR;
        };
    }

    private static LocalDate moved(LocalDate day, BigDecimal amount, Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE -> day;
            case HOUR -> day.plusDays(rounded(amount.divide(BigDecimal.valueOf(24), RoundingMode.DOWN)));
            case DAY -> day.plusDays(rounded(amount));
            case WEEK, WEEKEND -> day.plusDays(rounded(amount.multiply(BigDecimal.valueOf(7))));
            case MONTH -> day.plusMonths(rounded(amount));
            case QUARTER -> day.plusMonths(rounded(amount.multiply(BigDecimal.valueOf(3))));
            case YEAR -> day.plusMonths(rounded(amount.multiply(MONTHS)));
            case DECADE -> day.plusMonths(rounded(amount.multiply(MONTHS).multiply(BigDecimal.TEN)));
            case CENTURY -> day.plusYears(rounded(amount.multiply(BigDecimal.valueOf(100))));
        };
    }

    private static long rounded(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
