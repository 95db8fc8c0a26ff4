package dev.stemma.philology.credit;

/// The agency that a text says it comes from, and where it says so.
///
/// @param agency its common name
/// @param basis what kind of statement it is
/// @param start, end the statement, `[start, end)` in UTF-16 code units of the text that was searched
public record StatedCredit(String agency, Basis basis, int start, int end) {

    /// From the strongest statement to the weakest.
    public enum Basis {
        /// At the head of the report: `WASHINGTON (Reuters) —`.
        DATELINE,
        /// In the line that names the writers: `By Jane Roe, Associated Press`.
        BYLINE,
        /// In a line of its own: `Source: TASS`, `© AFP`.
        CREDIT_LINE,
        /// Beside a picture, which may come from elsewhere than the text.
        IMAGE
    }
}
