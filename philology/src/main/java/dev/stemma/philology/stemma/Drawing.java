package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the stemma of one collation.
final class Drawing {

    private final List<Witness> witnesses;
    private final Characters characters;
    private final Characters.Costs costs;

    Drawing(Collation collation, Characters.Costs costs) {
        this.witnesses = collation.witnesses();
        this.costs = costs;
        this.characters = new Characters(collation, costs);
    }

    Stemma stemma() {
        Draft draft = new Search(characters, costs, this::prior).best();
        List<Node> nodes = new ArrayList<>();
        List<Derivation> edges = new ArrayList<>();
        for (int node = 0; node < draft.size(); node++) {
            nodes.add(new Node(id(draft, node), draft.isLost(node), Optional.empty()));
            if (draft.parent(node) != Draft.NONE) {
                edges.add(new Derivation(
                        id(draft, draft.parent(node)), id(draft, node), Derivation.Kind.EDITED, 0.5, List.of()));
            }
        }
        return new Stemma(id(draft, draft.root()), nodes, edges);
    }

    private String id(Draft draft, int node) {
        return draft.isLost(node)
                ? "lost-" + (node - characters.witnesses + 1)
                : witnesses.get(node).siglum();
    }

    double prior(int parent, int child) {
        Optional<Instant> before = witnesses.get(parent).publishedAt();
        Optional<Instant> after = witnesses.get(child).publishedAt();
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        return after.get().isBefore(before.get()) ? costs.time() : 0;
    }
}
