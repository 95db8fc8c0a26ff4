package dev.stemma.nlp.mention;

import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.nlp.tagger.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the judgements on one text agree: a name is of one kind throughout, and a name found once is found wherever
/// it stands. Costs time in proportion to the text.
final class Consistency {

    private static final String PERSON = "PERSON";
    private static final String ORGANISATION = "ORGANISATION";
    private static final String PLACE = "PLACE";
    private static final int LONGEST = 6;
    private static final double SURE = 0.75;

    private final List<Words> sentences;
    private final List<List<NamedWords>> found;
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private final Map<Integer, Tally> parts = new HashMap<>();
    private final Set<Integer> beginnings = new HashSet<>();
    /// With what the names of firms begin: `Petrel` of `Petrel Shipping Ltd.`.
    private final Set<Integer> firms = new HashSet<>();
    private final Set<Integer> lower = new HashSet<>();

    /// How sure the tagger was, in all, that a name is of each kind.
    private static final class Tally {
        private final Map<String, Double> kinds = new HashMap<>(4);
        private double sum;

        void add(String kind, double confidence) {
            kinds.merge(kind, confidence, Double::sum);
            sum += confidence;
        }

        double of(String kind) {
            return kinds.getOrDefault(kind, 0.0);
        }

        String top() {
            return kinds.entrySet().stream()
                    .max(Map.Entry.<String, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }

    private Consistency(List<Words> sentences, List<List<NamedWords>> found) {
        this.sentences = sentences;
        this.found = found;
    }

    /// The judgements, sentence by sentence, made to agree.
    static List<List<NamedWords>> of(List<Words> sentences, List<List<NamedWords>> found) {
        Consistency consistency = new Consistency(sentences, found);
        consistency.count();
        List<List<NamedWords>> agreed = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            agreed.add(consistency.agree(sentences.get(i), found.get(i)));
        }
        return agreed;
    }

    private void count() {
        for (int i = 0; i < sentences.size(); i++) {
            Words words = sentences.get(i);
            for (int at = 0; at < words.size(); at++) {
                if (!words.isCapitalised(at)) {
                    lower.add(words.folded[at]);
                }
            }
            for (NamedWords named : found.get(i)) {
                count(words, named);
            }
        }
    }

    private void count(Words words, NamedWords named) {
        if (named.end() - named.start() > LONGEST || !Character.isLetter(words.forms[named.start()].charAt(0))) {
            return;
        }
        boolean firm = named.kind().equals(ORGANISATION) && isFirm(words.lower[named.end() - 1]);
        int key = 0;
        for (int at = named.start(); at < named.end(); at++) {
            key = Hashing.mix(key, nameKey(words, at));
            beginnings.add(key);
            if (firm && at + 1 < named.end()) {
                firms.add(key);
            }
        }
        tallies.computeIfAbsent(key, k -> new Tally()).add(named.kind(), named.confidence());
        if (named.kind().equals(PERSON) && named.end() - named.start() > 1) {
            int last = named.end() - 1;
            while (last > named.start() + 1 && isSuffix(words.lower[last])) {
                last--;
            }
            parts.computeIfAbsent(Hashing.mix(0, nameKey(words, last)), k -> new Tally())
                    .add(PERSON, named.confidence());
        }
    }

    private static boolean isFirm(String word) {
        return switch (word) {
            case "ltd",
                    "ltd.",
                    "inc",
                    "inc.",
                    "corp",
                    "corp.",
                    "co",
                    "co.",
                    "plc",
                    "llc",
                    "gmbh",
                    "company",
                    "corporation" -> true;
            default -> false;
        };
    }

    private static boolean isSuffix(String word) {
        return switch (word) {
            case "jr", "jr.", "sr", "sr.", "ii", "iii" -> true;
            default -> false;
        };
    }

    /// The key of a word within a name: `al-Kadhimi` as `Kadhimi`.
    private static int nameKey(Words words, int at) {
        String word = words.lower[at];
        if (word.length() > 5 && (word.startsWith("al-") || word.startsWith("el-"))) {
            return Hashing.of(word, 3, word.length());
        }
        return words.folded[at];
    }

    private List<NamedWords> agree(Words words, List<NamedWords> named) {
        boolean[] taken = new boolean[words.size()];
        List<NamedWords> agreed = new ArrayList<>();
        for (NamedWords one : named) {
            Arrays.fill(taken, one.start(), one.end(), true);
            agreed.add(new NamedWords(one.start(), one.end(), kind(words, one), one.confidence()));
        }
        int before = agreed.size();
        for (int start = 0; start < words.size(); start++) {
            int end = taken[start] ? start : longestKnown(words, start, taken, agreed);
            if (end > start) {
                Arrays.fill(taken, start, end, true);
                start = end - 1;
            }
        }
        if (agreed.size() > before) {
            agreed.sort(Comparator.comparingInt(NamedWords::start));
        }
        return agreed;
    }

    private String kind(Words words, NamedWords one) {
        int key = 0;
        for (int at = one.start(); at < one.end(); at++) {
            key = Hashing.mix(key, nameKey(words, at));
        }
        Tally tally = tallies.get(key);
        if (tally == null) {
            return one.kind();
        }
        int marks = words.marks[one.start()];
        boolean place =
                (marks & (1 << Kind.COUNTRY.ordinal() | 1 << Kind.CITY.ordinal() | 1 << Kind.REGION.ordinal())) != 0;
        boolean other = one.kind().equals(PLACE) ? place : !one.kind().equals(PERSON) || parts.containsKey(key);
        if (!other && firms.contains(key)) {
            return ORGANISATION;
        }
        if (one.end() - one.start() == 1 && !one.kind().equals(PERSON) && parts.containsKey(key)) {
            if (!place && parts.get(key).of(PERSON) + tally.of(PERSON) > tally.sum - tally.of(PERSON)) {
                return PERSON;
            }
        }
        String top = tally.top();
        return tally.of(top) > 1.5 * (tally.sum - tally.of(top)) ? top : one.kind();
    }

    /// Adds the longest known name that begins at a word, if one does; its end.
    private int longestKnown(Words words, int start, boolean[] taken, List<NamedWords> agreed) {
        if (!words.isCapitalised(start)) {
            return start;
        }
        int key = 0;
        int end = start;
        Tally best = null;
        for (int at = start; at < words.size() && at < start + LONGEST && !taken[at]; at++) {
            key = Hashing.mix(key, nameKey(words, at));
            Tally tally = tallies.get(key);
            if (at == start && (tally == null || tally.of(PERSON) > 0) && parts.containsKey(key)) {
                tally = parts.get(key);
            }
            if (tally != null && words.isCapitalised(at) && isSure(words, start, at + 1, tally)) {
                best = tally;
                end = at + 1;
            }
            if (!beginnings.contains(key)) {
                break;
            }
        }
        if (best != null) {
            agreed.add(new NamedWords(start, end, best.top(), (float) Math.min(0.9, best.sum / (best.sum + 0.5))));
        }
        return end;
    }

    private boolean isSure(Words words, int start, int end, Tally tally) {
        String top = tally.top();
        if (tally.of(top) < SURE || top.equals("OTHER") || top.equals("EVENT")) {
            return false;
        }
        if (end - start > 1) {
            return true;
        }
        boolean common = lower.contains(words.folded[start]) || words.forms[start].length() < 3;
        int titles = 1 << Kind.TITLE.ordinal() | 1 << Kind.PLACE_WORD.ordinal() | 1 << Kind.ORGANISATION_WORD.ordinal();
        boolean inRun = words.isCapitalised(end) && !Words.isAllCapitals(words.forms[start]);
        return !common && (words.marks[start] & titles) == 0 && !inRun;
    }
}
