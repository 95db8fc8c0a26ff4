package dev.stemma.nlp.quote;

import java.util.Optional;
import java.util.Set;

/// Finds the words that a reporting verb governs behind it.
final class Complements {

    static final Set<String> QUESTIONS = Set.of("whether", "if", "how", "why", "what", "where", "when", "who", "which");
    static final Set<String> TIMES = Set.of(
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
    static final Set<String> ADJUNCTS =
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
    private final Clauses clauses;

    Complements(Line line, Frames frames) {
        this.line = line;
        this.frames = frames;
        this.extents = new Extents(line);
        this.clauses = new Clauses(line, frames);
    }

    /// What is reported, by its tokens.
    ///
    /// @param strength how sure it is that these words are someone's, 0 to 1
    record Complement(int from, int to, double strength) {}

    /// What follows a verb.
    ///
    /// @param subordinate whether the verb's clause is fronted
    Optional<Complement> of(int cue, int end, boolean subordinate) {
        return clauses.of(cue, end, subordinate)
                .or(() -> question(cue, end, subordinate))
                .or(() -> infinitive(cue, end))
                .or(() -> prepositional(cue, end))
                .or(() -> persuasion(cue, end))
                .or(() -> verdict(cue, end))
                .or(() -> object(cue, end, Frame.OBJECT));
    }

    /// Whether a clause follows, with `that` or without.
    boolean takesClause(int cue, int end) {
        return clauses.of(cue, end, false).isPresent();
    }

    /// What a document shows: `the poll found him ahead`.
    Optional<Complement> shown(int cue, int end) {
        return object(cue, end, Frame.EVIDENCE);
    }

    /// What stands behind the doer of a passive verb: `accused by the coast guard of dumping oil`.
    Optional<Complement> behindDoer(int cue, int doerEnd, int end) {
        boolean reason = Set.of("of", "for", "as").contains(line.lower(doerEnd)) && line.isWord(doerEnd + 1);
        return doerEnd > cue && doerEnd + 1 < end && reason && frames.takes(line.lower(cue), Frame.OBJECT)
                ? Optional.of(new Complement(doerEnd, extents.ofPhrase(doerEnd + 1, end), 0.6))
                : Optional.empty();
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

    private Optional<Complement> prepositional(int cue, int end) {
        for (int i = cue + 1; i < Math.min(end, cue + 4); i++) {
            // what is decided on Tuesday is not Tuesday
            boolean object =
                    line.isWord(i + 1) && !line.lower(i + 1).equals("that") && !TIMES.contains(line.lower(i + 1));
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
