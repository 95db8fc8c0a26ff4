package dev.stemma.query.correction;

/// What came of a wish to correct something.
sealed interface Outcome {

    /// It is noted, and will hold within moments.
    record Made(CorrectionView correction) implements Outcome {}

    /// It was noted before.
    record Known(CorrectionView correction) implements Outcome {}

    /// What was to be corrected is not here.
    record Absent() implements Outcome {}

    /// It contradicts what is there.
    record Contradicted(String detail) implements Outcome {}

    /// It cannot be.
    ///
    /// @param pointer what of it is at fault
    record Refused(String pointer, String detail) implements Outcome {}
}
