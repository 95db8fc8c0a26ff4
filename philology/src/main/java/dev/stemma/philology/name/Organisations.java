package dev.stemma.philology.name;

import dev.stemma.philology.name.NameMatch.PartMatch;
import dev.stemma.philology.name.NameMatch.Verdict;
import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Spelling;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    /// Initials, which may look like an article: `L.A.`.
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.?\\p{Lu}\\.?");

    private static final double SAME = 0.85;
    private static final double POSSIBLE = 0.6;

    /// Words of so many letters may be spelled in several ways, when they sound so much alike.
    private static final int SPELLED = 5;

    private static final double SPELLING = 0.85;

    /// Of two words that are both usual in news, one is rarely another spelling of the other: then they differ in fewer
    /// letters than this share of the longer. Where one alone is usual, they may differ in some more.
    private static final double BOTH_USUAL = 0.25;

    private static final double ONE_USUAL = 0.3;

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
        boolean apart = areApart(leftWords, rightWords);
        double alike =
                apart ? 0 : Sounds.alike(Sounds.of(String.join("", leftWords)), Sounds.of(String.join("", rightWords)));
        Verdict verdict = alike >= 0.88 ? Verdict.SAME : alike >= 0.75 ? Verdict.POSSIBLE : Verdict.DIFFERENT;
        return new NameMatch(
                round(alike),
                verdict,
                List.of(new PartMatch(
                        String.join(" ", leftWords), String.join(" ", rightWords), "spelling", round(alike))));
    }

    /// Whether names are written too differently for spellings of one, however alike they sound: `New York` and
    /// `Newark`.
    private static boolean areApart(List<String> left, List<String> right) {
        boolean leftUsual = left.stream().allMatch(Background.english()::knows);
        boolean rightUsual = right.stream().allMatch(Background.english()::knows);
        if (!leftUsual && !rightUsual) {
            return false;
        }
        String one = String.join("", left);
        String other = String.join("", right);
        double share = (double) Spelling.distance(one, other) / Math.max(one.length(), other.length());
        boolean bothUsual = leftUsual && rightUsual;
        boolean otherStart = bothUsual && one.charAt(0) != other.charAt(0);
        return otherStart || share >= (bothUsual ? BOTH_USUAL : ONE_USUAL);
    }

    /// The words that tell, folded; `the` and forms of incorporation tell nothing, but `L.A.` does.
    static List<String> words(String name) {
        List<Word> read = Words.of(name);
        List<String> all = read.stream().map(Word::form).toList();
        List<String> telling = read.stream()
                .filter(word ->
                        !EMPTY.contains(word.form()) || isInitials(name.substring(word.start(), word.end()), name))
                .map(Word::form)
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    /// `L.A.`; and `LA` unless the whole name is in capitals, where it may be an article.
    private static boolean isInitials(String word, String name) {
        return INITIALS.matcher(word).matches() && (word.contains(".") || !name.equals(name.toUpperCase(Locale.ROOT)));
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
        boolean leftWhole = common.size() == left.words().size();
        boolean sameWords = leftWhole && open.isEmpty();
        // what each has and the other lacks tells them apart, however little it weighs: `LA Weekly`, `Us Weekly`
        boolean same = sameWords || score >= SAME && (leftWhole || open.isEmpty());
        Verdict verdict = same && !known ? Verdict.SAME : score >= POSSIBLE ? Verdict.POSSIBLE : Verdict.DIFFERENT;
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
                    && Sounds.areAlike(sounds, other.getValue(), SPELLING)
                    && !areApart(List.of(word), List.of(other.getKey()))) {
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
        if (letters.length() < 2 || words.size() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT))) {
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
