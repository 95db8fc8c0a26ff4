package dev.stemma.philology.collation;

/// What a witness has at a locus.
///
/// @param siglum the witness
/// @param start, end where it stands in the witness's text, `[start, end)`; equal where the witness
///     omits it, and then the place where it would stand
/// @param text the very words; empty for an omission
public record Reading(String siglum, int start, int end, String text) {

    public boolean isOmission() {
        return start == end;
    }
}
