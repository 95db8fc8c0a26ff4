package dev.stemma.philology.collation;

import java.util.List;
import java.util.Optional;

/// A place where witnesses differ.
///
/// @param row number of the row of sentences in which it stands, from 0
/// @param scope whether words of a sentence differ or the sentence as a whole is there or not
/// @param variants what stands there; a witness that lacks the whole passage has no reading at a locus
///     of scope `WORDS`
public record Locus(int row, Scope scope, List<Variant> variants) {

    public enum Scope {
        WORDS,
        SENTENCE
    }

    public Locus {
        variants = List.copyOf(variants);
    }

    /// What a witness has here; nothing where it lacks the passage.
    public Optional<Reading> reading(String siglum) {
        return variants.stream()
                .flatMap(variant -> variant.readings().stream())
                .filter(reading -> reading.siglum().equals(siglum))
                .findFirst();
    }
}
