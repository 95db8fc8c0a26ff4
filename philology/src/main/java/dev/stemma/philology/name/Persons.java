package dev.stemma.philology.name;

import dev.stemma.philology.name.NameMatch.PartMatch;
import dev.stemma.philology.name.NameMatch.Verdict;
import dev.stemma.philology.name.PersonName.Part;
import java.util.ArrayList;
import java.util.List;

/// Compares names of persons.
///
/// Parts are aligned one to one by their sound, best pairs first (so order may differ); what has no counterpart
/// counts against the match, less in the longer name, which may only be fuller. The verdict goes by rules on how
/// well the parts match; the score, which ranks, by what was learned of such names ([Likelihood]).
final class Persons {

    private static final double PAIRED = 0.7;
    private static final double SAME = 0.8;
    private static final double POSSIBLE = 0.6;

    /// So well a name of one part fits the last part of another, or any other part: who is called by one name alone is
    /// mostly called by the family's.
    private static final double FAMILY = 0.84;

    private static final double GIVEN = 0.95;

    /// Of two names of one person, parts of so much weight match.
    private static final double TELLING = 0.9;

    /// Two parts are written as one where the other name has a part that sounds so much like both, and is longer or
    /// shorter by so many sounds at most.
    private static final double JOINED = 0.8;

    private static final int JOINT = 2;

    /// Of so many sounds at least are parts that an article may be written with; what then matches matches a little
    /// less.
    private static final int WITH_ARTICLE = 6;

    private static final double ARTICLE = 0.97;

    /// So much less is a match whose middle names contradict each other.
    private static final double CONTRADICTED = 0.7;

    private Persons() {}

    /// Whether a match of this part may tell that two names are one person's.
    static boolean canTell(Part part) {
        return part.weight() >= TELLING;
    }

    static NameMatch compare(PersonName one, PersonName other) {
        if (one.parts().isEmpty() || other.parts().isEmpty()) {
            return new NameMatch(0, Verdict.DIFFERENT, List.of());
        }
        Aligned names = Aligned.of(one, other);
        double likelihood =
                names.areSingle() ? names.closeness() : Likelihood.learned().of(names.terms(Rarities.shipped()));
        return new NameMatch(
                round(names.contradict() ? CONTRADICTED * likelihood : likelihood),
                round(names.closeness()),
                names.contradict() ? Verdict.DIFFERENT : verdict(names),
                names.contradict() ? contradicted(names) : parts(names.left(), names.right(), names.pairs()));
    }

    /// What likelihood is told by; nothing where a name has no parts.
    static double[] terms(PersonName one, PersonName other, Rarities rarities) {
        return one.parts().isEmpty() || other.parts().isEmpty()
                ? new double[0]
                : Aligned.of(one, other).terms(rarities);
    }

    /// Two names whose parts were matched.
    ///
    /// @param contradict whether middle names contradict each other
    /// @param matched how much is matched, by the weights of the parts
    private record Aligned(
            PersonName left, PersonName right, List<PartPair> pairs, boolean contradict, double matched) {

        static Aligned of(PersonName one, PersonName other) {
            PersonName left = joined(one, other);
            PersonName right = joined(other, one);
            List<PartPair> pairs = align(left, right);
            double matched = 0;
            for (PartPair pair : pairs) {
                matched += weight(left, right, pair) * pair.score();
            }
            return new Aligned(left, right, pairs, Persons.contradict(left, right), matched);
        }

        static double weight(PersonName left, PersonName right, PartPair pair) {
            return Math.min(
                    left.parts().get(pair.left()).weight(),
                    right.parts().get(pair.right()).weight());
        }

        int fewestParts() {
            return Math.min(left.parts().size(), right.parts().size());
        }

        /// Whether each has one part, of which there is nothing more to say than how alike they are.
        boolean areSingle() {
            return Math.max(left.parts().size(), right.parts().size()) == 1;
        }

        /// How much is matched of the name that tells less.
        double covered() {
            return matched / Math.min(left.weight(), right.weight());
        }

        /// How well the parts match, 0 to 1.
        double closeness() {
            double longer = Math.max(left.weight(), right.weight());
            double score = Math.min(1, covered()) * (0.55 + 0.45 * Math.min(1, matched / longer));
            return score * order(pairs) * ends(left, right, pairs) * (contradict ? CONTRADICTED : 1);
        }

        boolean hasTellingPair() {
            return pairs.stream().anyMatch(pair -> weight(left, right, pair) >= TELLING);
        }

        double[] terms(Rarities rarities) {
            return Trait.terms(new Traits(rarities, left, right, pairs).values(closeness()));
        }
    }

    /// Whether two names of one given and one family's name have middle names that begin with different letters, as
    /// `George W. Bush` and `George H. W. Bush`; at least one is an initial, for what is written out is compared.
    static boolean contradict(PersonName one, PersonName other) {
        int last = one.parts().size() - 1;
        int otherLast = other.parts().size() - 1;
        if (last < 2 || otherLast < 2) {
            return false;
        }
        Part middle = one.parts().get(1);
        Part otherMiddle = other.parts().get(1);
        if (!middle.isInitial() && !otherMiddle.isInitial()
                || one.parts().get(last).isInitial()
                || other.parts().get(otherLast).isInitial()
                || middle.sounds().charAt(0) == otherMiddle.sounds().charAt(0)) {
            return false;
        }
        boolean scripts = one.arabic() != other.arabic();
        return isPair(one.parts().getFirst(), other.parts().getFirst(), scripts)
                && isPair(one.parts().get(last), other.parts().get(otherLast), scripts);
    }

    private static boolean isPair(Part one, Part other, boolean scripts) {
        return pair(0, 0, one, other, scripts).score() >= PAIRED;
    }

    /// The parts of names whose middle names contradict each other, these side by side.
    private static List<PartMatch> contradicted(Aligned names) {
        String left = names.left().parts().get(1).written();
        String right = names.right().parts().get(1).written();
        List<PartMatch> parts = new ArrayList<>();
        parts.add(new PartMatch(left, right, "contradiction", 0));
        List<PartPair> others = names.pairs().stream()
                .filter(pair -> pair.left() != 1 && pair.right() != 1)
                .toList();
        parts(names.left(), names.right(), others).stream()
                .filter(part -> !part.how().equals("missing")
                        || !part.left().equals(left) && !part.right().equals(right))
                .forEach(parts::add);
        return parts;
    }

    /// Whether the last parts match, in most cultures the family's.
    private static boolean pairsLast(Aligned names) {
        PartPair only = names.pairs().getFirst();
        return only.left() == names.left().parts().size() - 1
                && only.right() == names.right().parts().size() - 1;
    }

    private static Verdict verdict(Aligned names) {
        double closeness = names.closeness();
        if (names.fewestParts() == 1 && names.pairs().size() == 1) {
            if (names.areSingle()) {
                return closeness >= SAME ? Verdict.SAME : Verdict.DIFFERENT;
            }
            return names.covered() >= (pairsLast(names) ? FAMILY : GIVEN) ? Verdict.POSSIBLE : Verdict.DIFFERENT;
        }
        if (closeness >= SAME && names.pairs().size() >= 2 && names.hasTellingPair()) {
            return Verdict.SAME;
        }
        return closeness >= POSSIBLE ? Verdict.POSSIBLE : Verdict.DIFFERENT;
    }

    /// The first of two names, with parts written as one that the second writes so: `Seif Allah` beside `Seifallah`.
    private static PersonName joined(PersonName name, PersonName other) {
        List<Part> parts = new ArrayList<>(name.parts());
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part first = parts.get(i);
            Part second = parts.get(i + 1);
            String sounds = first.sounds() + second.sounds();
            if (!first.isInitial() && !second.isInitial() && isWritten(sounds, other)) {
                parts.set(i, new Part(first.written() + second.written(), sounds, 1));
                parts.remove(i + 1);
            }
        }
        return parts.size() == name.parts().size()
                        || parts.size() < 2 && name.parts().size() > 1
                ? name
                : new PersonName(List.copyOf(parts), name.arabic());
    }

    private static boolean isWritten(String sounds, PersonName other) {
        for (Part part : other.parts()) {
            if (Math.abs(part.sounds().length() - sounds.length()) <= JOINT
                    && Sounds.areAlike(sounds, part.sounds(), JOINED)) {
                return true;
            }
        }
        return false;
    }

    /// How a part sounds without an article of Arabic that is written with it.
    private static String bare(Part part) {
        String sounds = part.sounds();
        boolean hasArticle = sounds.startsWith("al") || sounds.startsWith("el") || sounds.startsWith("ul");
        return hasArticle && sounds.length() >= WITH_ARTICLE ? sounds.substring(2) : sounds;
    }

    private static List<PartPair> align(PersonName left, PersonName right) {
        boolean scripts = left.arabic() != right.arabic();
        List<PartPair> candidates = new ArrayList<>();
        for (int i = 0; i < left.parts().size(); i++) {
            for (int j = 0; j < right.parts().size(); j++) {
                PartPair pair = pair(i, j, left.parts().get(i), right.parts().get(j), scripts);
                if (pair.score() >= PAIRED) {
                    candidates.add(pair);
                }
            }
        }
        candidates.sort((a, b) -> a.score() != b.score()
                ? Double.compare(b.score(), a.score())
                : a.left() != b.left() ? Integer.compare(a.left(), b.left()) : Integer.compare(a.right(), b.right()));
        List<PartPair> pairs = new ArrayList<>();
        boolean[] takenLeft = new boolean[left.parts().size()];
        boolean[] takenRight = new boolean[right.parts().size()];
        for (PartPair pair : candidates) {
            if (!takenLeft[pair.left()] && !takenRight[pair.right()]) {
                takenLeft[pair.left()] = true;
                takenRight[pair.right()] = true;
                pairs.add(pair);
            }
        }
        pairs.sort((a, b) -> Integer.compare(a.left(), b.left()));
        return pairs;
    }

    private static PartPair pair(int i, int j, Part left, Part right, boolean scripts) {
        if (left.written().equals(right.written())) {
            return new PartPair(i, j, 1, "equal");
        }
        if (left.isInitial() || right.isInitial()) {
            boolean same = left.sounds().charAt(0) == right.sounds().charAt(0);
            return new PartPair(i, j, same ? 0.8 : 0, "initial");
        }
        if (Nicknames.alike(left.written(), right.written())) {
            return new PartPair(i, j, 0.92, "nickname");
        }
        if (scripts) {
            String bare = Scripts.bare(left.sounds());
            String other = Scripts.bare(right.sounds());
            return new PartPair(
                    i,
                    j,
                    0.5 * Sounds.alike(bare, other) + 0.5 * Sounds.alike(left.sounds(), right.sounds()) + 0.1,
                    "script");
        }
        if (Sounds.areAlike(left.sounds(), right.sounds(), PAIRED)) {
            return new PartPair(i, j, Sounds.alike(left.sounds(), right.sounds()), "spelling");
        }
        String bareLeft = bare(left);
        String bareRight = bare(right);
        boolean oneHasArticle = bareLeft.length() < left.sounds().length()
                ^ bareRight.length() < right.sounds().length();
        boolean paired = oneHasArticle && Sounds.areAlike(bareLeft, bareRight, PAIRED);
        return new PartPair(i, j, paired ? ARTICLE * Sounds.alike(bareLeft, bareRight) : 0, "spelling");
    }

    /// A little less when the parts stand in another order.
    private static double order(List<PartPair> pairs) {
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i).right() < pairs.get(i - 1).right()) {
                return 0.96;
            }
        }
        return 1;
    }

    /// Much less when the last parts, in most cultures the family's, are there on both sides and match nothing.
    private static double ends(PersonName left, PersonName right, List<PartPair> pairs) {
        int lastLeft = left.parts().size() - 1;
        int lastRight = right.parts().size() - 1;
        boolean leftMatched = pairs.stream().anyMatch(pair -> pair.left() == lastLeft);
        boolean rightMatched = pairs.stream().anyMatch(pair -> pair.right() == lastRight);
        if (leftMatched || rightMatched) {
            return leftMatched && rightMatched ? 1 : 0.95;
        }
        return 0.6;
    }

    private static List<PartMatch> parts(PersonName left, PersonName right, List<PartPair> pairs) {
        List<PartMatch> parts = new ArrayList<>();
        for (int i = 0; i < left.parts().size(); i++) {
            int at = i;
            parts.add(pairs.stream()
                    .filter(pair -> pair.left() == at)
                    .findFirst()
                    .map(pair -> new PartMatch(
                            left.parts().get(at).written(),
                            right.parts().get(pair.right()).written(),
                            pair.how(),
                            round(pair.score())))
                    .orElseGet(() -> new PartMatch(left.parts().get(at).written(), "", "missing", 0)));
        }
        for (int j = 0; j < right.parts().size(); j++) {
            int at = j;
            if (pairs.stream().noneMatch(pair -> pair.right() == at)) {
                parts.add(new PartMatch("", right.parts().get(at).written(), "missing", 0));
            }
        }
        return parts;
    }

    private static double round(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
