package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import java.util.Optional;
import java.util.Set;

/// Finds whose words a reporting verb reports, also where the verb has no subject of its own.
final class Tellers {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "being", "be");
    private static final Set<String> WHEN = Set.of("when", "whenever", "if", "once", "though");
    private static final Set<String> FRONTS = Set.of("after", "while", "by", "before", "in", "when", "without");
    private static final int FARTHEST = 45;

    private final Line line;
    private final Subjects subjects;

    Tellers(Line line, Subjects subjects) {
        this.line = line;
        this.subjects = subjects;
    }

    /// Who a verb has for a subject; when nobody, whether it reports all the same.
    sealed interface Teller {
        /// Someone is named.
        record Named(Span words) implements Teller {}

        /// The words are reported, but the sentence does not say by whom: `he was told that ...`.
        record Untold() implements Teller {}

        /// The verb has no place in a clause that could be read.
        record NoClause() implements Teller {}
    }

    /// Who tells what a verb reports.
    ///
    /// @param before who told what the sentence reported before this verb
    Teller of(int cue, int start, int end, Optional<Span> before) {
        String verb = line.lower(cue);
        if (isPassive(cue, start) || isDoneBy(cue)) {
            return by(cue, end).<Teller>map(Teller.Named::new).orElseGet(Teller.Untold::new);
        }
        if (verb.equals("asked") && WHEN.contains(line.lower(cue - 1))) {
            return new Teller.Untold();
        }
        boolean participle = verb.endsWith("ing");
        boolean infinitive = line.lower(cue - 1).equals("to");
        if (cue == start || !line.isWord(cue - 1) && !line.isComma(cue - 1) && participle) {
            return participle
                    ? inherited(cue, start, end, before)
                    : verb.equals("asked") ? new Teller.Untold() : new Teller.NoClause();
        }
        if (infinitive) {
            return governing(cue, start)
                    .<Teller>map(Teller.Named::new)
                    .orElseGet(() -> inherited(cue, start, end, before));
        }
        if (participle && !hasOwnSubject(cue)) {
            return inherited(cue, start, end, before);
        }
        Optional<Span> own = subjects.before(cue, start).or(() -> subjects.coordinated(cue, start));
        return own.<Teller>map(Teller.Named::new).orElseGet(Teller.NoClause::new);
    }

    private boolean hasOwnSubject(int cue) {
        String word = line.lower(cue - 1);
        return !line.isComma(cue - 1) && (line.isNoun(cue - 1) || line.isPronoun(cue - 1) || BE.contains(word));
    }

    private boolean isPassive(int cue, int start) {
        int at = cue - 1;
        while (at > start
                && (line.lower(at).endsWith("ly")
                        || line.lower(at).equals("not")
                        || line.lower(at).equals("also"))) {
            at--;
        }
        return at >= start && BE.contains(line.lower(at)) && !line.lower(cue).endsWith("ing");
    }

    /// `a militia accused by the Pentagon of`: the participle has its doer behind it, unless that is a way of speaking,
    /// as in `announced by email`.
    private boolean isDoneBy(int cue) {
        boolean named = line.isCapitalised(cue + 2) || line.pos(cue + 2).equals("DET");
        return line.lower(cue).endsWith("ed") && line.lower(cue + 1).equals("by") && named;
    }

    private Optional<Span> by(int cue, int end) {
        for (int i = cue + 1; i < Math.min(end, cue + 8); i++) {
            if (line.lower(i).equals("by")) {
                return subjects.after(i, end);
            }
        }
        return Optional.empty();
    }

    /// Who `wanted to say`: the subject of the verb before `to`.
    private Optional<Span> governing(int cue, int start) {
        for (int i = cue - 2; i >= Math.max(start, cue - 8); i--) {
            if (line.isVerb(i) && !line.lower(i).endsWith("ing")) {
                return subjects.before(i, start);
            }
        }
        return Optional.empty();
    }

    private Teller inherited(int cue, int start, int end, Optional<Span> before) {
        return before.or(() -> mainSubject(cue, start, end))
                .or(() -> line.isComma(cue - 1) ? subjects.before(cue, start) : Optional.empty())
                .<Teller>map(Teller.Named::new)
                .orElseGet(Teller.Untold::new);
    }

    /// The subject of the sentence: of its first verb that has one.
    Optional<Span> mainSubject(int start, int end) {
        return mainSubject(end, start, end);
    }

    private Optional<Span> mainSubject(int cue, int start, int end) {
        boolean fronted = cue == start || cue == start + 1 && FRONTS.contains(line.lower(start));
        int from = fronted ? commaAfter(cue, end) + 1 : behindQuotes(start, cue);
        int to = fronted ? end : cue;
        for (int i = from; i < Math.min(to, from + FARTHEST); i++) {
            if (line.isVerb(i) && !line.isCapitalised(i) && !line.lower(i).endsWith("ing")) {
                int verb = i;
                return subjects.before(verb, from)
                        .or(() -> Cues.isSpeech(line.lower(verb)) ? subjects.after(verb, to) : Optional.empty());
            }
        }
        return Optional.empty();
    }

    /// What stands in quotation marks has subjects of its own.
    private int behindQuotes(int start, int cue) {
        for (int i = cue - 1; i > Math.max(start, cue - FARTHEST); i--) {
            boolean pair = line.form(i).equals("'") && line.form(i - 1).equals("'");
            if ("”\"".contains(line.form(i)) || line.form(i).equals("''") || pair) {
                return i + 1;
            }
        }
        return start;
    }

    private int commaAfter(int at, int end) {
        for (int i = at; i < Math.min(end, at + FARTHEST); i++) {
            if (line.isComma(i)) {
                return i;
            }
        }
        return end;
    }
}
