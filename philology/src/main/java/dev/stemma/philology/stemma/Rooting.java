package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.text.Background;
import java.util.ArrayList;
import java.util.List;

/// Where the root of a drawn tree lies. Which texts stand near each other does not say which is the eldest, but their
/// words do: who rewrites a text puts rarer and longer expressions for its plain ones far oftener than the reverse
/// ("whereas" for "while", "in opposition to" for "against"), so the text with the plainest words is likely the
/// exemplar. The tree keeps its shape and is only hung up elsewhere.
final class Rooting {

    private static final double WEIGHT = 2;
    /// So much one place says at most.
    private static final double MOST = 3;
    /// A name or a figure that English does not know is not rarer than another.
    private static final double RAREST = 9;
    private static final double GAIN = 1e-6;

    private final Characters characters;
    /// For each locus and reading how rare its words are together; not a number for an omission.
    private final double[][] rarities;

    Rooting(Characters characters) {
        this.characters = characters;
        this.rarities = new double[characters.loci.size()][];
        for (int locus = 0; locus < rarities.length; locus++) {
            rarities[locus] = characters.loci.get(locus).variants().stream()
                    .mapToDouble(Rooting::rarity)
                    .toArray();
        }
    }

    private static double rarity(Variant variant) {
        if (variant.isOmission()) {
            return Double.NaN;
        }
        double sum = 0;
        for (String form : variant.form().split(" ")) {
            sum += Math.min(RAREST, Background.english().rarity(form));
        }
        return sum;
    }

    /// The same tree with the likeliest root. Of two witnesses words alone do not say which is the exemplar.
    Draft of(Draft draft) {
        int root = draft.root();
        if (draft.size() < 3 || draft.isLost(root) && draft.children(root).size() < 3) {
            return draft;
        }
        double[] plainer = plainer(draft);
        Draft best = draft;
        double least = draft.cost();
        for (int node = 0; node < characters.witnesses; node++) {
            if (node == root) {
                continue;
            }
            Draft other = draft.rootedAt(node);
            double cost = other.cost() - WEIGHT * plainer[node];
            if (cost < least - GAIN) {
                least = cost;
                best = other;
            }
        }
        return best;
    }

    /// For each node by how much more the words speak for it as the root than for the present one: each copy on the way
    /// to it is turned round.
    private double[] plainer(Draft draft) {
        double[] plainer = new double[draft.size()];
        List<Integer> open = new ArrayList<>(List.of(draft.root()));
        for (int i = 0; i < open.size(); i++) {
            int from = open.get(i);
            for (int child : draft.children(from)) {
                plainer[child] = plainer[from] + 2 * plainer(draft.states(child), draft.states(from));
                open.add(child);
            }
        }
        return plainer;
    }

    /// By how much plainer the words of one text are where the other has different ones.
    private double plainer(int[] one, int[] other) {
        double sum = 0;
        for (int locus = 0; locus < one.length; locus++) {
            if (characters.passage[locus] || one[locus] < 0 || other[locus] < 0 || one[locus] == other[locus]) {
                continue;
            }
            double difference = rarities[locus][other[locus]] - rarities[locus][one[locus]];
            if (!Double.isNaN(difference)) {
                sum += characters.weights[locus] * Math.max(-MOST, Math.min(MOST, difference));
            }
        }
        return sum;
    }
}
