package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Lexeme;
import dev.stemma.philology.apparatus.Thesaurus.Relation;
import java.util.List;
import java.util.Set;

/// Whether words say that something is not so.
///
/// What counts is the sense, not how many such words there are: `no deaths and no injuries` denies what `no
/// deaths or injuries` does, and `did not deny` denies nothing.
final class Negation {

    private static final Set<String> OPERATORS =
            Set.of("no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without");

    /// Verbs and nouns that deny what they govern.
    private static final Set<String> DENIALS = Set.of(
            "deny",
            "denial",
            "refuse",
            "refusal",
            "refute",
            "rebut",
            "repudiate",
            "dismiss",
            "dispute",
            "rule_out",
            "turn_down",
            "reject",
            "decline_to",
            "disavow",
            "fail",
            "failure",
            "lack",
            "absence");

    /// After a negation they say that there is more: `not only`, `no fewer`.
    private static final Set<String> MERE =
            Set.of("only", "just", "merely", "simply", "solely", "less", "fewer", "under", "over", "later");

    private static final List<String> PREFIXES = List.of("un", "non", "dis", "in", "im", "il", "ir");

    /// So many words on, a denial is governed by a negation before it.
    private static final int SCOPE = 3;

    private Negation() {}

    /// Whether the words, taken together, deny.
    static boolean denies(List<Notion> words) {
        int negated = -SCOPE - 1;
        boolean denies = false;
        for (int at = 0; at < words.size(); at++) {
            if (isOperator(words.get(at)) && !(at + 1 < words.size() && isMere(words.get(at + 1)))) {
                denies = true;
                negated = at;
            } else if (isDenial(words.get(at))) {
                denies = at - negated > SCOPE;
            }
        }
        return denies;
    }

    /// How many words deny, each for itself.
    static long count(List<Notion> words) {
        return words.stream()
                .filter(word -> isOperator(word) || isDenial(word) || isPrefixed(word))
                .count();
    }

    static boolean isOperator(Notion notion) {
        return notion instanceof Lexeme word && OPERATORS.contains(word.form());
    }

    private static boolean isMere(Notion notion) {
        return notion instanceof Lexeme word && MERE.contains(word.form());
    }

    static boolean isDenial(Notion notion) {
        return notion instanceof Lexeme word && word.bases().stream().anyMatch(DENIALS::contains);
    }

    /// Whether the one word is the other with a prefix that denies: `unarmed`, `illegal`.
    static boolean isPrefixed(Notion one, Notion other) {
        return one instanceof Lexeme here
                && other instanceof Lexeme there
                && (isPrefixed(here.form(), there.form()) || isPrefixed(there.form(), here.form()))
                && Difference.relation(one, other) == Relation.OPPOSITE;
    }

    /// Whether a word has a prefix that denies: `unavailable`.
    static boolean isPrefixed(Notion notion) {
        return notion instanceof Lexeme word
                && PREFIXES.stream()
                        .filter(prefix -> word.form().startsWith(prefix))
                        .map(prefix -> word.form().substring(prefix.length()))
                        .anyMatch(rest -> Thesaurus.english().between(word.form(), rest) == Relation.OPPOSITE);
    }

    private static boolean isPrefixed(String longer, String shorter) {
        return PREFIXES.stream().anyMatch(prefix -> longer.equals(prefix + shorter));
    }
}
