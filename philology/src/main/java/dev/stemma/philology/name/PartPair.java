package dev.stemma.philology.name;

/// A part of one name and a part of another that match.
///
/// @param left, right their places
/// @param how see [NameMatch.PartMatch]
record PartPair(int left, int right, double score, String how) {}
