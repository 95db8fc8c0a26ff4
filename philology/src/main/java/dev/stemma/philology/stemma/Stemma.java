package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import java.util.List;

/// The family tree of a tradition.
///
/// @param root id of the archetype; it may be lost
/// @param nodes all texts, extant ones by siglum, then lost ones
/// @param edges the derivations; a text with two exemplars has two
public record Stemma(String root, List<Node> nodes, List<Derivation> edges) {

    public Stemma {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// Draws the stemma of a collation. Same collation, same stemma.
    public static Stemma of(Collation collation) {
        Reposts reposts = new Reposts(collation);
        Collation distinct = reposts.distinct();
        Weights weights = Weights.learned(distinct.witnesses().size());
        return reposts.hungOn(new Drawing(distinct, weights).stemma());
    }
}
