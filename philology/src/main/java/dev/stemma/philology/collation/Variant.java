package dev.stemma.philology.collation;

import java.util.List;

/// One of the things that stand at a locus, with the witnesses that have it.
///
/// @param form the words as compared, joined by spaces; empty for an omission
/// @param readings the reading of each witness that has it, by siglum
public record Variant(String form, List<Reading> readings) {

    public Variant {
        readings = List.copyOf(readings);
    }

    public boolean isOmission() {
        return form.isEmpty();
    }
}
