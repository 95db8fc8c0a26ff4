package dev.stemma.contracts;

/// A span that tells a time.
///
/// @param value ISO 8601 as TIMEX3 writes it: `2020-04-09`, `2020-W15`, `P2Y`, `PAST_REF`
public record TimeExpression(Span span, Type type, String value) {

    /// The types of TIMEX3.
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
