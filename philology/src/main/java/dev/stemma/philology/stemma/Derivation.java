package dev.stemma.philology.stemma;

import dev.stemma.philology.text.Evidence;
import java.util.List;

/// The judgement that one text comes from another.
///
/// @param parent id of the exemplar
/// @param child id of the copy
/// @param kind what the copyist did
/// @param confidence how likely it is right, 0 to 1
/// @param evidence what carries it
public record Derivation(String parent, String child, Kind kind, double confidence, List<Evidence> evidence) {

    public enum Kind {
        VERBATIM,
        TRIMMED,
        EDITED,
        REWRITTEN,
        RETRANSLATED,
        EXCERPTED
    }

    public Derivation {
        evidence = List.copyOf(evidence);
    }
}
