package dev.stemma.nlp.date;

import java.math.BigDecimal;
import java.util.Optional;

/// So many of a unit.
///
/// @param amount how many; empty where nobody says, as in `several months`
record Measure(Optional<BigDecimal> amount, Unit unit) {

    static Measure of(int amount, Unit unit) {
        return new Measure(Optional.of(BigDecimal.valueOf(amount)), unit);
    }

    /// The amount in ISO 8601, `X` where nobody says: `2Y`, `1.5H`, `XM`. A decade is ten years.
    String iso() {
        String number = amount.map(count -> unit.years() > 1 ? count.multiply(BigDecimal.valueOf(unit.years())) : count)
                .map(count -> count.stripTrailingZeros().toPlainString())
                .orElse("X");
        return number + (unit == Unit.WEEKEND ? "W" : unit.letter());
    }
}
