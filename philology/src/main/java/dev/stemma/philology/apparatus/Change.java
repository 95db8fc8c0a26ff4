package dev.stemma.philology.apparatus;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What changes at a spot.
///
/// @param spot where
/// @param forms the words of the different readings
/// @param differing the words that not all readings have
/// @param sides the readings in canonical form: what is only said otherwise is one side
/// @param differences of each two sides
/// @param isDeniedElsewhere whether the sentences of all witnesses deny as often, so that one denies at
///     another place
record Change(
        Spot spot,
        List<List<String>> forms,
        Set<String> differing,
        List<List<Notion>> sides,
        List<Difference> differences,
        boolean isDeniedElsewhere) {

    private static final int PASSAGE = 5;

    static Change at(Spot spot, Sentences sentences) {
        List<List<String>> forms = spot.readings().values().stream()
                .map(reading ->
                        Words.of(reading.text()).stream().map(Word::form).toList())
                .distinct()
                .toList();
        Set<String> differing = new TreeSet<>();
        forms.forEach(differing::addAll);
        differing.removeIf(form -> forms.stream().allMatch(words -> words.contains(form)));
        List<List<Notion>> sides = Sides.of(spot, sentences);
        List<Difference> differences = new ArrayList<>();
        for (int one = 0; one < sides.size(); one++) {
            for (int other = one + 1; other < sides.size(); other++) {
                differences.add(Difference.between(sides.get(one), sides.get(other)));
            }
        }
        boolean denied = differences.stream().anyMatch(Difference::isOfNegation);
        return new Change(spot, forms, differing, sides, differences, denied && isDeniedAsOften(spot, sentences));
    }

    private static boolean isDeniedAsOften(Spot spot, Sentences sentences) {
        return spot.readings().values().stream()
                        .map(reading -> sentences.around(reading).canonical().notions())
                        .map(Negation::count)
                        .distinct()
                        .count()
                == 1;
    }

    /// The difference of two sides by their places.
    Difference difference(int one, int other) {
        int first = Math.min(one, other);
        int before = first * sides.size() - first * (first + 1) / 2;
        return differences.get(before + Math.abs(one - other) - 1);
    }

    /// Whether all say the same, only otherwise.
    boolean isOfForm() {
        return differences.stream().allMatch(Difference::isEmpty);
    }

    /// Whether some deny what others do not.
    boolean isOfNegation() {
        return differences.stream().anyMatch(Difference::isOfNegation);
    }

    int longest() {
        return forms.stream().mapToInt(List::size).max().orElse(0);
    }

    /// Whether some words are there or not, so many that they are a passage.
    boolean isOfPassage() {
        return longest() >= PASSAGE && forms.stream().anyMatch(List::isEmpty);
    }

    /// How many readings have words of their own here, other than articles, pronouns and the like.
    long sidesWithWords() {
        return forms.stream()
                .map(words -> words.stream()
                        .filter(form -> differing.contains(form) && Content.says(form))
                        .toList())
                .filter(own -> !own.isEmpty())
                .distinct()
                .count();
    }
}
