package dev.stemma.philology.text;

/// One reason for a judgement.
///
/// @param basis what kind of reason: `shared-passage`, `shared-reading`, `time`, `credit` ...
/// @param detail the reason in words that a reader understands
/// @param weight how much it counts, in nats (natural units of log odds); negative where it speaks
///     against the judgement
public record Evidence(String basis, String detail, double weight) {}
