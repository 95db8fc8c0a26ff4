package dev.stemma.philology.apparatus;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Spelling;
import java.util.List;
import java.util.regex.Pattern;

/// Whether two forms are spellings of one word: British and American, or the one misspelt.
final class Orthography {

    private static final int SHORTEST = 4;
    private static final int MOST_APART = 3;

    /// British spellings and what Americans write; both of two forms are written so before they are compared.
    private record Rule(Pattern british, String american) {
        Rule(String british, String american) {
            this(Pattern.compile(british), american);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("(?<=..[bdilmnpv])our", "or"),
            new Rule("or(s?)$", "er$1"),
            new Rule("is(e|ed|es|ing|er|ers|ation|ations|ational)$", "iz$1"),
            new Rule("ys(e|ed|es|ing|er|ers)$", "yz$1"),
            new Rule("re(s?)$", "er$1"),
            new Rule("red$", "ered"),
            new Rule("ogue(s?)$", "og$1"),
            new Rule("mme(s?)$", "m$1"),
            new Rule("ence(s?)$", "ense$1"),
            new Rule("([aeiou][^aeiou]+[aeiou]l)l(ed|ing|er|ers)$", "$1$2"),
            new Rule("geing$", "ging"),
            new Rule("dgement(s?)$", "dgment$1"),
            new Rule("wards$", "ward"),
            new Rule("^sce", "ske"),
            new Rule("[ao]e", "e"),
            new Rule("grey", "gray"));

    private Orthography() {}

    /// Whether Americans write both forms alike.
    static boolean isAmerican(String one, String other) {
        return one.length() >= SHORTEST
                && other.length() >= SHORTEST
                && one.charAt(0) == other.charAt(0)
                && Math.abs(one.length() - other.length()) <= MOST_APART
                && american(one).equals(american(other));
    }

    /// Whether one of two forms is the other misspelt: it is no word, and one letter off a word, or has two
    /// of its letters in the wrong order.
    static boolean isMisspelt(String one, String other) {
        return isOff(one, other) && !(isWord(one) && isWord(other));
    }

    private static boolean isOff(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST
                && Math.abs(one.length() - other.length()) <= 1
                && (Spelling.distance(one, other) == 1 || isTransposed(one, other));
    }

    private static boolean isTransposed(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int first = 0;
        while (first < one.length() && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }

    private static boolean isWord(String form) {
        return Background.english().knows(form)
                || Inflection.bases(form).stream().anyMatch(Thesaurus.english()::knows);
    }

    /// As Americans write it; not always a word, but the same for two spellings of one.
    static String american(String form) {
        String written = form;
        for (Rule rule : RULES) {
            written = rule.british().matcher(written).replaceFirst(rule.american());
        }
        return written;
    }
}
