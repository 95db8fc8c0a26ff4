package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Passages.Passage;
import dev.stemma.nlp.quote.Tellers.Teller;
import java.util.Optional;
import java.util.Set;

/// Finds the cue and the speaker of a quoted passage in the words around it.
final class Attributor {

    private static final int WINDOW = 45;
    private static final int FOLLOWING = 30;

    /// What opens a clause that tells when or why, and has a subject of its own.
    private static final Set<String> SUBORDINATORS =
            Set.of("after", "before", "because", "since", "while", "although", "though", "until", "despite");

    private final Line line;
    private final Subjects subjects;
    private final Frames frames;
    private final Tellers tellers;

    Attributor(Line line, Subjects subjects, Frames frames) {
        this.line = line;
        this.subjects = subjects;
        this.frames = frames;
        this.tellers = new Tellers(line, subjects);
    }

    /// The attribution of a passage, if the sentence that holds it states one.
    ///
    /// @param from, to offsets that bound the search: the nearest other passages, or the paragraph's ends
    Optional<Attribution> of(Passage passage, int from, int to) {
        int first = line.at(passage.outer().start());
        int next = line.at(passage.outer().end());
        int left = Math.max(line.at(from), first - WINDOW);
        int right = Math.min(line.at(to), next + WINDOW);
        boolean closed = endsSentence(passage);
        boolean adjoining = adjoins(passage, next);
        Optional<Attribution> after = closed
                ? Optional.empty()
                : following(next, right, adjoining).map(found -> found.weaker(adjoining ? 1 : 0.7));
        if (after.isPresent() && after.get().strength() > 0.85) {
            return after;
        }
        return preceding(sentenceStart(first, left), first)
                .filter(before ->
                        after.isEmpty() || before.strength() > after.get().strength())
                .or(() -> after)
                .or(() -> closed ? Optional.empty() : farther(next, right));
    }

    /// Who a passage is of that nothing attributes, by the sentence that leads to it: `The mayor turned to his
    /// critics: "..."`, `The mayor defended his plan. "..."`.
    ///
    /// @param from what bounds the search: the passage before, or where the paragraph begins
    Optional<Span> subject(Passage passage, int from) {
        int first = line.at(passage.outer().start());
        int left = Math.max(line.at(from), first - WINDOW);
        boolean introduced = line.form(first - 1).equals(":") || line.isComma(first - 1);
        if (first <= left || !introduced && !line.isEnd(first - 1)) {
            return Optional.empty();
        }
        int start = sentenceStart(first - 1, left);
        return tellers.mainSubject(start, first - 1).filter(subject -> mayLead(subject));
    }

    private boolean mayLead(Span subject) {
        String word = line.lower(line.at(subject.start()));
        return word.equals("he") || word.equals("she") || subjects.namesPerson(subject);
    }

    private boolean endsSentence(Passage passage) {
        String inner = line.text()
                .substring(passage.inner().start(), passage.inner().end())
                .strip();
        return inner.endsWith(".") && !inner.endsWith("...");
    }

    /// Whether the passage ends as one does that is attributed right after it: `..., he said`.
    private boolean adjoins(Passage passage, int next) {
        String inner = line.text()
                .substring(passage.inner().start(), passage.inner().end())
                .strip();
        boolean open = !inner.isEmpty() && ",!?—–-".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        return line.isComma(next) || open || Cues.isSpeech(line.lower(next));
    }

    private int sentenceStart(int first, int left) {
        for (int i = first - 1; i >= left; i--) {
            if (line.isEnd(i)) {
                return i + 1;
            }
        }
        return left;
    }

    /// `..., he said`, `..., said the minister`, `..., the minister told reporters`.
    private Optional<Attribution> following(int next, int right, boolean adjoining) {
        int start = next;
        while (start < right && (line.isComma(start) || !line.isWord(start) && !line.isEnd(start))) {
            start++;
        }
        int stop = start;
        while (stop < right && !line.isEnd(stop)) {
            stop++;
        }
        int clause = start;
        for (int cue = start; cue < Math.min(stop, start + FOLLOWING); cue++) {
            if (SUBORDINATORS.contains(line.lower(cue))) {
                while (cue < stop && !line.isComma(cue)) {
                    cue++;
                }
                clause = cue + 1;
                continue;
            }
            if (line.lower(cue).equals("according") && line.lower(cue + 1).equals("to")) {
                return Optional.of(new Attribution(line.span(cue, cue + 2), subjects.after(cue + 1, stop), 0.9));
            }
            boolean any = adjoining
                    && line.pos(cue).equals("VERB")
                    && !line.lower(cue).endsWith("ing");
            if (!Cues.isCue(line.lower(cue)) && !any || line.isCapitalised(cue)) {
                continue;
            }
            if (cue <= start + 1
                    && Cues.isSpeech(line.lower(cue))
                    && !line.lower(cue).endsWith("ing")
                    && (cue == start || line.lower(start).endsWith("ly"))) {
                Optional<Span> inverted = subjects.after(cue, stop);
                if (inverted.isPresent()) {
                    return Optional.of(new Attribution(line.span(cue), inverted, 0.95));
                }
            }
            Optional<Span> subject = subjects.before(cue, clause);
            if (subject.isEmpty() && clause > start && cue == clause && Cues.isSpeech(line.lower(cue))) {
                subject = subjects.after(cue, stop);
            }
            if (subject.isPresent()
                    && subject.get().start() <= line.span(clause).start() + 60) {
                boolean cued = Cues.isCue(line.lower(cue));
                if (!cued && line.at(subject.get().start()) > start) {
                    continue;
                }
                double strength = Cues.isSpeech(line.lower(cue)) ? 0.95 : cued ? 0.6 : 0.5;
                return Optional.of(new Attribution(
                        line.span(cue), subject, Cues.isUnsure(line.lower(cue)) ? strength * 0.8 : strength));
            }
        }
        return Optional.empty();
    }

    /// `he said: ...`, `the minister told reporters that ...`, `according to him, ...`. What was uttered goes before
    /// what was thought: in `she said that they wanted "..."` she speaks.
    private Optional<Attribution> preceding(int start, int first) {
        Optional<Attribution> thought = Optional.empty();
        for (int cue = first - 1; cue >= start; cue--) {
            if (line.lower(cue).equals("to") && line.lower(cue - 1).equals("according")) {
                return Optional.of(new Attribution(line.span(cue - 1, cue + 1), subjects.after(cue, first), 0.85));
            }
            if (!mayCue(cue, start, first)) {
                continue;
            }
            Optional<Attribution> found = precedingCue(cue, start, first);
            if (found.isPresent() && Cues.isSpeech(line.lower(cue))) {
                return found;
            }
            thought = thought.or(() -> found);
        }
        return thought.or(() -> named(start, first));
    }

    private boolean mayCue(int cue, int start, int first) {
        String word = line.lower(cue);
        boolean adjacent = first - cue <= 3;
        if (line.isCapitalised(cue) && cue > start) {
            return false;
        }
        boolean sure = Cues.isSpeech(word) && !Cues.isUnsure(word);
        boolean puts = word.equals("put") && line.lower(cue + 1).equals("it");
        return sure
                || puts
                || Cues.isCue(word) && adjacent && (!Cues.isUnsure(word) || word.equals("calls"))
                || (Cues.isCue(word) || frames.isVerb(word)) && line.isVerb(cue);
    }

    private Optional<Attribution> precedingCue(int cue, int start, int first) {
        boolean adjacent = first - cue <= 3;
        double sure = !Cues.isSpeech(line.lower(cue)) ? 0.65 : adjacent ? 0.95 : 0.85;
        double strength = Cues.isUnsure(line.lower(cue)) && !adjacent ? sure * 0.7 : sure;
        return switch (tellers.of(cue, start, first, Optional.empty())) {
            case Teller.Named named ->
                Optional.of(new Attribution(line.span(cue), Optional.of(named.words()), strength));
            case Teller.Untold untold -> Optional.of(new Attribution(line.span(cue), Optional.empty(), strength));
            case Teller.NoClause none ->
                cue == start && line.isCapitalised(cue) && Cues.isSpeech(line.lower(cue))
                        ? subjects.after(cue, first)
                                .map(speaker -> new Attribution(line.span(cue), Optional.of(speaker), 0.85))
                        : Optional.empty();
        };
    }

    /// `Halvorsen: "..."`: a name before a colon.
    private Optional<Attribution> named(int start, int first) {
        int colon = first - 1;
        boolean name = line.form(colon).equals(":") && colon > start && colon - start <= 4;
        for (int i = start; name && i < colon; i++) {
            name = line.isCapitalised(i) || line.form(i).equals(".");
        }
        return name
                ? Optional.of(new Attribution(line.span(colon), Optional.of(line.span(start, colon)), 0.75))
                : Optional.empty();
    }

    /// A cue farther on in the sentence: `The "significant" threat remains, he said`.
    private Optional<Attribution> farther(int next, int right) {
        for (int cue = next; cue < right && !line.isEnd(cue); cue++) {
            if (Cues.isSpeech(line.lower(cue)) && !Cues.isUnsure(line.lower(cue)) && !line.isCapitalised(cue)) {
                int comma = cue;
                while (comma > next && !line.isComma(comma)) {
                    comma--;
                }
                int from = comma > next ? comma + 1 : next;
                Optional<Span> subject = subjects.before(cue, from);
                if (subject.isEmpty() && line.isComma(cue - 1)) {
                    subject = subjects.after(cue, right);
                }
                if (subject.isPresent()) {
                    return Optional.of(new Attribution(line.span(cue), subject, 0.7));
                }
            }
        }
        return Optional.empty();
    }
}
