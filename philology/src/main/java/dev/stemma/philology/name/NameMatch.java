package dev.stemma.philology.name;

import java.util.List;

/// What comparing two names found.
///
/// @param score how alike they are, 0 to 1; comparable within one kind of name
/// @param verdict what that means
/// @param parts which parts matched how, in the order of the first name
public record NameMatch(double score, Verdict verdict, List<PartMatch> parts) {

    public NameMatch {
        parts = List.copyOf(parts);
    }

    /// What the spelling of two names tells.
    public enum Verdict {
        /// They name the same, unless two bear one name.
        SAME,
        /// One could be short for the other, or a freer spelling of it; the context must decide.
        POSSIBLE,
        DIFFERENT
    }

    /// A part of one name and the part of the other that it was held against.
    ///
    /// @param left, right the parts as compared; one is empty where the other name has no such part
    /// @param how `equal`, `spelling`, `initial`, `nickname`, `script`, `alias`, `acronym`, `contradiction`,
    ///     `missing`
    /// @param score 0 to 1
    public record PartMatch(String left, String right, String how, double score) {}
}
