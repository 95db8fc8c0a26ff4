package dev.stemma.philology.name;

import java.util.List;

/// What comparing two names found.
///
/// @param score how likely the letters make it that they name the same, 0 to 1; to rank by, within one kind of name
/// @param closeness how well their parts match, 0 to 1; what the verdict goes by
/// @param verdict what may be concluded
/// @param parts which parts matched how, in the order of the first name
public record NameMatch(double score, double closeness, Verdict verdict, List<PartMatch> parts) {

    public NameMatch {
        parts = List.copyOf(parts);
    }

    /// Of names that are as likely the same as they are close.
    NameMatch(double score, Verdict verdict, List<PartMatch> parts) {
        this(score, score, verdict, parts);
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
