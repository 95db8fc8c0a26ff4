package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Word;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rare words of a text, in the order of their forms; made once, compared often.
final class RareWords {

    private static final double RARE = 4;

    private final List<Rare> rare;

    private RareWords(List<Rare> rare) {
        this.rare = rare;
    }

    /// @param weights what each word counts
    static RareWords of(List<Word> words, double[] weights) {
        Map<String, Rare> rare = new TreeMap<>();
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] >= RARE) {
                rare.merge(words.get(at).form(), new Rare(words.get(at).form(), weights[at], at, at), Rare::upTo);
            }
        }
        return new RareWords(List.copyOf(rare.values()));
    }

    /// Those outside a stretch `[start, end)` of the words.
    RareWords beside(int start, int end) {
        return new RareWords(
                rare.stream().filter(word -> word.isBeside(start, end)).toList());
    }

    /// What they weigh together.
    double weight() {
        return rare.stream().mapToDouble(Rare::weight).sum();
    }

    /// What those weigh that another text has too.
    double weightShared(RareWords other) {
        double shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < rare.size() && theirs < other.rare.size()) {
            int order = rare.get(mine).form.compareTo(other.rare.get(theirs).form);
            shared += order == 0 ? rare.get(mine).weight : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /// @param first where it stands first
    /// @param last where it stands last
    private record Rare(String form, double weight, int first, int last) {

        Rare upTo(Rare later) {
            return new Rare(form, weight, first, later.last);
        }

        boolean isBeside(int start, int end) {
            return first < start || last >= end;
        }
    }
}
