package dev.stemma.philology.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What speaks for or against two names of persons being one person's. How much each weighs is learned from names that
/// are known to be one person's or two people's (`docs/decisions/0020`). What a trait adds is a broken line over its
/// value, with a bend at each knot; it only rises or only falls, so that names never lose by being more alike.
enum Trait {
    /// How well the parts match, by rule (see [Persons]).
    CLOSENESS(1, 0.2, 0.35, 0.65, 0.8),
    /// How much of the name that tells less is matched, by rarity.
    COVERED(1, 0.8),
    /// How rare the rarest matched part is.
    RAREST(1, 0.5, 0.9, 1.1),
    /// The rarities of the parts that are the same, together.
    SAME(1, 0.7, 1),
    /// What each of the two has and the other lacks, by rarity.
    CONFLICT(-1, 0.3, 0.6, 1.2),
    /// How alike the likest of the parts are that match nothing, by rarity.
    LEFT_OVER(1, 0.4, 0.6),
    /// How alike the first parts are; of a name of one part, how alike it is to the first or the last.
    FIRST(1, 0.5, 0.85),
    /// How alike the last parts are; of a name of one part the same as [#FIRST].
    LAST(1, 0.5, 0.85),
    /// How alike the first and the last parts are.
    ENDS(1),
    /// Whether one has a single part.
    SINGLE(0),
    /// Whether they are written in two scripts.
    SCRIPTS(0);

    /// 1 where it speaks for one person, the more the greater it is, -1 where against, 0 where learning may say.
    private final int direction;

    private final double[] knots;

    Trait(int direction, double... knots) {
        this.direction = direction;
        this.knots = knots;
    }

    private static final Trait[] ALL = values();

    /// How many terms all traits have, with the constant.
    static final int TERMS =
            1 + Arrays.stream(ALL).mapToInt(trait -> 1 + trait.knots.length).sum();

    /// The names of the terms, in the order of [#terms].
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("CONSTANT"));
        for (Trait trait : ALL) {
            names.add(trait.name());
            for (double knot : trait.knots) {
                names.add(trait.name() + " from " + knot);
            }
        }
        return List.copyOf(names);
    }

    /// To each term, whether its weight may be above 0 only (1), below 0 only (-1), or both (0).
    static int[] directions() {
        int[] directions = new int[TERMS];
        int at = 1;
        for (Trait trait : ALL) {
            int end = at + 1 + trait.knots.length;
            Arrays.fill(directions, at, end, trait.direction);
            at = end;
        }
        return directions;
    }

    /// How far the values of all traits, in their order, reach into each stretch between two knots.
    static double[] terms(double[] values) {
        double[] terms = new double[TERMS];
        terms[0] = 1;
        int at = 1;
        for (Trait trait : ALL) {
            double value = values[trait.ordinal()];
            double[] knots = trait.knots;
            for (int stretch = 0; stretch <= knots.length; stretch++) {
                double from = stretch == 0 ? 0 : knots[stretch - 1];
                double to = stretch == knots.length ? Double.MAX_VALUE : knots[stretch];
                terms[at++] = Math.max(0, Math.min(value, to) - from);
            }
        }
        return terms;
    }
}
