package dev.stemma.nlp.quote;

import dev.stemma.nlp.quote.Complements.Complement;
import java.util.Optional;
import java.util.Set;

/// Finds the clause that a reporting verb governs behind it, with `that` or without.
final class Clauses {

    private static final int FARTHEST = 14;

    private static final Set<String> SUBJECTS = Set.of(
            "he", "she", "they", "it", "there", "we", "i", "you", "this", "these", "those", "nobody", "everyone");
    /// Verbs shortened to their subject: `it’s`.
    private static final Set<String> CLITICS =
            Set.of("’s", "'s", "’re", "'re", "’m", "'m", "’d", "'d", "’ll", "'ll", "’ve", "'ve");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "no", "some", "many", "most", "all", "any",
            "both", "such", "another", "each", "every", "more", "only", "if", "what");

    private final Line line;
    private final Frames frames;
    private final Extents extents;

    Clauses(Line line, Frames frames) {
        this.line = line;
        this.frames = frames;
        this.extents = new Extents(line);
    }

    /// The clause behind a verb.
    ///
    /// @param subordinate whether the verb's clause is fronted
    Optional<Complement> of(int cue, int end, boolean subordinate) {
        String verb = line.lower(cue);
        boolean known = frames.takes(verb, Frame.CLAUSE);
        boolean listener = frames.takes(verb, Frame.LISTENER);
        if (!known && !listener && !Cues.isCue(verb)) {
            return Optional.empty();
        }
        int that = that(cue, end);
        if (that > 0) {
            return Optional.of(new Complement(that, extents.ofClause(that, end, subordinate), 0.85));
        }
        int start = known ? bare(cue, end) : -1;
        if (start < 0 && known && opensGap(cue + 1)) {
            start = cue + 1;
        }
        if (start < 0 && listener) {
            start = behindListener(cue, end);
        }
        return start < 0
                ? Optional.empty()
                : Optional.of(new Complement(start, extents.ofClause(start, end, subordinate), 0.75));
    }

    /// `that` right behind the verb, or behind its listener or the words that tell when and where.
    private int that(int cue, int end) {
        int stop = Math.min(end, cue + FARTHEST);
        for (int i = cue + 1; i < stop; i++) {
            if (line.lower(i).equals("that")) {
                boolean demonstrative = i == cue + 1 && line.isVerb(i + 1) && !Cues.isSpeech(line.lower(cue));
                return demonstrative ? -1 : i;
            }
            boolean verb = line.isVerb(i) && !line.isCapitalised(i);
            if (line.isEnd(i) || verb || line.form(i).equals(";")) {
                return -1;
            }
            boolean near = Cues.isSpeech(line.lower(cue)) && !Cues.isUnsure(line.lower(cue));
            if (!near
                    && (i > cue + 5
                            || !frames.takes(line.lower(cue), Frame.LISTENER)
                                    && !line.lower(i).endsWith("ly"))) {
                return -1;
            }
        }
        return -1;
    }

    /// A clause without `that`: right behind the verb, or behind words that tell when and where.
    private int bare(int cue, int end) {
        int at = cue + 1;
        boolean possessive = line.form(at + 1).equals("'s") || line.form(at + 1).equals("’s");
        while (at < end
                && !possessive
                && (Complements.TIMES.contains(line.lower(at)) || line.lower(at).endsWith("ly"))) {
            at++;
        }
        // what is found in a house, or shown in a picture, is no clause
        boolean place = line.lower(at).equals("in") && !Cues.isSpeech(line.lower(cue));
        if (!place && opensClause(at, end)) {
            return at;
        }
        if (!Cues.isSpeech(line.lower(cue)) || !Complements.ADJUNCTS.contains(line.lower(at))) {
            return -1;
        }
        for (int i = at + 2; i < Math.min(end, at + FARTHEST) && !line.isEnd(i) && !line.isComma(i); i++) {
            boolean day = Complements.TIMES.contains(line.lower(i - 1));
            if (line.isVerb(i) && !line.isCapitalised(i)) {
                return -1;
            }
            if (SUBJECTS.contains(line.lower(i)) && !line.lower(i).startsWith("th") || day && opensClause(i, end)) {
                return opensClause(i, end) ? i : -1;
            }
            boolean determined = line.lower(i).equals("the")
                    && line.isNoun(i - 1)
                    && !line.lower(i - 1).equals("the");
            if (determined && opensClause(i, end)) {
                return i;
            }
        }
        return -1;
    }

    /// `a plan that she said was ready`: the subject of the reported clause stands before.
    private boolean opensGap(int at) {
        return line.isVerb(at)
                && !line.isCapitalised(at)
                && (line.pos(at).equals("AUX") || line.lower(at).endsWith("ed"))
                && Cues.isSpeech(line.lower(at - 1))
                && !Cues.isUnsure(line.lower(at - 1));
    }

    /// `told reporters he would ...`.
    private int behindListener(int cue, int end) {
        for (int i = cue + 2; i < Math.min(end, cue + 9); i++) {
            String word = line.lower(i);
            if (line.isEnd(i) || line.isComma(i) || word.equals("to") || word.equals("about")) {
                return -1;
            }
            if (line.isVerb(i) && !line.isCapitalised(i)) {
                return -1;
            }
            boolean subject =
                    SUBJECTS.contains(word) && !Set.of("this", "these", "those").contains(word);
            boolean noun =
                    word.equals("the") && line.isWord(i - 1) && !Complements.ADJUNCTS.contains(line.lower(i - 1));
            if ((subject || noun) && opensClause(i, end)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a clause begins here: a subject with its verb.
    private boolean opensClause(int at, int end) {
        String first = line.lower(at);
        boolean pronoun = SUBJECTS.contains(first) || line.isPronoun(at) && !first.equals("who");
        boolean demonstrative = first.equals("that") && CLITICS.contains(line.lower(at + 1));
        if (line.isEnd(at)
                || !line.isWord(at)
                || first.equals("to")
                || first.equals("that") && !demonstrative
                || Complements.QUESTIONS.contains(first) && !first.equals("if") && !first.equals("what")) {
            return false;
        }
        boolean nominal = demonstrative
                || line.isNoun(at)
                || line.isCapitalised(at)
                || DETERMINERS.contains(first)
                || first.endsWith("ing")
                || Character.isDigit(first.charAt(0))
                || line.pos(at).equals("NUM");
        if (!pronoun && !nominal && !first.equals("in") && !first.equals("if") && !first.equals("when")) {
            return false;
        }
        if (Complements.ADJUNCTS.contains(first) && !first.equals("this") && !first.equals("in")) {
            return false;
        }
        if (CLITICS.contains(line.lower(at + 1)) && (pronoun || first.equals("that"))) {
            return true;
        }
        int relatives = 0;
        for (int i = at + 1; i < Math.min(end, at + 24); i++) {
            String word = line.lower(i);
            if (line.isEnd(i) || line.form(i).equals(";") || line.form(i).equals(":")) {
                return false;
            }
            relatives += word.equals("who") || word.equals("that") || word.equals("which") ? 1 : 0;
            boolean finite = line.isVerb(i)
                    && !word.endsWith("ing")
                    && !line.lower(i - 1).equals("to")
                    && !line.isComma(i - 1);
            if (finite && relatives-- == 0) {
                return true;
            }
            if (pronoun && i > at + 5) {
                return false;
            }
        }
        return false;
    }
}
