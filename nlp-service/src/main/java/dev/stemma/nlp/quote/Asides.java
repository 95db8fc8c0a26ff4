package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Indirect.Reported;
import java.util.Optional;
import java.util.Set;

/// Finds the words that are reported by an aside: `..., he said`, `..., said the minister, ...`, `..., as he put it`.
final class Asides {

    private static final int FEWEST_WORDS = 4;
    private static final Set<String> OPINIONS = Set.of(
            "believes",
            "believe",
            "thinks",
            "think",
            "believed",
            "show",
            "shows",
            "showed",
            "found",
            "indicate",
            "indicates",
            "suggest",
            "suggests");
    private static final Set<String> LISTENED = Set.of("told", "tells", "tell", "assured", "reminded", "informed");
    private static final Set<String> GLUE = Set.of("as", "and", "but", "for");
    private static final Set<String> ENDINGS = Set.of("who", "which", "whose", "where", "when", "a", "an", "citing");

    private final Line line;
    private final Subjects subjects;
    private final Extents extents;

    Asides(Line line, Subjects subjects) {
        this.line = line;
        this.subjects = subjects;
        this.extents = new Extents(line);
    }

    /// What an aside with this cue reports.
    ///
    /// @param start where the words before the aside begin
    Optional<Reported> of(int cue, int start, int end) {
        boolean speech = Cues.isSpeech(line.lower(cue)) && !Cues.isUnsure(line.lower(cue));
        if (line.lower(cue).endsWith("ing") || !speech && !mayBe(cue)) {
            return Optional.empty();
        }
        return plain(cue, start, end).or(() -> speech ? inverted(cue, start, end) : Optional.empty());
    }

    /// Whether a word that is no verb of speech may make an aside all the same: `..., records show.`
    boolean mayBe(int cue) {
        return OPINIONS.contains(line.lower(cue));
    }

    /// Whether nothing but when, where and to whom is told behind a cue.
    private boolean closes(int cue, int end) {
        int next = cue + 1;
        if (next >= end || !line.isWord(next)) {
            return true;
        }
        if (LISTENED.contains(line.lower(cue))) {
            for (int i = next; i < Math.min(end, next + 7); i++) {
                if (!line.isWord(i) || line.pos(i).equals("ADP")) {
                    return true;
                }
                if (line.isVerb(i)) {
                    return false;
                }
            }
            return end - next < 7;
        }
        return line.pos(next).equals("ADP")
                || line.pos(next).equals("ADV")
                || line.lower(next).endsWith("day")
                || line.lower(next).equals("last")
                || line.lower(next).equals("this");
    }

    /// Whether the words before an aside can be all that is said, and not only when or where it was.
    private boolean isClause(int from, int to) {
        if (!line.pos(from).equals("ADP") && !line.pos(from).equals("SCONJ")) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (line.isVerb(i) && !line.lower(i).endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Reported> plain(int cue, int start, int end) {
        return !closes(cue, end)
                ? Optional.empty()
                : subjects.before(cue, start).flatMap(subject -> {
                    int first = line.at(subject.start());
                    int comma = GLUE.contains(line.lower(first - 1)) ? first - 2 : first - 1;
                    return comma > start && line.isComma(comma)
                            ? around(comma, cue, cue + 1, new Bounds(start, end), subject)
                            : Optional.empty();
                });
    }

    private Optional<Reported> inverted(int cue, int start, int end) {
        if (!line.isComma(cue - 1) || cue - 1 <= start) {
            return Optional.empty();
        }
        return subjects.after(cue, end)
                .flatMap(subject -> around(cue - 1, cue, line.at(subject.end()), new Bounds(start, end), subject));
    }

    /// The sentence around an aside.
    private record Bounds(int start, int end) {}

    private Optional<Reported> around(int comma, int cue, int next, Bounds bounds, Span subject) {
        int left = extents.behindDateline(Math.max(bounds.start(), comma - Extents.LONGEST), comma);
        int from = next + 1;
        boolean goesOn = line.isComma(next)
                && from < bounds.end()
                && !ENDINGS.contains(line.lower(from))
                && !line.lower(from).endsWith("ing");
        int to = goesOn ? extents.ofClause(from, bounds.end(), false) : from;
        boolean verb = isClause(left, comma);
        boolean right = goesOn && (!verb || to - from > comma - left);
        if (right ? to - from < FEWEST_WORDS : !verb || comma - left < FEWEST_WORDS) {
            return Optional.empty();
        }
        Span content = right ? line.span(from, to) : line.span(left, extents.trimmed(left, comma));
        return Optional.of(new Reported(content, new Attribution(line.span(cue), Optional.of(subject), 0.85)));
    }
}
