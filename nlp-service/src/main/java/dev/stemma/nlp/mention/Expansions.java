package dev.stemma.nlp.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Reads what an acronym in brackets stands for: in `UN Support Mission in Libya (UNSMIL)` the name of the body reaches
/// as far back as its initials spell the acronym.
final class Expansions {

    private static final Set<String> LINKS =
            Set.of("of", "for", "in", "the", "and", "on", "to", "at", "by", "with", "against", "de", "&");

    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 8;
    private static final int FURTHEST = 12;
    private static final float CONFIDENCE = 0.95f;

    private final Words words;
    private final String acronym;
    private final int bracket;

    private Expansions(Words words, int bracket) {
        this.words = words;
        this.bracket = bracket;
        this.acronym = words.lower[bracket + 1].replace(".", "");
    }

    /// The names of a sentence, those that an acronym spells out put right.
    static List<NamedWords> of(Words words, List<NamedWords> named) {
        List<NamedWords> read = named;
        for (int at = 2; at + 2 < words.size(); at++) {
            if (words.forms[at].equals("(")
                    && words.forms[at + 2].equals(")")
                    && Words.isAllCapitals(words.forms[at + 1])) {
                read = new Expansions(words, at).read(read);
            }
        }
        return read;
    }

    private List<NamedWords> read(List<NamedWords> named) {
        if (acronym.length() < SHORTEST_ACRONYM || acronym.length() > LONGEST_ACRONYM) {
            return named;
        }
        int start = start(bracket - 1, acronym.length());
        if (start < 0 || !isBody(start, named)) {
            return named;
        }
        List<NamedWords> read = new ArrayList<>(named);
        read.removeIf(one -> one.end() > start && one.start() < bracket);
        read.add(new NamedWords(start, bracket, "ORGANISATION", CONFIDENCE));
        read.sort(Comparator.comparingInt(NamedWords::start));
        return read;
    }

    /// Whether a name begins where the words do, a body is among what they name, and nothing reaches out of them.
    private boolean isBody(int start, List<NamedWords> named) {
        boolean begun = false;
        boolean body = false;
        for (NamedWords one : named) {
            if (one.end() <= start || one.start() >= bracket) {
                continue;
            }
            if (one.start() < start || one.end() > bracket) {
                return false;
            }
            begun |= one.start() == start;
            body |= one.kind().equals("ORGANISATION");
        }
        return begun && body;
    }

    /// Where the words that end at one, and spell the acronym's first letters, begin; -1 if they do not.
    private int start(int at, int letters) {
        if (letters == 0) {
            return at + 1;
        }
        if (at < 0 || bracket - at > FURTHEST) {
            return -1;
        }
        String word = words.lower[at];
        if (Words.isAllCapitals(words.forms[at]) && word.length() <= letters) {
            String capitals = word.replace(".", "");
            if (acronym.startsWith(capitals, letters - capitals.length())) {
                return start(at - 1, letters - capitals.length());
            }
        }
        if (word.charAt(0) == acronym.charAt(letters - 1)) {
            int start = start(at - 1, letters - 1);
            if (start >= 0) {
                return start;
            }
        }
        return LINKS.contains(word) ? start(at - 1, letters) : -1;
    }
}
