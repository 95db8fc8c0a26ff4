package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Lexeme;
import dev.stemma.philology.apparatus.Thesaurus.Relation;
import dev.stemma.philology.text.Spelling;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much a change matters, 0 to 1.
///
/// What is only spelt or said otherwise matters least, then what a thesaurus knows for a synonym. Facts
/// (numbers, dates, names, negation) matter more than phrasing, rare words more than common ones, the
/// opposite more than another word, and a word taken for one that is spelt like it more than a new choice of
/// words.
final class Significance {

    private static final double SAME_LETTERS = 0.03;
    private static final double ORDER = 0.05;
    private static final double SAME_MEANING = 0.06;
    private static final double ONE_SIDED = 0.6;
    private static final double ANOTHER_WORD = 0.25;
    /// Where some agree, in the same words or in near ones, another reading is a departure.
    private static final double AGREED = 0.04;

    private static final double NEAR = 0.4;
    private static final double CONFUSED = 0.2;
    private static final int SHORTEST_CONFUSED = 5;
    private static final double OPPOSITE = 0.45;

    /// What the opposite of a word matters more than that of one as common as `before`.
    private static final double FULLY_OPPOSITE = 0.3;

    private static final double RAREST_OPPOSITE = 6;

    private record Steps(double farthest, double nearest) {}

    private final Change change;
    private final Entry.Kind kind;

    Significance(Change change, Entry.Kind kind) {
        this.change = change;
        this.kind = kind;
    }

    double value() {
        if (change.forms().stream()
                        .map(words -> String.join("", words))
                        .distinct()
                        .count()
                == 1) {
            return SAME_LETTERS;
        }
        if (kind == Entry.Kind.ORDER) {
            return ORDER;
        }
        if (change.isOfForm()) {
            return SAME_MEANING;
        }
        Steps steps = steps();
        boolean agreed = kind == Entry.Kind.WORDING
                && (steps.nearest() < Math.min(NEAR, steps.farthest())
                        || change.forms().size() < change.spot().readings().size());
        return Math.min(1, steps.farthest() + (agreed ? AGREED : 0));
    }

    /// The greatest and the least of the least steps by which one comes from any side to all others (the edges of a
    /// minimum spanning tree): two synonyms of one word are not held against each other.
    private Steps steps() {
        double[] steps = new double[change.sides().size()];
        Arrays.fill(steps, Double.MAX_VALUE);
        Set<Integer> away =
                new TreeSet<>(IntStream.range(1, steps.length).boxed().toList());
        double farthest = 0;
        double nearest = Double.MAX_VALUE;
        int here = 0;
        while (!away.isEmpty()) {
            for (int side : away) {
                steps[side] = Math.min(steps[side], of(change.difference(here, side)));
            }
            here = Collections.min(away, Comparator.comparingDouble(side -> steps[side]));
            away.remove(here);
            farthest = Math.max(farthest, steps[here]);
            nearest = Math.min(nearest, steps[here]);
        }
        return new Steps(farthest, nearest);
    }

    private double of(Difference difference) {
        double content = Content.of(difference);
        boolean both = Content.onBothSides(difference);
        double shape = both ? 1 : ONE_SIDED;
        boolean negates = difference.isOfNegation();
        return switch (kind) {
            case ORDER -> ORDER;
            case QUOTE ->
                Math.max(
                        0.3 + 0.45 * content * shape + (negates ? 0.15 : 0),
                        Math.max(opposite(difference), Facts.apart(difference)));
            case NEGATION -> negates && !change.isDeniedElsewhere() ? 0.9 : 0.15 + 0.25 * content;
            case NUMBER, DATE -> Math.max(Facts.apart(difference), 0.12 + 0.25 * content * shape);
            case PLACE, NAME, SPEAKER -> both ? 0.3 + 0.4 * content + confused(difference) : 0.15 + 0.3 * content;
            case ATTRIBUTION -> 0.12 + 0.25 * content * shape + (saysMore(difference) ? 0.2 : 0);
            case MODALITY -> modality(difference) ? 0.35 + 0.15 * shape : 0.1 + 0.3 * content * shape;
            case WORDING ->
                Math.max(
                        0.1 + 0.62 * wording(difference, content) + confused(difference),
                        Math.max(opposite(difference), Facts.apart(difference)));
            case ADDITION, OMISSION ->
                0.15 + 0.4 * Math.min(1, change.longest() / 10.0) * Math.max(0.4, content) + Facts.lost(difference);
        };
    }

    /// Other words for words are a change however common they are; words that are only there or not are a
    /// lesser one.
    private static double wording(Difference difference, double content) {
        if (!Content.onBothSides(difference)) {
            return ONE_SIDED * content;
        }
        return difference.isOfOtherWords() ? ANOTHER_WORD + (1 - ANOTHER_WORD) * content : content;
    }

    /// Whether one side alone tells how it was said: `said`, `claimed`.
    private static boolean saysMore(Difference difference) {
        return difference.on(true).anyMatch(Significance::saysMore)
                != difference.on(false).anyMatch(Significance::saysMore);
    }

    private static boolean saysMore(Notion notion) {
        return notion instanceof Lexeme word && word.bases().stream().anyMatch(Lexicon.SAYING_MORE::contains);
    }

    /// Whether one side is certain of what the other is not, or the like; that something is to be is often said
    /// without a word for it.
    private static boolean modality(Difference difference) {
        Set<String> left = Typing.modality(difference.left());
        Set<String> right = Typing.modality(difference.right());
        return !left.equals(right)
                && Stream.of(left, right).flatMap(Set::stream).anyMatch(each -> !each.equals(Lexicon.FUTURE));
    }

    private static double opposite(Difference difference) {
        return difference.replaced().stream()
                .filter(each -> each.relation() == Relation.OPPOSITE)
                .mapToDouble(each -> Math.max(Content.rarity(each.left()), Content.rarity(each.right())))
                .map(rarity -> OPPOSITE + FULLY_OPPOSITE * Math.min(1, rarity / RAREST_OPPOSITE))
                .max()
                .orElse(0);
    }

    /// A word taken for another that is spelt like it but is no form of it.
    private static double confused(Difference difference) {
        for (Notion left : difference.left()) {
            for (Notion right : difference.right()) {
                if (left instanceof Lexeme one
                        && right instanceof Lexeme other
                        && isConfused(one.form(), other.form())) {
                    return CONFUSED;
                }
            }
        }
        return 0;
    }

    private static boolean isConfused(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_CONFUSED
                && Spelling.alike(one, other)
                && !Inflection.isDerived(one, other);
    }
}
