package dev.stemma.nlp.quote;

import java.util.Optional;
import java.util.Set;

/// Finds the words that a reporting verb governs behind it.
final class Complements {

    private static final int FARTHEST = 14;

    private static final Set<String> SUBJECTS = Set.of(
            "he", "she", "they", "it", "there", "we", "i", "you", "this", "these", "those", "nobody", "everyone");
    /// Verbs shortened to their subject: `it’s`.
    private static final Set<String> CLITICS =
            Set.of("’s", "'s", "’re", "'re", "’m", "'m", "’d", "'d", "’ll", "'ll", "’ve", "'ve");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "our", "my", "no", "some", "many", "most", "all", "any",
            "both", "such", "another", "each", "every", "more", "only", "if", "what");
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "where", "when", "who", "which");
    private static final Set<String> TIMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight",
            "earlier",
            "later",
            "afterward",
            "recently",
            "here",
            "also",
            "once",
            "again");
    private static final Set<String> ADJUNCTS =
            Set.of("on", "in", "at", "during", "after", "to", "through", "via", "by", "before", "of", "last", "this");
    private static final Set<String> NO_OBJECTS = Set.of(
            "to",
            "that",
            "and",
            "but",
            "or",
            "than",
            "as",
            "so",
            "because",
            "when",
            "while",
            "if",
            "out",
            "up",
            "down",
            "off",
            "away",
            "back",
            "like",
            "similarly",
            "itself",
            "yes",
            "who",
            "which",
            "is",
            "was",
            "are",
            "were");

    private final Line line;
    private final Frames frames;
    private final Extents extents;

    Complements(Line line, Frames frames) {
        this.line = line;
        this.frames = frames;
        this.extents = new Extents(line);
    }

    /// What is reported, by its tokens.
    ///
    /// @param strength how sure it is that these words are someone's, 0 to 1
    record Complement(int from, int to, double strength) {}

    /// What follows a verb.
    ///
    /// @param subordinate whether the verb's clause is fronted
    Optional<Complement> of(int cue, int end, boolean subordinate) {
        return clause(cue, end, subordinate)
                .or(() -> question(cue, end, subordinate))
                .or(() -> infinitive(cue, end))
                .or(() -> prepositional(cue, end))
                .or(() -> persuasion(cue, end))
                .or(() -> verdict(cue, end))
                .or(() -> object(cue, end, Frame.OBJECT));
    }

    /// What a document shows: `the poll found him ahead`.
    Optional<Complement> shown(int cue, int end) {
        return object(cue, end, Frame.EVIDENCE);
    }

    private Optional<Complement> clause(int cue, int end, boolean subordinate) {
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
                && (TIMES.contains(line.lower(at)) || line.lower(at).endsWith("ly"))) {
            at++;
        }
        if (opensClause(at, end)) {
            return at;
        }
        if (!Cues.isSpeech(line.lower(cue)) || !ADJUNCTS.contains(line.lower(at))) {
            return -1;
        }
        for (int i = at + 2; i < Math.min(end, at + FARTHEST) && !line.isEnd(i) && !line.isComma(i); i++) {
            boolean day = TIMES.contains(line.lower(i - 1));
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
            boolean noun = word.equals("the") && line.isWord(i - 1) && !ADJUNCTS.contains(line.lower(i - 1));
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
                || QUESTIONS.contains(first) && !first.equals("if") && !first.equals("what")) {
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
        if (ADJUNCTS.contains(first) && !first.equals("this") && !first.equals("in")) {
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

    private Optional<Complement> question(int cue, int end, boolean subordinate) {
        String verb = line.lower(cue);
        boolean listener = frames.takes(verb, Frame.LISTENER);
        if (!frames.takes(verb, Frame.QUESTION) && !listener) {
            return Optional.empty();
        }
        for (int i = cue + 1; i < Math.min(end, cue + (listener || verb.startsWith("ask") ? 5 : 2)); i++) {
            if (QUESTIONS.contains(line.lower(i))) {
                return Optional.of(new Complement(i, extents.ofClause(i, end, subordinate), 0.7));
            }
            if (!line.isWord(i) || line.isVerb(i)) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Complement> infinitive(int cue, int end) {
        int to = line.lower(cue + 1).equals("not") ? cue + 2 : cue + 1;
        boolean infinitive = line.lower(to).equals("to") && line.isVerb(to + 1);
        return infinitive && frames.takes(line.lower(cue), Frame.INFINITIVE)
                ? Optional.of(new Complement(cue + 1, extents.ofPhrase(to + 1, end), 0.65))
                : Optional.empty();
    }

    /// `urged the council to wait`.
    private Optional<Complement> persuasion(int cue, int end) {
        if (!frames.takes(line.lower(cue), Frame.PERSUASION)) {
            return Optional.empty();
        }
        for (int i = cue + 2; i < Math.min(end, cue + 9); i++) {
            if (line.lower(i).equals("to") && line.isVerb(i + 1)) {
                return Optional.of(new Complement(cue + 1, extents.ofPhrase(i + 1, end), 0.7));
            }
            if (line.isEnd(i) || line.isComma(i) || line.isVerb(i) && !line.isCapitalised(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `sees the bridge as a danger`.
    private Optional<Complement> verdict(int cue, int end) {
        for (int i = cue + 2; frames.takes(line.lower(cue), Frame.VERDICT) && i < Math.min(end, cue + 12); i++) {
            if (line.lower(i).equals("as")) {
                return object(cue, end, Frame.VERDICT);
            }
            if (line.isEnd(i) || line.isComma(i) || line.isVerb(i) && !line.isCapitalised(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether a clause follows, with `that` or without.
    boolean takesClause(int cue, int end) {
        return clause(cue, end, false).isPresent();
    }

    private Optional<Complement> prepositional(int cue, int end) {
        for (int i = cue + 1; i < Math.min(end, cue + 4); i++) {
            boolean object = line.isWord(i + 1) && !line.lower(i + 1).equals("that");
            if (object && frames.takes(line.lower(cue), line.lower(i))) {
                int from = line.lower(i + 1).matches("on|at|against|about|for|back") ? i + 2 : i + 1;
                return from < end
                        ? Optional.of(new Complement(from, extents.ofPhrase(from, end), 0.6))
                        : Optional.empty();
            }
            boolean adverb =
                    line.lower(i).endsWith("ly") || Set.of("back", "out", "up").contains(line.lower(i));
            if (!adverb) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Complement> object(int cue, int end, Frame frame) {
        int from = cue + 1;
        if (line.lower(cue - 1).equals("to") || line.isModal(cue - 1)) {
            return Optional.empty();
        }
        boolean nominal = from < end
                && line.isWord(from)
                && !NO_OBJECTS.contains(line.lower(from))
                && !ADJUNCTS.contains(line.lower(from).equals("this") ? "" : line.lower(from))
                && !QUESTIONS.contains(line.lower(from))
                && !TIMES.contains(line.lower(from))
                && !line.pos(from).equals("ADP")
                && !(line.isVerb(from) && !line.lower(from).endsWith("ing"));
        return nominal && frames.takes(line.lower(cue), frame)
                ? Optional.of(new Complement(from, extents.ofPhrase(from, end), 0.6))
                : Optional.empty();
    }
}
