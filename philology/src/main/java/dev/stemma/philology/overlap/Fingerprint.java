package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Passages;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keys by which texts that share matter are found through an inverted index.
///
/// Two kinds of keys. Runs of four words, of which those are kept whose hash is least in their
/// neighbourhood (winnowing; Schleimer, Wilkerson, Aiken 2003): they find verbatim passages, also
/// mangled ones. Pairs of rare words that stand near each other in a sentence, in their order, but not
/// side by side (which would make a name): they survive rewording and translation. A passage of three
/// sentences has several keys of both kinds.
public final class Fingerprint {

    /// The name of the way in which the keys are made; keys of different schemes do not compare. How many of them
    /// are kept is no part of it: of one text, the fewer keys of a kind are some of the more.
    public static final String SCHEME = "runs4-pairs-1";

    /// Two texts that share matter share at least this many keys.
    public static final int LEAST_SHARED = 2;

    private static final int RUN = 4;
    /// Whoever has thirteen words in a row of a text has one of its runs, unless one of the two is longer than
    /// some 900 words.
    private static final int NEIGHBOURHOOD = 10;

    private static final int MOST_RUNS = 160;
    private static final int MOST_PAIRS = 60;
    private static final double RARE = 4.2;
    private static final int NEAR = 12;

    private Fingerprint() {}

    /// The keys of a text: 32 bits each, ascending, none twice, at most 220; empty where a text has
    /// fewer than four words. Takes time linear in the text.
    public static int[] of(String text) {
        List<Word> words = Words.of(text);
        int[] runs = runs(words);
        int[] pairs = pairs(text, words);
        int[] keys = Arrays.copyOf(runs, runs.length + pairs.length);
        System.arraycopy(pairs, 0, keys, runs.length, pairs.length);
        return Arrays.stream(keys).sorted().distinct().toArray();
    }

    /// A longer text has a wider neighbourhood: what is least in a wide one is least in each narrow one
    /// within, so long and short texts keep the same runs.
    private static int[] runs(List<Word> words) {
        int count = words.size() - RUN + 1;
        if (count < 1) {
            return new int[0];
        }
        int[] hashes = new int[count];
        for (int at = 0; at < count; at++) {
            int hash = 17;
            for (int i = 0; i < RUN; i++) {
                hash = hash * 31 + words.get(at + i).form().hashCode();
            }
            hashes[at] = mixed(hash);
        }
        for (int width = NEIGHBOURHOOD; ; width *= 2) {
            int[] kept = least(hashes, Math.min(width, count));
            if (kept.length <= MOST_RUNS) {
                return kept;
            }
        }
    }

    private static int[] least(int[] hashes, int width) {
        boolean[] kept = new boolean[hashes.length];
        int least = -1;
        for (int end = width - 1; end < hashes.length; end++) {
            int start = end - width + 1;
            if (least < start) {
                least = start;
                for (int at = start + 1; at <= end; at++) {
                    least = hashes[at] <= hashes[least] ? at : least;
                }
            } else if (hashes[end] <= hashes[least]) {
                least = end;
            }
            kept[least] = true;
        }
        List<Integer> keys = new ArrayList<>();
        for (int at = 0; at < hashes.length; at++) {
            if (kept[at]) {
                keys.add(hashes[at]);
            }
        }
        return keys.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private static int[] pairs(String text, List<Word> words) {
        Background background = Background.english();
        Map<Integer, Double> weights = new HashMap<>();
        int at = 0;
        for (Passage sentence : Passages.sentences(text)) {
            List<Integer> rare = new ArrayList<>();
            for (; at < words.size() && words.get(at).start() < sentence.end(); at++) {
                String form = words.get(at).form();
                if (background.rarity(form) >= RARE && form.length() > 2) {
                    rare.add(at);
                }
            }
            for (int i = 0; i < rare.size(); i++) {
                for (int j = i + 1; j < rare.size() && j <= i + 3; j++) {
                    int distance = rare.get(j) - rare.get(i);
                    if (distance > 1 && distance <= NEAR) {
                        String one = words.get(rare.get(i)).form();
                        String other = words.get(rare.get(j)).form();
                        weights.merge(
                                mixed(31 * stem(one).hashCode()
                                        + 7 * stem(other).hashCode()
                                        + 5),
                                background.rarity(one) + background.rarity(other),
                                Math::max);
                    }
                }
            }
        }
        // Which pairs a long text keeps must depend on the pair alone: the rarest, then by hash.
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PAIRS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static String stem(String form) {
        return form.length() > 6 ? form.substring(0, 6) : form;
    }

    /// Spreads a hash over all bits (the finaliser of MurmurHash3, Appleby 2011).
    private static int mixed(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        mixed ^= mixed >>> 16;
        return mixed;
    }
}
