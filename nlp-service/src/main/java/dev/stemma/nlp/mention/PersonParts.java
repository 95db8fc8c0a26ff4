package dev.stemma.nlp.mention;

import dev.stemma.nlp.mention.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes in what belongs to a person's name and the tagger left beside it: `Umm`, `Abu`, a given name before it, `bin`
/// and the father's name, or `al-` and a family's after it.
final class PersonParts {

    private static final Set<String> BEFORE = Set.of("abu", "umm", "abdel", "abdul", "abd", "ibn", "bin", "bint");
    private static final Set<String> CHILD_OF = Set.of("bin", "ibn", "bint", "ben");
    private static final int SHORTEST_GIVEN = 4;
    private static final int TITLE = 1 << Kind.TITLE.ordinal() | 1 << Kind.TITLE.ordinal() + 16;

    private final Words words;
    private final boolean[] taken;

    private PersonParts(Words words, List<NamedWords> named) {
        this.words = words;
        taken = new boolean[words.size()];
        for (NamedWords one : named) {
            for (int at = one.start(); at < one.end(); at++) {
                taken[at] = true;
            }
        }
    }

    /// The names of a sentence, those of persons whole.
    static List<NamedWords> of(Words words, List<NamedWords> named) {
        PersonParts parts = new PersonParts(words, named);
        List<NamedWords> whole = new ArrayList<>(named.size());
        for (NamedWords one : named) {
            whole.add(one.kind().equals("PERSON") ? parts.whole(one) : one);
        }
        return whole;
    }

    private NamedWords whole(NamedWords person) {
        int start = person.start();
        while (start > 0 && isBefore(start - 1)) {
            taken[--start] = true;
        }
        int end = person.end();
        for (int more = after(end); more > end; more = after(end)) {
            for (; end < more; end++) {
                taken[end] = true;
            }
        }
        return new NamedWords(start, end, person.kind(), person.confidence());
    }

    private boolean isBefore(int at) {
        if (taken[at] || !words.isCapitalised(at) || (words.marks[at] & TITLE) != 0) {
            return false;
        }
        boolean given = at > 0
                && words.lower[at].length() >= SHORTEST_GIVEN
                && (words.marks[at] & 1 << Kind.GIVEN_NAME.ordinal()) != 0;
        return given || BEFORE.contains(words.lower[at]);
    }

    /// Where the name that ends before a word ends, with what belongs to it.
    private int after(int at) {
        if (at >= words.size() || taken[at]) {
            return at;
        }
        String word = words.lower[at];
        if (word.startsWith("al-") && word.length() > 4 && words.isCapitalised(at)) {
            return at + 1;
        }
        boolean child = CHILD_OF.contains(word) && words.isCapitalised(at + 1) && !taken[at + 1];
        return child ? at + 2 : at;
    }
}
