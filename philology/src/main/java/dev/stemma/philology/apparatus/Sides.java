package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Canonical.Stretch;
import dev.stemma.philology.collation.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the witnesses have at one spot in canonical form, each once.
///
/// A notion that reaches beyond the spot counts whole, and as many words more are looked at in all witnesses:
/// where one has `Jan. 3` and the other `Jan. 8`, the spot is a figure but the change one of dates.
final class Sides {

    private static final int FARTHEST = 6;
    private static final int MOST = 60;

    private Sides() {}

    /// The sides; of those that stand for the same the one in the commonest words, so that a word is taken and
    /// not its misspelling.
    static List<List<Notion>> of(Spot spot, Sentences sentences) {
        int left = 0;
        int right = 0;
        for (Reading reading : spot.readings().values()) {
            Sentences.Sentence sentence = sentences.around(reading);
            Stretch own = words(reading, sentence);
            Stretch whole = sentence.canonical().whole(own);
            left = Math.max(left, own.first() - whole.first());
            right = Math.max(right, whole.end() - own.end());
        }
        Map<String, List<Notion>> sides = new TreeMap<>();
        for (Reading reading : spot.readings().values()) {
            Sentences.Sentence sentence = sentences.around(reading);
            Stretch own = words(reading, sentence);
            List<Notion> side = sentence.canonical()
                    .notions(
                            new Stretch(own.first() - Math.min(left, FARTHEST), own.end() + Math.min(right, FARTHEST)));
            sides.put(side.toString(), side);
        }
        List<List<Notion>> apart = new ArrayList<>();
        sides.values().stream()
                .sorted(Comparator.comparingDouble(Sides::rarity))
                .filter(side -> apart.stream().noneMatch(other -> isSame(side, other)))
                .limit(MOST)
                .forEach(apart::add);
        return apart;
    }

    private static double rarity(List<Notion> side) {
        return side.stream().mapToDouble(Content::rarity).sum();
    }

    /// Whether two sides stand for the same, in the same order.
    static boolean isSame(List<Notion> one, List<Notion> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).isSame(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Stretch words(Reading reading, Sentences.Sentence sentence) {
        return sentence.canonical().words(reading.start() - sentence.start(), reading.end() - sentence.start());
    }
}
