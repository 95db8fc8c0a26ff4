package dev.stemma.philology.apparatus;

import java.math.BigDecimal;
import java.util.Optional;

/// A number that is put together of words: `two hundred and fifty thousand and one`.
final class WrittenNumber {

    /// What a word adds.
    sealed interface Part {}

    record Ones(int value, boolean ordinal) implements Part {}

    record Tens(int value, boolean ordinal) implements Part {}

    record Scale(long value) implements Part {}

    private static final int HUNDRED = 100;

    private BigDecimal total = BigDecimal.ZERO;
    private long lastScale = Long.MAX_VALUE;

    /// What stands before the next scale; -1 if nothing does, and then it is the scale once: `thousand`.
    private long group = -1;

    private boolean begun;
    private boolean ordinal;

    /// Takes a word in, or says that the number does not go on with it.
    boolean take(Part part) {
        boolean taken = !ordinal
                && switch (part) {
                    case Ones(int value, boolean last) -> add(value, last, isOpen() || isTens() && value < 10);
                    case Tens(int value, boolean last) -> add(value, last, isOpen());
                    case Scale(long value) -> value > HUNDRED ? scale(value) : multiply(value);
                };
        begun |= taken;
        return taken;
    }

    /// Whether it may go on with a word after an `and`.
    boolean expects(String next) {
        boolean open = group < 0 ? lastScale < Long.MAX_VALUE : isOpen();
        return open
                && NumberWords.part(next)
                        .filter(part -> !(part instanceof Scale))
                        .isPresent();
    }

    boolean isOrdinal() {
        return ordinal;
    }

    Optional<BigDecimal> value() {
        return begun ? Optional.of(total.add(BigDecimal.valueOf(Math.max(0, group)))) : Optional.empty();
    }

    /// Whether tens and ones may follow.
    private boolean isOpen() {
        return group < 0 || group >= HUNDRED && group % HUNDRED == 0;
    }

    private boolean isTens() {
        return group % HUNDRED >= 20 && group % 10 == 0;
    }

    private boolean add(int value, boolean last, boolean fits) {
        if (fits) {
            group = Math.max(0, group) + value;
            ordinal = last;
        }
        return fits;
    }

    /// Dozens and hundreds.
    private boolean multiply(long scale) {
        boolean fits = group < HUNDRED;
        if (fits) {
            group = Math.abs(group) * scale;
        }
        return fits;
    }

    private boolean scale(long scale) {
        boolean fits = scale < lastScale;
        if (fits) {
            total = total.add(BigDecimal.valueOf(Math.abs(group)).multiply(BigDecimal.valueOf(scale)));
            group = -1;
            lastScale = scale;
        }
        return fits;
    }
}
