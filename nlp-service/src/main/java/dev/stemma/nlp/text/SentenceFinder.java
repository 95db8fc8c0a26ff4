package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/// Finds sentences within a paragraph by rules, in one pass.
///
/// A full stop, question mark, exclamation mark or ellipsis with the quotation marks and brackets that close after it
/// ends a sentence, unless what stands around it says that the sentence goes on: a lower-case word, an abbreviation
/// before a name or a number, an initial, the number of a list's item.
final class SentenceFinder {

    /// No sentence is longer, so that what follows costs linear time whatever the text.
    private static final int LONGEST = 2500;

    private static final int MOST_MARKS = 12;
    private static final int MOST_CLOSERS = 4;

    private final String text;
    private final int limit;
    private final Stops stops;
    private final List<Span> sentences = new ArrayList<>();
    private int start;

    private SentenceFinder(String text, Span paragraph) {
        this.text = text;
        this.start = paragraph.start();
        this.limit = paragraph.end();
        this.stops = new Stops(text, limit);
    }

    /// The sentences of one paragraph, trimmed, in order.
    static List<Span> find(String text, Span paragraph) {
        SentenceFinder finder = new SentenceFinder(text, paragraph);
        int at = paragraph.start();
        for (int item : Enumeration.items(text, paragraph)) {
            finder.scan(at, item);
            finder.end(item);
            at = item;
        }
        finder.scan(at, paragraph.end());
        finder.end(paragraph.end());
        return finder.sentences;
    }

    private void scan(int from, int to) {
        int at = from;
        while (at < to) {
            Mark mark = mark(at);
            if (mark.end() > 0) {
                end(mark.end());
            } else if (at - start >= LONGEST) {
                end(cut(at));
            }
            at = Math.max(mark.next(), start);
        }
    }

    /// What stands at an offset.
    ///
    /// @param end where the sentence ends here, -1 when it goes on
    /// @param next where to look on
    private record Mark(int end, int next) {}

    private Mark mark(int at) {
        char mark = text.charAt(at);
        if (mark == '\n') {
            return new Mark(stops.lineEndsSentence(at) ? at + 1 : -1, at + 1);
        }
        if (!Stops.isFinal(mark)) {
            return new Mark(-1, at + 1);
        }
        int dots = spacedDots(at);
        if (dots > at) {
            return ellipsis(at, dots);
        }
        int end = at + 1;
        while (end < limit && end < at + MOST_MARKS && Stops.isFinal(text.charAt(end))) {
            end++;
        }
        int closed = closed(end);
        if (closed >= limit) {
            return new Mark(limit, limit);
        }
        if (isListMarker(closed) || isOmission(at, end)) {
            return new Mark(-1, closed);
        }
        boolean ends = ParagraphFinder.isSpace(text.charAt(closed))
                ? !stops.goesOn(at, end, closed)
                : Stops.isWideMark(mark) || stops.lacksSpace(at, closed);
        return new Mark(ends ? closed : -1, ends ? closed : at + 1);
    }

    /// The end of three or more full stops with a space between them, `at` where there are none.
    private int spacedDots(int at) {
        int end = at;
        int dots = 0;
        while (end < limit && text.charAt(end) == '.') {
            dots++;
            end++;
            if (end + 1 < limit && ParagraphFinder.isSpace(text.charAt(end)) && text.charAt(end + 1) == '.') {
                end++;
            } else {
                break;
            }
        }
        return dots >= 3 ? end : at;
    }

    /// `word . . . word` goes on; `word. . . . Word` is a full stop and an omission before the next sentence, and
    /// `word . . . . Word` an omission before the full stop.
    private Mark ellipsis(int at, int end) {
        int closed = closed(end);
        boolean stop = end - at > 6 && stops.opensSentence(closed);
        if (!stop) {
            return new Mark(closed >= limit ? limit : -1, closed);
        }
        boolean attached = at > start && !ParagraphFinder.isSpace(text.charAt(at - 1));
        return attached ? new Mark(at + 1, at + 1) : new Mark(closed, closed);
    }

    private int closed(int end) {
        int closed = end;
        while (closed < limit && closed < end + MOST_CLOSERS && Stops.closes(text.charAt(closed))) {
            closed++;
        }
        return closed;
    }

    /// Whether all that the sentence has so far is `1.`, `a.)` or `• 9.`.
    private boolean isListMarker(int end) {
        int digits = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            if (i - start > 12 || !Character.isLetterOrDigit(c) && ".)(•⁃‣◦*-\n ".indexOf(c) < 0) {
                return false;
            }
        }
        return digits > 0 && digits < 3 && letters == 0
                || letters == 1 && digits == 0 && Character.isLowerCase(text.charAt(start));
    }

    /// `[...]`.
    private boolean isOmission(int at, int end) {
        return at > start && text.charAt(at - 1) == '[' && end < limit && text.charAt(end) == ']';
    }

    private void end(int end) {
        Span span = ParagraphFinder.trim(text, start, end);
        if (span.length() > 0) {
            sentences.add(span);
        }
        start = end;
    }

    /// Before the last white space, else where no character is split.
    private int cut(int at) {
        for (int cut = at; cut > at - 200 && cut > start; cut--) {
            if (ParagraphFinder.isSpace(text.charAt(cut))) {
                return cut;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
