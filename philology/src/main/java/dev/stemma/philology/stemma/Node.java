package dev.stemma.philology.stemma;

import java.util.Optional;

/// A text in a stemma.
///
/// @param id the siglum of an extant witness; `lost-1`, `lost-2` ... for a text that is inferred
/// @param lost whether it is inferred
/// @param name the agency that the credits of its copies name, for a lost text
public record Node(String id, boolean lost, Optional<String> name) {}
