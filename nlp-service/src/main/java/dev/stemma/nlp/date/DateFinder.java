package dev.stemma.nlp.date;

import dev.stemma.contracts.TimeExpression;
import dev.stemma.nlp.text.ReadText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds the words that tell a time, and the values they stand for.
public final class DateFinder {

    private DateFinder() {}

    /// Finds the time expressions of a text, in document order.
    ///
    /// @param publishedAt what relative times such as `Thursday` count from
    public static List<TimeExpression> find(ReadText read, Optional<Instant> publishedAt) {
        return List.of();
    }
}
