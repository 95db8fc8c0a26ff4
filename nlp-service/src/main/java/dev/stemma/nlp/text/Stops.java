package dev.stemma.nlp.text;

/// Judges by the words around a mark whether it ends its sentence.
final class Stops {

    private static final int SHORT_LINE = 50;

    private final String text;
    private final int limit;

    Stops(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    static boolean isFinal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || isWideMark(c) || c == '؟' || c == '۔' || c == '।';
    }

    /// Marks of full width, after which no space stands.
    static boolean isWideMark(char c) {
        return c == '。' || c == '！' || c == '？' || c == '．';
    }

    static boolean closes(char c) {
        return "\"'”’»)]".indexOf(c) >= 0;
    }

    /// Whether the sentence goes on after marks that are followed by white space.
    ///
    /// @param mark where the marks begin
    /// @param end where they end
    /// @param closed where the quotation marks and brackets end that close after them
    boolean goesOn(int mark, int end, int closed) {
        int word = wordFrom(closed);
        if (word >= limit) {
            return false;
        }
        char first = text.charAt(word);
        if (Character.isLowerCase(first) || ",;:)]".indexOf(first) >= 0) {
            return true;
        }
        boolean stop = text.charAt(mark) == '.' && end == mark + 1;
        return stop && closed == end && abbreviates(mark, word);
    }

    /// Whether what follows can be the beginning of a sentence.
    boolean opensSentence(int closed) {
        int word = wordFrom(closed);
        return word < limit && Character.isUpperCase(text.charAt(word));
    }

    /// `... left the town.The minister`: a space was lost. Not `example.com`, `U.S.A` or `John.Smith`.
    boolean lacksSpace(int mark, int closed) {
        int from = wordStart(mark);
        boolean word = mark - from >= 2 && Character.isLowerCase(text.charAt(from));
        boolean number = from == mark && mark > 0 && Character.isDigit(text.charAt(mark - 1));
        return (word || number || closed > mark + 1)
                && closed + 1 < limit
                && Character.isUpperCase(text.charAt(closed))
                && Character.isLowerCase(text.charAt(closed + 1));
    }

    boolean lineEndsSentence(int at) {
        int next = at;
        int lines = 0;
        while (next < limit && ParagraphFinder.isSpace(text.charAt(next))) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        if (next >= limit || lines > 1) {
            return true;
        }
        return !Character.isLowerCase(text.charAt(next)) && lineLength(at) < SHORT_LINE;
    }

    private int lineLength(int end) {
        int at = end - 1;
        while (at >= 0 && end - at < SHORT_LINE + 10 && text.charAt(at) != '\n') {
            at--;
        }
        return end - at - 1;
    }

    private int wordFrom(int closed) {
        int next = closed;
        while (next < limit && ParagraphFinder.isSpace(text.charAt(next))) {
            next++;
        }
        int word = next;
        while (word < limit && word < next + 3 && "\"'“‘«([".indexOf(text.charAt(word)) >= 0) {
            word++;
        }
        return word;
    }

    private boolean abbreviates(int mark, int next) {
        String before = wordBefore(mark);
        String after = wordAt(next);
        boolean number = Character.isDigit(text.charAt(next));
        if (number && (Abbreviations.precedesNumber(before) || isNumberSign(mark))) {
            return true;
        }
        if (Abbreviations.precedesName(before)) {
            return true;
        }
        if (!Abbreviations.isOne(before)) {
            return false;
        }
        if (before.equals("I")) {
            return followsName(mark - 2) && !Openers.isOne(after);
        }
        if (before.length() == 1) {
            return !Openers.isOne(after) || !followsWord(mark - 2);
        }
        return !Openers.isOne(after);
    }

    private boolean isNumberSign(int mark) {
        return mark > 0 && "°º".indexOf(text.charAt(mark - 1)) >= 0;
    }

    /// Whether a word stands before the initial, as in `Plan B.` or `George W.`.
    private boolean followsWord(int from) {
        int at = lastOfWordBefore(from);
        return at >= 0 && at < from && Character.isLetter(text.charAt(at));
    }

    /// Whether a capitalised word stands before the initial.
    private boolean followsName(int from) {
        int last = lastOfWordBefore(from);
        if (last < 0) {
            return false;
        }
        int first = wordStart(last + 1);
        return first <= last && Character.isUpperCase(text.charAt(first));
    }

    private int lastOfWordBefore(int from) {
        int at = from;
        while (at >= 0 && from - at < 8 && ParagraphFinder.isSpace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private int wordStart(int end) {
        int start = end;
        while (start > 0 && end - start < 24 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private String wordBefore(int mark) {
        int start = mark;
        while (start > 0 && mark - start < 12 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && isWordPart(text.charAt(start - 1)) ? "" : text.substring(start, mark);
    }

    private String wordAt(int start) {
        int end = start;
        while (end < limit && end < start + 16 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '.';
    }
}
