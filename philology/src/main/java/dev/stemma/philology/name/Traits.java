package dev.stemma.philology.name;

import java.util.List;

/// The traits of two names of persons whose parts were matched.
final class Traits {

    /// Parts that sound so much alike are the same.
    private static final double SAME = 0.97;

    /// Parts that sound less alike have nothing in common.
    private static final double ALIKE = 0.4;

    private final Rarities rarities;
    private final PersonName left;
    private final PersonName right;
    private final List<PartPair> pairs;

    Traits(Rarities rarities, PersonName left, PersonName right, List<PartPair> pairs) {
        this.rarities = rarities;
        this.left = left;
        this.right = right;
        this.pairs = pairs;
    }

    /// In the order of [Trait].
    double[] values(double closeness) {
        double[] rarityLeft = rarities(left);
        double[] rarityRight = rarities(right);
        double openLeft = sum(rarityLeft);
        double openRight = sum(rarityRight);
        double lesser = Math.min(openLeft, openRight);
        double matched = 0;
        double rarest = 0;
        double same = 0;
        for (PartPair pair : pairs) {
            double rarity = Math.min(rarityLeft[pair.left()], rarityRight[pair.right()]);
            matched += rarity * pair.score();
            rarest = Math.max(rarest, rarity);
            same += pair.score() >= SAME ? rarity : 0;
            openLeft -= rarityLeft[pair.left()];
            openRight -= rarityRight[pair.right()];
        }
        double[] values = new double[Trait.values().length];
        values[Trait.CLOSENESS.ordinal()] = closeness;
        values[Trait.COVERED.ordinal()] = matched / lesser;
        values[Trait.RAREST.ordinal()] = rarest;
        values[Trait.SAME.ordinal()] = same;
        values[Trait.CONFLICT.ordinal()] = Math.max(0, Math.min(openLeft, openRight));
        values[Trait.LEFT_OVER.ordinal()] = leftOver(rarityLeft, rarityRight);
        boolean isSingle = Math.min(left.parts().size(), right.parts().size()) == 1;
        double first = alike(left.parts().getFirst(), right.parts().getFirst());
        double last = alike(left.parts().getLast(), right.parts().getLast());
        values[Trait.FIRST.ordinal()] = isSingle ? Math.max(first, last) : first;
        values[Trait.LAST.ordinal()] = isSingle ? Math.max(first, last) : last;
        values[Trait.ENDS.ordinal()] = values[Trait.FIRST.ordinal()] * values[Trait.LAST.ordinal()];
        values[Trait.SINGLE.ordinal()] = isSingle ? 1 : 0;
        values[Trait.SCRIPTS.ordinal()] = left.arabic() == right.arabic() ? 0 : 1;
        return values;
    }

    private double[] rarities(PersonName name) {
        double[] each = new double[name.parts().size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = rarities.of(name.parts().get(i));
        }
        return each;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    private double leftOver(double[] rarityLeft, double[] rarityRight) {
        boolean[] takenLeft = new boolean[rarityLeft.length];
        boolean[] takenRight = new boolean[rarityRight.length];
        for (PartPair pair : pairs) {
            takenLeft[pair.left()] = true;
            takenRight[pair.right()] = true;
        }
        double best = 0;
        for (int i = 0; i < takenLeft.length; i++) {
            for (int j = 0; !takenLeft[i] && j < takenRight.length; j++) {
                if (!takenRight[j]) {
                    double alike = alike(left.parts().get(i), right.parts().get(j));
                    best = Math.max(best, alike < ALIKE ? 0 : alike * Math.min(rarityLeft[i], rarityRight[j]));
                }
            }
        }
        return best;
    }

    private static double alike(PersonName.Part one, PersonName.Part other) {
        return Sounds.alike(one.sounds(), other.sounds());
    }
}
