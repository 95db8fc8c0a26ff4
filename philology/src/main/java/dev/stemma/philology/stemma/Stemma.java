package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<Node> nodes = new ArrayList<>();
        List<Derivation> edges = new ArrayList<>();
        for (Witness witness : collation.witnesses()) {
            nodes.add(new Node(witness.siglum(), false, Optional.empty()));
            edges.add(new Derivation("lost-1", witness.siglum(), Derivation.Kind.EDITED, 0.5, List.of()));
        }
        nodes.add(new Node("lost-1", true, Optional.empty()));
        return new Stemma("lost-1", nodes, edges);
    }
}
