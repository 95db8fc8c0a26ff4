package dev.stemma.query.utterance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Voices gathered into utterances, pair by pair.
final class Gathering {

    private record Names(Speaker one, Speaker other) {}

    private final List<Voice> voices;
    private final int[] root;
    private final List<Set<Speaker>> speakers = new ArrayList<>();
    private final List<BitSet> articles = new ArrayList<>();
    private final Map<Names, Boolean> known = new HashMap<>();

    Gathering(List<Voice> voices) {
        this.voices = voices;
        this.root = new int[voices.size()];
        for (int i = 0; i < voices.size(); i++) {
            root[i] = i;
            speakers.add(new TreeSet<>(voices.get(i).speaker().stream().toList()));
            articles.add(voices.get(i).articles());
        }
    }

    /// Joins the utterances of two voices, unless they have different speakers. By their place alone they are
    /// not joined either when one article has both: it has each of them once.
    void join(int one, int other, boolean echo) {
        int kept = rootOf(Math.min(one, other));
        int gone = rootOf(Math.max(one, other));
        if (kept == gone
                || !echo && articles.get(kept).intersects(articles.get(gone))
                || !mayBeOne(speakers.get(kept), speakers.get(gone))) {
            return;
        }
        root[gone] = kept;
        speakers.get(kept).addAll(speakers.get(gone));
        articles.get(kept).or(articles.get(gone));
    }

    /// The voices of each utterance.
    List<List<Voice>> groups() {
        Map<Integer, List<Voice>> groups = new TreeMap<>();
        for (int i = 0; i < root.length; i++) {
            groups.computeIfAbsent(rootOf(i), r -> new ArrayList<>()).add(voices.get(i));
        }
        return List.copyOf(groups.values());
    }

    private int rootOf(int voice) {
        int at = voice;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private boolean mayBeOne(Set<Speaker> here, Set<Speaker> there) {
        Set<Speaker> more = new HashSet<>(there);
        more.removeAll(here);
        for (Speaker one : here) {
            for (Speaker other : more) {
                Names names = one.compareTo(other) < 0 ? new Names(one, other) : new Names(other, one);
                if (!known.computeIfAbsent(names, n -> n.one().mayBe(n.other()))) {
                    return false;
                }
            }
        }
        return true;
    }
}
