package dev.stemma.nlp.mention;

import dev.stemma.nlp.tagger.FeatureRows;
import dev.stemma.nlp.tagger.Hashing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the tagger of mentions looks at: words, their beginnings, endings and shapes, the clusters and lists they
/// stand in, their neighbours, and how the same word stands elsewhere in the text. Safe for many threads.
public final class MentionFeatures {

    private static final int REACH = 12;

    private final Gazetteer gazetteer;
    private final WordClusters clusters;

    private MentionFeatures(Gazetteer gazetteer, WordClusters clusters) {
        this.gazetteer = gazetteer;
        this.clusters = clusters;
    }

    /// Features with the shipped lists and clusters.
    public static MentionFeatures load() {
        return new MentionFeatures(Gazetteer.load(), WordClusters.load());
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /// The features of each word of each sentence of a text.
    public List<FeatureRows> of(List<String[]> sentences) {
        return ofWords(words(sentences));
    }

    List<Words> words(List<String[]> sentences) {
        List<Words> words = new ArrayList<>(sentences.size());
        for (String[] sentence : sentences) {
            words.add(new Words(sentence, gazetteer, clusters));
        }
        return words;
    }

    List<FeatureRows> ofWords(List<Words> words) {
        return eachOf(words).toList();
    }

    /// The features of one sentence after the other, so that those of one at a time take memory.
    Stream<FeatureRows> eachOf(List<Words> words) {
        Map<Integer, Usage> usages = usages(words);
        return words.stream().map(sentence -> new Sentence(sentence, usages).rows());
    }

    /// How a word stands in a text, all its places taken together.
    private static final class Usage {
        private int lower;
        private int capitalInside;
        private int flags;
    }

    private Map<Integer, Usage> usages(List<Words> sentences) {
        Map<Integer, Usage> usages = new HashMap<>();
        for (Words words : sentences) {
            for (int i = 0; i < words.size(); i++) {
                if (!Character.isLetter(words.forms[i].charAt(0))) {
                    continue;
                }
                Usage usage = usages.computeIfAbsent(words.folded[i], key -> new Usage());
                if (!words.isCapitalised(i)) {
                    usage.lower++;
                } else if (i > 0 && words.lower[i - 1].length() > 1) {
                    usage.capitalInside++;
                    usage.flags |= company(words, i);
                }
            }
        }
        return usages;
    }

    /// Bits that tell what stands beside a capitalised word.
    private static int company(Words words, int i) {
        int flags = 0;
        boolean after = words.isCapitalised(i + 1);
        boolean before = words.isCapitalised(i - 1);
        int titles = 1 << Gazetteer.Kind.TITLE.ordinal() | 1 << Gazetteer.Kind.TITLE.ordinal() + 16;
        if ((words.marks[i - 1] & titles) != 0) {
            flags |= 1;
        }
        if (before && (words.marks[i - 1] & 1 << Gazetteer.Kind.GIVEN_NAME.ordinal()) != 0) {
            flags |= 2;
        }
        if (after && (words.marks[i + 1] & 1 << Gazetteer.Kind.ORGANISATION_WORD.ordinal()) != 0) {
            flags |= 4;
        }
        if (!before
                && switch (words.lower[i - 1]) {
                    case "in", "at", "from", "near", "to", "outside", "across", "into" -> true;
                    default -> false;
                }) {
            flags |= 8;
        }
        if (!after && i + 1 < words.size()) {
            flags |= switch (words.lower[i + 1]) {
                case "said", "says", "told", "added" -> 16;
                case "'s", "’s" -> 32;
                default -> 0;
            };
        }
        if (!before && words.lower[i - 1].equals("the")) {
            flags |= 64;
        }
        return flags;
    }

    /// The features of one sentence.
    private final class Sentence {
        private final Words words;
        private final Map<Integer, Usage> usages;
        private final FeatureRows rows = new FeatureRows();
        private final boolean loud;
        private final int size;
        private final int[][] grouped;

        Sentence(Words words, Map<Integer, Usage> usages) {
            this.words = words;
            this.usages = usages;
            size = words.size();
            int capitals = 0;
            int letters = 0;
            for (String form : words.forms) {
                boolean letter = Character.isLetter(form.charAt(0)) && form.length() > 3;
                letters += letter ? 1 : 0;
                capitals += letter && Words.isCapitalised(form) ? 1 : 0;
            }
            loud = capitals * 10 >= letters * 8 && letters > 2;
            grouped = new int[clusters.finenesses()][size];
            for (int fineness = 0; fineness < grouped.length; fineness++) {
                for (int i = 0; i < size; i++) {
                    grouped[fineness][i] = clusters.cluster(fineness, words.clusters[i]);
                }
            }
        }

        FeatureRows rows() {
            for (int i = 0; i < size; i++) {
                rows.add(7);
                word(i);
                spelling(i);
                shape(i);
                groups(i);
                lists(i);
                run(i);
                elsewhere(i);
                rows.endRow();
            }
            return rows;
        }

        private void word(int i) {
            int[] w = words.folded;
            rows.add(Hashing.mix(101, w[i]));
            rows.add(Hashing.mix(102, words.exact[i]));
            rows.add(Hashing.mix(103, at(w, i - 1)));
            rows.add(Hashing.mix(104, at(w, i + 1)));
            rows.add(Hashing.mix(105, at(w, i - 2)));
            rows.add(Hashing.mix(106, at(w, i + 2)));
            rows.add(Hashing.mix(107, at(w, i - 1), w[i]));
            rows.add(Hashing.mix(108, w[i], at(w, i + 1)));
            rows.add(Hashing.mix(109, at(w, i - 2), at(w, i - 1)));
            rows.add(Hashing.mix(110, at(w, i + 1), at(w, i + 2)));
            rows.add(Hashing.mix(111, at(w, i - 1), at(words.shapes, i)));
            rows.add(Hashing.mix(112, at(w, i + 1), at(words.shapes, i)));
            for (int reach = 3; reach <= 5; reach++) {
                rows.add(Hashing.mix(113, at(w, i - reach)));
                rows.add(Hashing.mix(114, at(w, i + reach)));
            }
        }

        private void spelling(int i) {
            String lower = words.lower[i];
            int length = lower.length();
            if (!Character.isLetter(words.forms[i].charAt(0))) {
                return;
            }
            for (int part = 1; part <= 5 && part < length; part++) {
                rows.add(Hashing.mix(120 + part, Hashing.of(lower, length - part, length)));
                rows.add(Hashing.mix(130 + part, Hashing.of(lower, 0, part)));
            }
            if (words.isCapitalised(i)) {
                for (int from = 0; from + 4 <= length && from < 12; from++) {
                    rows.add(Hashing.mix(140, Hashing.of(lower, from, from + 4)));
                }
            }
            int hyphen = lower.indexOf('-');
            if (hyphen > 0 && hyphen + 1 < length) {
                rows.add(Hashing.mix(141, Hashing.of(lower, 0, hyphen)));
                rows.add(Hashing.mix(142, Hashing.of(lower, hyphen + 1, length)));
            }
            rows.add(Hashing.mix(143, suffix(i - 1)));
            rows.add(Hashing.mix(144, suffix(i + 1)));
        }

        private int suffix(int i) {
            if (i < 0 || i >= size) {
                return Words.EDGE;
            }
            String lower = words.lower[i];
            return Hashing.of(lower, Math.max(0, lower.length() - 3), lower.length());
        }

        private void shape(int i) {
            int[] s = words.shapes;
            int place = (i == 0 ? 1 : 0) + (loud ? 2 : 0);
            rows.add(Hashing.mix(150, s[i], place));
            rows.add(Hashing.mix(151, at(s, i - 1), s[i]));
            rows.add(Hashing.mix(152, s[i], at(s, i + 1)));
            rows.add(Hashing.mix(153, Hashing.mix(1, at(s, i - 1), s[i]), at(s, i + 1)));
            rows.add(Hashing.mix(154, at(s, i + 1), at(s, i + 2)));
            rows.add(Hashing.mix(155, at(s, i - 2), at(s, i - 1)));
            rows.add(Hashing.mix(156, Math.min(words.forms[i].length(), 8), s[i]));
        }

        private void groups(int i) {
            for (int fineness = 0; fineness < grouped.length; fineness++) {
                int[] g = grouped[fineness];
                int base = 200 + 20 * fineness;
                rows.add(Hashing.mix(base, g[i], words.isCapitalised(i) ? 1 : 0));
                rows.add(Hashing.mix(base + 1, at(g, i - 1)));
                rows.add(Hashing.mix(base + 2, at(g, i + 1)));
                rows.add(Hashing.mix(base + 3, at(g, i - 1), g[i]));
                rows.add(Hashing.mix(base + 4, g[i], at(g, i + 1)));
                rows.add(Hashing.mix(base + 5, at(g, i - 2)));
                rows.add(Hashing.mix(base + 6, at(g, i + 2)));
                rows.add(Hashing.mix(base + 7, at(g, i - 1), at(g, i + 1)));
                rows.add(Hashing.mix(base + 8, g[i], words.shapes[i]));
            }
        }

        private void lists(int i) {
            int capital = words.isCapitalised(i) ? 1 : 0;
            for (int beside = -2; beside <= 2; beside++) {
                int marks = i + beside < 0 || i + beside >= size ? 0 : words.marks[i + beside];
                if (marks != 0) {
                    rows.add(Hashing.mix(305 + beside, marks, capital));
                    for (int bits = marks; bits != 0; bits &= bits - 1) {
                        rows.add(Hashing.mix(315 + beside, Integer.numberOfTrailingZeros(bits), capital));
                    }
                }
            }
            if (i > 0 && i + 1 < size) {
                rows.add(Hashing.mix(320, words.marks[i - 1], words.marks[i]));
                rows.add(Hashing.mix(321, words.marks[i], words.marks[i + 1]));
            }
        }

        /// The run of capitalised words that a word stands in: its ends, its neighbours.
        private void run(int i) {
            int start = i;
            while (start > 0 && i - start < REACH && words.isCapitalised(start - 1)) {
                start--;
            }
            int end = i;
            while (end + 1 < size && end - i < REACH && words.isCapitalised(end + 1)) {
                end++;
            }
            int before = at(words.folded, start - 1);
            int after = at(words.folded, end + 1);
            if (words.isCapitalised(i)) {
                rows.add(Hashing.mix(330, words.folded[end], end == i ? 1 : 0));
                rows.add(Hashing.mix(331, words.folded[start], start == i ? 1 : 0));
                rows.add(Hashing.mix(332, before, Math.min(2, i - start)));
                rows.add(Hashing.mix(333, after, Math.min(2, end - i)));
                rows.add(Hashing.mix(334, before, after));
                rows.add(Hashing.mix(335, Math.min(4, i - start), Math.min(4, end - i)));
                rows.add(Hashing.mix(336, words.marks[end], words.marks[start]));
                if (grouped.length > 1) {
                    rows.add(Hashing.mix(337, grouped[1][end], end == i ? 1 : 0));
                    rows.add(Hashing.mix(338, grouped[1][start], start == i ? 1 : 0));
                    rows.add(Hashing.mix(339, at(grouped[1], start - 1), Math.min(2, i - start)));
                    rows.add(Hashing.mix(340, at(grouped[1], end + 1), Math.min(2, end - i)));
                }
            }
        }

        /// How the same word stands elsewhere in the text.
        private void elsewhere(int i) {
            Usage usage = usages.get(words.folded[i]);
            if (usage == null || !words.isCapitalised(i)) {
                return;
            }
            int ways = (usage.lower > 0 ? 1 : 0) + (usage.capitalInside > 0 ? 2 : 0);
            rows.add(Hashing.mix(350, ways, (i == 0 ? 1 : 0) + (loud ? 2 : 0)));
            for (int bits = usage.flags; bits != 0; bits &= bits - 1) {
                rows.add(Hashing.mix(351, Integer.numberOfTrailingZeros(bits)));
            }
            rows.add(Hashing.mix(352, usage.flags));
        }

        private int at(int[] values, int i) {
            return i < 0 || i >= size ? Words.EDGE : values[i];
        }
    }
}
