package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds indirect speech: `X said that ...`, `..., X said`, `according to X, ...`.
final class Indirect {

    private static final int FEWEST_WORDS = 3;

    private static final Set<String> OPENERS = Set.of(
            "that", "it", "he", "she", "they", "the", "there", "a", "an", "this", "his", "her", "their", "we", "i",
            "if", "whether", "its", "no", "in", "these", "those", "some", "many", "all", "any", "when");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Line line;
    private final Subjects subjects;

    Indirect(Line line, Subjects subjects) {
        this.line = line;
        this.subjects = subjects;
    }

    /// Reported words.
    record Reported(Span content, Attribution attribution) {}

    List<Reported> find(ReadText read) {
        List<Reported> found = new ArrayList<>();
        for (Sentence sentence : read.sentences()) {
            if (!sentence.tokens().isEmpty()) {
                int start = line.at(sentence.span().start());
                in(start, start + sentence.tokens().size()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Reported> in(int start, int end) {
        for (int cue = start; cue < end; cue++) {
            if (line.lower(cue).equals("according") && line.lower(cue + 1).equals("to")) {
                return accordingTo(cue, start, end);
            }
            if (!Cues.isCue(line.lower(cue)) || line.isCapitalised(cue)) {
                continue;
            }
            int at = cue;
            Optional<Reported> reported = trailing(cue, start, end).or(() -> leading(start, end, at));
            if (reported.isPresent()) {
                return reported;
            }
        }
        return Optional.empty();
    }

    /// `X said (that) ...`.
    private Optional<Reported> leading(int start, int end, int cue) {
        Optional<Span> subject = subjects.before(cue, start);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        int from = cue + 1;
        int that = -1;
        for (int i = from; i < Math.min(end, cue + 12); i++) {
            if (line.lower(i).equals("that")) {
                that = i;
                break;
            }
            if (line.isEnd(i)) {
                break;
            }
        }
        boolean speech = Cues.isSpeech(line.lower(cue));
        boolean direct = speech && !Cues.isUnsure(line.lower(cue)) && opensClause(from);
        if (that < 0 && !direct) {
            return Optional.empty();
        }
        int contentStart = that >= 0 ? that : from;
        int contentEnd = contentEnd(contentStart, end);
        return reported(contentStart, contentEnd, new Attribution(line.span(cue), subject, that >= 0 ? 0.85 : 0.75));
    }

    private boolean opensClause(int at) {
        return OPENERS.contains(line.lower(at)) || line.isCapitalised(at) && !DAYS.contains(line.lower(at));
    }

    /// `..., X said.` and `..., said X.`
    private Optional<Reported> trailing(int cue, int start, int end) {
        boolean speech = Cues.isSpeech(line.lower(cue)) && !Cues.isUnsure(line.lower(cue));
        int comma = cue - 1;
        while (comma > start && cue - comma < 12 && !line.isComma(comma)) {
            comma--;
        }
        boolean atEnd = end - cue <= 9;
        if (!speech || !atEnd || comma <= start + FEWEST_WORDS || !line.isComma(comma)) {
            return Optional.empty();
        }
        Optional<Span> subject = cue == comma + 1 ? subjects.after(cue, end) : subjects.before(cue, comma + 1);
        if (subject.isEmpty() || cue - comma > 9) {
            return Optional.empty();
        }
        return reported(start, comma, new Attribution(line.span(cue), subject, 0.85));
    }

    private Optional<Reported> accordingTo(int cue, int start, int end) {
        Optional<Span> subject = subjects.after(cue + 1, end);
        Attribution attribution = new Attribution(line.span(cue, Math.min(end, cue + 2)), subject, 0.85);
        if (cue - start > FEWEST_WORDS) {
            return reported(start, line.isComma(cue - 1) ? cue - 1 : cue, attribution);
        }
        for (int i = cue + 2; i < end; i++) {
            if (line.isComma(i)) {
                return reported(i + 1, contentEnd(i + 1, end), attribution);
            }
        }
        return Optional.empty();
    }

    private int contentEnd(int from, int end) {
        int last = end;
        while (last > from && !line.isWord(last - 1)) {
            last--;
        }
        return last;
    }

    private Optional<Reported> reported(int from, int to, Attribution attribution) {
        if (to <= from) {
            return Optional.empty();
        }
        Span content = line.span(from, to);
        return line.words(content) < FEWEST_WORDS ? Optional.empty() : Optional.of(new Reported(content, attribution));
    }
}
