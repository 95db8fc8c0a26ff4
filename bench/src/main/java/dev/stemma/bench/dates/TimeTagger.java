package dev.stemma.bench.dates;

import dev.stemma.contracts.TimeExpression;
import java.time.LocalDateTime;
import java.util.List;

/// A program that finds time expressions.
public interface TimeTagger {

    /// What it is called among the figures.
    String name();

    /// The time expressions of a text, their values in TIMEX3.
    ///
    /// @param reference when the text was written
    List<TimeExpression> find(String text, LocalDateTime reference);
}
