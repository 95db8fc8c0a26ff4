package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Lexeme;
import dev.stemma.philology.apparatus.Thesaurus.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What of two sides differs when what they share is taken away, and what stands for what.
///
/// @param left, right what the one has and the other has not, nor anything in its place that is nearly the same
/// @param replaced what stands in the place of a word that means the same, or nearly, or the opposite
/// @param isOfNegation whether one side denies what the other does not
record Difference(List<Notion> left, List<Notion> right, List<Replacement> replaced, boolean isOfNegation) {

    private static final List<Relation> CLOSEST_FIRST =
            List.of(Relation.SYNONYM, Relation.FAMILY, Relation.NEAR, Relation.OPPOSITE, Relation.SIBLING);

    record Replacement(Notion left, Notion right, Relation relation) {}

    static Difference between(List<Notion> one, List<Notion> other) {
        List<Notion> left = new ArrayList<>(one);
        List<Notion> right = new ArrayList<>(other);
        left.removeIf(notion -> removed(notion, right));
        List<Replacement> replaced = new ArrayList<>();
        for (Relation relation : CLOSEST_FIRST) {
            left.removeIf(notion -> replaced(notion, right, relation, replaced));
        }
        boolean denied = Negation.denies(one) != Negation.denies(other)
                && Negation.denies(own(left, replaced, Replacement::left))
                        != Negation.denies(own(right, replaced, Replacement::right))
                && Stream.concat(left.stream(), right.stream()).noneMatch(Negation::isPrefixed);
        // `not available` is `unavailable`
        boolean prefixed = replaced.stream().anyMatch(each -> Negation.isPrefixed(each.left(), each.right()));
        return new Difference(left, right, replaced, denied != prefixed);
    }

    /// Whether both sides have the same, in whatever order.
    boolean isEmpty() {
        return left.isEmpty() && right.isEmpty() && replaced.isEmpty();
    }

    /// What has nothing in its place on the other side.
    Stream<Notion> notions() {
        return Stream.concat(left.stream(), right.stream());
    }

    /// Whether each side has words that say something and have nothing like them on the other.
    boolean isOfOtherWords() {
        return left.stream().anyMatch(Content::says) && right.stream().anyMatch(Content::says);
    }

    /// What differs on one side, replaced or not.
    Stream<Notion> on(boolean leftSide) {
        return Stream.concat(
                (leftSide ? left : right).stream(),
                replaced.stream().map(leftSide ? Replacement::left : Replacement::right));
    }

    /// What a side has of its own; of opposites both are.
    private static List<Notion> own(
            List<Notion> side, List<Replacement> replaced, Function<Replacement, Notion> which) {
        return Stream.concat(
                        side.stream(),
                        replaced.stream()
                                .filter(each -> each.relation() == Relation.OPPOSITE)
                                .map(which))
                .toList();
    }

    private static boolean removed(Notion notion, List<Notion> others) {
        for (int at = 0; at < others.size(); at++) {
            if (notion.isSame(others.get(at))) {
                others.remove(at);
                return true;
            }
        }
        return false;
    }

    private static boolean replaced(Notion notion, List<Notion> others, Relation relation, List<Replacement> replaced) {
        for (int at = 0; at < others.size(); at++) {
            if (relation(notion, others.get(at)) == relation) {
                replaced.add(new Replacement(notion, others.remove(at), relation));
                return true;
            }
        }
        return false;
    }

    /// What one word is to another.
    static Relation relation(Notion one, Notion other) {
        if (!(one instanceof Lexeme here) || !(other instanceof Lexeme there)) {
            return Relation.NONE;
        }
        if (isOfOneClass(Lexicon.MODALS, here, there) || isOfOneClass(Lexicon.QUANTITIES, here, there)) {
            return Relation.SYNONYM;
        }
        Relation closest = closest(here.bases(), there.bases());
        for (String degree : Inflection.DEGREES) {
            // `biggest` is to `largest` what `big` is to `large`
            Relation relation =
                    closest(Inflection.positives(here.form(), degree), Inflection.positives(there.form(), degree));
            closest = relation.compareTo(closest) < 0 ? relation : closest;
        }
        if (there.form().equals(Lexicon.OPPOSITES.get(here.form()))) {
            return Relation.OPPOSITE;
        }
        boolean connect = isAmong(Lexicon.CONNECTIVES, here) && isAmong(Lexicon.CONNECTIVES, there);
        boolean deny = Negation.isOperator(here) && Negation.isOperator(there);
        return closest != Relation.OPPOSITE && (connect || deny) ? Relation.SYNONYM : closest;
    }

    private static Relation closest(Set<String> some, Set<String> others) {
        Relation closest = Relation.NONE;
        for (String one : some) {
            for (String other : others) {
                Relation relation = Thesaurus.english().between(one, other);
                closest = relation.compareTo(closest) < 0 ? relation : closest;
            }
        }
        return closest;
    }

    private static boolean isOfOneClass(Map<String, String> classes, Lexeme one, Lexeme other) {
        String own = classes.get(one.form());
        return own != null && own.equals(classes.get(other.form()));
    }

    private static boolean isAmong(Collection<String> words, Lexeme word) {
        return words.contains(word.form());
    }
}
