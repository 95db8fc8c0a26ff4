package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// All tokens of a text in one line, with what each looks like.
final class Line {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i", "you", "who");
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "should", "may", "might", "must", "’ll", "'ll", "not");
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "...");

    private final List<Token> tokens = new ArrayList<>();
    private final String[] lowers;
    private final String text;

    Line(ReadText read) {
        text = read.text();
        for (Sentence sentence : read.sentences()) {
            tokens.addAll(sentence.tokens());
        }
        lowers = new String[tokens.size()];
        for (int i = 0; i < lowers.length; i++) {
            lowers[i] = tokens.get(i).form().toLowerCase(Locale.ROOT);
        }
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    String form(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
    }

    String lower(int at) {
        return at >= 0 && at < lowers.length ? lowers[at] : "";
    }

    Span span(int at) {
        return tokens.get(at).span();
    }

    Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /// The first token that starts at or after an offset.
    int at(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isPronoun(int at) {
        return PRONOUNS.contains(lower(at));
    }

    /// Whether a sentence may end here; a full stop before a comma, a bracket or a small letter only shortens a word.
    boolean isEnd(int at) {
        String next = form(at + 1);
        boolean shortens = form(at).equals(".")
                && !next.isEmpty()
                && (",)]".contains(next) || Character.isLowerCase(next.charAt(0)));
        return ENDS.contains(form(at)) && !shortens;
    }

    boolean isWord(int at) {
        return !form(at).isEmpty() && Character.isLetterOrDigit(form(at).codePointAt(0));
    }

    boolean isCapitalised(int at) {
        return !form(at).isEmpty() && Character.isUpperCase(form(at).codePointAt(0));
    }

    boolean isComma(int at) {
        return form(at).equals(",");
    }

    String pos(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).pos() : "X";
    }

    /// Whether no space parts a token from the one before it.
    boolean touches(int at) {
        return at > 0 && at < tokens.size() && span(at - 1).end() == span(at).start();
    }

    boolean isModal(int at) {
        return MODALS.contains(lower(at));
    }

    boolean isVerb(int at) {
        String pos = pos(at);
        return pos.equals("VERB") || pos.equals("AUX");
    }

    boolean isNoun(int at) {
        String pos = pos(at);
        return pos.equals("NOUN") || pos.equals("PROPN") || pos.equals("ADJ") || pos.equals("DET");
    }

    int words(Span span) {
        int words = 0;
        for (int i = at(span.start()); i < tokens.size() && span(i).start() < span.end(); i++) {
            words += isWord(i) ? 1 : 0;
        }
        return words;
    }
}
