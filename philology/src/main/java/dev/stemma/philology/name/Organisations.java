package dev.stemma.philology.name;

import dev.stemma.philology.name.NameMatch.PartMatch;
import dev.stemma.philology.name.NameMatch.Verdict;
import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares names of organisations and of places: by alias, by acronym, by their words and how much these tell.
final class Organisations {

    private static final Set<String> EMPTY = Set.of(
            "the",
            "of",
            "for",
            "and",
            "a",
            "in",
            "on",
            "de",
            "al",
            "el",
            "du",
            "la",
            "inc",
            "ltd",
            "co",
            "corp",
            "plc",
            "llc",
            "company",
            "corporation",
            "limited");

    private static final double SAME = 0.85;
    private static final double POSSIBLE = 0.6;

    /// Words of so many letters may be spelled in several ways, when they sound so much alike.
    private static final int SPELLED = 5;

    private static final double SPELLING = 0.85;

    private Organisations() {}

    static NameMatch compare(ReadName left, ReadName right) {
        List<String> leftWords = left.words();
        List<String> rightWords = right.words();
        if (leftWords.isEmpty() || rightWords.isEmpty()) {
            return new NameMatch(0, Verdict.DIFFERENT, List.of());
        }
        if (leftWords.equals(rightWords)) {
            return sure(left, right, "equal", 1);
        }
        boolean known = left.alias().isPresent() || right.alias().isPresent();
        if (left.alias().isPresent() && right.alias().isPresent()) {
            return left.alias().equals(right.alias())
                    ? sure(left, right, "alias", 0.98)
                    : new NameMatch(
                            0.1, Verdict.DIFFERENT, List.of(new PartMatch(left.written, right.written, "alias", 0)));
        }
        if (isAcronym(left.written, rightWords) || isAcronym(right.written, leftWords)) {
            return new NameMatch(
                    0.8, Verdict.POSSIBLE, List.of(new PartMatch(left.written, right.written, "acronym", 0.8)));
        }
        return byWords(left, right, known);
    }

    static NameMatch comparePlaces(ReadName left, ReadName right) {
        List<String> leftWords = left.words();
        List<String> rightWords = right.words();
        if (leftWords.isEmpty() || rightWords.isEmpty()) {
            return new NameMatch(0, Verdict.DIFFERENT, List.of());
        }
        if (leftWords.equals(rightWords)) {
            return sure(left, right, "equal", 1);
        }
        if (left.alias().isPresent() && left.alias().equals(right.alias())) {
            return sure(left, right, "alias", 0.98);
        }
        double alike = Sounds.alike(Sounds.of(String.join("", leftWords)), Sounds.of(String.join("", rightWords)));
        Verdict verdict = alike >= 0.88 ? Verdict.SAME : alike >= 0.75 ? Verdict.POSSIBLE : Verdict.DIFFERENT;
        return new NameMatch(
                round(alike),
                verdict,
                List.of(new PartMatch(
                        String.join(" ", leftWords), String.join(" ", rightWords), "spelling", round(alike))));
    }

    /// The words that tell, folded; `the` and forms of incorporation tell nothing.
    static List<String> words(String name) {
        List<String> all = Words.of(name).stream().map(Word::form).toList();
        List<String> telling =
                all.stream().filter(word -> !EMPTY.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static NameMatch byWords(ReadName left, ReadName right, boolean known) {
        Set<String> common = new LinkedHashSet<>();
        List<PartMatch> parts = new ArrayList<>();
        double shared = 0;
        Map<String, String> open = new LinkedHashMap<>(right.sounds());
        for (String word : left.words()) {
            String best =
                    open.containsKey(word) ? word : alike(word, left.sounds().get(word), open);
            parts.add(new PartMatch(
                    word,
                    best,
                    best.isEmpty() ? "missing" : best.equals(word) ? "equal" : "spelling",
                    best.isEmpty() ? 0 : 1));
            if (!best.isEmpty()) {
                open.remove(best);
                common.add(word);
                // a spelling that is rare by itself tells no more than the usual one
                shared += Math.min(weight(word), weight(best));
            }
        }
        open.keySet().forEach(word -> parts.add(new PartMatch("", word, "missing", 0)));
        double both = left.words().stream().mapToDouble(Organisations::weight).sum()
                + right.words().stream().mapToDouble(Organisations::weight).sum();
        double score = 2 * shared / both;
        boolean sameWords = common.size() == left.words().size() && open.isEmpty();
        Verdict verdict = sameWords && !known
                ? Verdict.SAME
                : score >= SAME && !known ? Verdict.SAME : score >= POSSIBLE ? Verdict.POSSIBLE : Verdict.DIFFERENT;
        return new NameMatch(round(score), verdict, parts);
    }

    /// The first of other words, each with its sounds, that is another spelling of a word; empty when none is. Numbers
    /// have but one.
    private static String alike(String word, String sounds, Map<String, String> others) {
        if (word.length() < SPELLED || Character.isDigit(word.charAt(0))) {
            return "";
        }
        for (Map.Entry<String, String> other : others.entrySet()) {
            if (other.getKey().length() >= SPELLED
                    && !Character.isDigit(other.getKey().charAt(0))
                    && Sounds.areAlike(sounds, other.getValue(), SPELLING)) {
                return other.getKey();
            }
        }
        return "";
    }

    static double weight(String word) {
        return Math.min(8, 1 + Background.english().rarity(word));
    }

    private static boolean isAcronym(String name, List<String> words) {
        String letters = name.replace(".", "").strip();
        if (letters.length() < 2 || words.size() < 2 || !letters.equals(letters.toUpperCase(java.util.Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return letters.equalsIgnoreCase(initials.toString());
    }

    private static NameMatch sure(ReadName left, ReadName right, String how, double score) {
        return new NameMatch(score, Verdict.SAME, List.of(new PartMatch(left.written, right.written, how, score)));
    }

    private static double round(double score) {
        return Math.round(score * 1000) / 1000.0;
    }
}
