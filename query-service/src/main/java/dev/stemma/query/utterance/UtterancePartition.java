package dev.stemma.query.utterance;

import dev.stemma.philology.collation.Place;
import dev.stemma.query.grouping.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Parts the quotes of one story into utterances: what was said once, in all its wordings.
///
/// Two quotes are wordings of one utterance when they may have one speaker, and either the collation of their
/// tradition has them at one place, however they were reworded, or their words are much the same. The surest
/// pairs are joined first; no two speakers who differ are joined by way of a third. A function of the set of
/// quotes, in time that grows with their number: a quote is held only against those that share one of its
/// rarest words or its place, and of these against a bounded number.
final class UtterancePartition {

    /// Against so many that share a word a voice is held at most.
    private static final int NEIGHBOURS = 40;

    /// Against so many that begin at its place or within it.
    private static final int AT_ONE_PLACE = 200;

    /// About so many pairs are looked at in all; where there are very many voices, each is held against fewer.
    private static final int MOST_PAIRS = 4_000_000;

    private static final double SAME_PLACE = 0.5;
    private static final double SAME_END = 0.05;

    /// How much alike words of one row must be that do not stand at one place of it.
    private static final double SAME_ROW = 0.75;

    /// That two voices may be one utterance.
    ///
    /// @param echo whether their words say so; otherwise only their place does
    private record Pair(int one, int other, double score, boolean echo) {}

    private final List<Voice> voices;
    private final Handles handles;
    private final List<Pair> pairs = new ArrayList<>();

    private UtterancePartition(List<Voice> voices) {
        this.voices = voices;
        this.handles = new Handles(voices);
    }

    /// The utterances among these quotes, and the quotes of each, in the order of their keys.
    static List<List<Said>> of(Collection<Said> quotes) {
        List<Said> sorted = quotes.stream().sorted(Said.BY_KEY).toList();
        return new UtterancePartition(Voice.of(sorted)).parts();
    }

    private List<List<Said>> parts() {
        byWords();
        byPlace();
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.score())
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        Gathering gathering = new Gathering(voices);
        for (Pair pair : pairs) {
            gathering.join(pair.one(), pair.other(), pair.echo());
        }
        List<List<Said>> parts = new ArrayList<>();
        for (List<Voice> together : gathering.groups()) {
            parts.add(together.stream()
                    .flatMap(voice -> voice.quotes().stream())
                    .sorted(Said.BY_KEY)
                    .toList());
        }
        parts.sort(Comparator.comparing(part -> part.getFirst().key()));
        return parts;
    }

    private void byWords() {
        int[] heldAgainst = new int[voices.size()];
        Arrays.fill(heldAgainst, -1);
        int most = Math.clamp(MOST_PAIRS / Handles.EACH / Math.max(1, voices.size()), 1, NEIGHBOURS);
        for (int one = 0; one < voices.size(); one++) {
            for (int other : handles.behind(one, most)) {
                if (heldAgainst[other] != one) {
                    heldAgainst[other] = one;
                    if (voices.get(one).echoes(voices.get(other))) {
                        pairs.add(new Pair(one, other, voices.get(one).likeness(voices.get(other)), true));
                    }
                }
            }
        }
    }

    private void byPlace() {
        Map<UUID, List<Integer>> byTradition = new TreeMap<>(Ids.ORDER);
        for (int i = 0; i < voices.size(); i++) {
            int number = i;
            voices.get(i)
                    .locality()
                    .ifPresent(locality -> byTradition
                            .computeIfAbsent(locality.tradition(), tradition -> new ArrayList<>())
                            .add(number));
        }
        byTradition.values().forEach(this::byPlace);
    }

    /// A sweep along one collation. In one row, the same words are one utterance also where the one text has
    /// them earlier than the other.
    private void byPlace(List<Integer> numbers) {
        numbers.sort(Comparator.comparingLong((Integer number) -> place(number).from())
                .thenComparingLong(number -> place(number).to())
                .thenComparing(Comparator.naturalOrder()));
        int most = Math.clamp(MOST_PAIRS / voices.size(), 1, AT_ONE_PLACE);
        for (int at = 0; at < numbers.size(); at++) {
            int one = numbers.get(at);
            int last = Math.min(numbers.size(), at + 1 + most);
            for (int next = at + 1; next < last && place(one).reachesRowOf(place(numbers.get(next))); next++) {
                atOnePlace(Math.min(one, numbers.get(next)), Math.max(one, numbers.get(next)));
            }
        }
    }

    private void atOnePlace(int one, int other) {
        Voice voice = voices.get(one);
        Place here = place(one);
        Place there = place(other);
        double likeness = voice.likeness(voices.get(other));
        if (here.overlaps(there)) {
            double ends = (here.from() == there.from() ? SAME_END : 0) + (here.to() == there.to() ? SAME_END : 0);
            pairs.add(new Pair(one, other, SAME_PLACE + likeness + ends, voice.echoes(voices.get(other))));
        } else if (likeness >= SAME_ROW) {
            pairs.add(new Pair(one, other, likeness, voice.echoes(voices.get(other))));
        }
    }

    private Place place(int number) {
        return voices.get(number).locality().orElseThrow().place();
    }

    /// The words by which voices are looked up: of each the few that the fewest others have, and its whole wording.
    private static final class Handles {

        private static final int EACH = 6;

        private final List<List<Object>> own = new ArrayList<>();
        private final Map<Object, List<Integer>> bearers = new HashMap<>();
        private final Map<Object, Integer> reached = new HashMap<>();

        Handles(List<Voice> voices) {
            Map<Integer, Integer> spread = new HashMap<>();
            List<List<Integer>> words = voices.stream().map(Voice::weightiest).toList();
            words.forEach(all -> all.forEach(word -> spread.merge(word, 1, Integer::sum)));
            for (int i = 0; i < voices.size(); i++) {
                List<Object> handles = new ArrayList<>(words.get(i).stream()
                        .filter(word -> spread.get(word) > 1)
                        .sorted(Comparator.comparing(spread::get))
                        .limit(EACH)
                        .toList());
                handles.add(voices.get(i).words());
                own.add(handles);
                int number = i;
                handles.forEach(handle -> bearers.computeIfAbsent(handle, bearer -> new ArrayList<>())
                        .add(number));
            }
        }

        /// The next voices behind one that share a handle with it; to be asked for in the order of the voices.
        List<Integer> behind(int one, int most) {
            List<Integer> found = new ArrayList<>();
            for (Object handle : own.get(one)) {
                List<Integer> all = bearers.get(handle);
                int from = reached.merge(handle, 1, Integer::sum);
                found.addAll(all.subList(from, Math.min(all.size(), from + most)));
            }
            return found;
        }
    }
}
