package dev.stemma.philology.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of a text, in their order, folded so that spellings that mean the same word are equal.
///
/// Letters are lower case and lose their accents; `U.S.` is `us`; `5,000` is `5000`; `Iraq’s` is
/// `iraq`; parts of a hyphenated word are words of their own; each ideograph is a word. Marks and
/// symbols are no words.
public final class Words {

    private final String text;
    private final List<Word> words = new ArrayList<>();
    /// One string for each form, however often it stands: of long texts these are most of the memory.
    private final Map<String, String> forms = new HashMap<>();
    private int at;

    private Words(String text) {
        this.text = text;
    }

    /// The words of `text`; their offsets are UTF-16 code units of it. Takes time linear in the text.
    public static List<Word> of(String text) {
        Words reading = new Words(text);
        while (reading.at < text.length()) {
            reading.step();
        }
        return List.copyOf(reading.words);
    }

    /// The folded form of one word.
    public static String fold(String word) {
        String form = isAscii(word) ? word : unaccented(word);
        return form.toLowerCase(Locale.ROOT);
    }

    private void step() {
        int letter = text.codePointAt(at);
        if (isIdeograph(letter)) {
            int end = at + Character.charCount(letter);
            words.add(new Word(text.substring(at, end), at, end));
            at = end;
        } else if (isWordLetter(letter)) {
            readWord();
        } else {
            at += Character.charCount(letter);
        }
    }

    private void readWord() {
        int start = at;
        int end = initials(start);
        if (end > start) {
            add(text.substring(start, end).replace(".", ""), start, end);
            return;
        }
        end = plainEnd(start);
        if (end > start) {
            add(text.substring(start, end), start, end);
            return;
        }
        StringBuilder form = new StringBuilder();
        end = start;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            if (isWordLetter(letter) && !isIdeograph(letter)) {
                form.appendCodePoint(letter);
            } else if (isApostrophe(letter) && letterAt(end + 1)) {
                form.append('\'');
            } else if (!isNumberMark(letter, end)) {
                break;
            } else if (letter == '.') {
                form.append('.');
            }
            end += Character.charCount(letter);
        }
        add(form.toString(), start, end);
    }

    /// The end of a word of ASCII letters and figures alone that starts here, as nearly all are; `start` if it has
    /// anything else.
    private int plainEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) < 128 && isWordLetter(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        char next = text.charAt(end);
        boolean plain = next < 128
                ? next != '.' && next != ',' && !isApostrophe(next)
                : !isApostrophe(next) && !isWordLetter(text.codePointAt(end));
        return plain || next < 128 && !letterAt(end + 1) ? end : start;
    }

    private void add(String raw, int start, int end) {
        String form = fold(raw);
        if (form.endsWith("'s") && form.length() > 2) {
            form = form.substring(0, form.length() - 2);
        }
        at = end;
        if (!form.isEmpty()) {
            words.add(new Word(forms.computeIfAbsent(form, same -> same), start, end));
        }
    }

    /// The end of initials such as `U.S.` or `U.K` that start here, or `start` if there are none.
    private int initials(int start) {
        int end = start;
        int letters = 0;
        while (end + 1 < text.length()
                && Character.isLetter(text.charAt(end))
                && !letterAt(end + 1)
                && text.charAt(end + 1) == '.') {
            end += 2;
            letters++;
        }
        boolean open = end < text.length() && Character.isLetter(text.charAt(end)) && !letterAt(end + 1);
        if (open && letters >= 1) {
            end++;
            letters++;
        }
        return letters >= 2 ? end : start;
    }

    private boolean isNumberMark(int mark, int index) {
        return (mark == '.' || mark == ',') && index > 0 && digitAt(index - 1) && digitAt(index + 1);
    }

    private boolean letterAt(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private boolean digitAt(int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    private static boolean isWordLetter(int letter) {
        if (letter < 128) {
            return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
        }
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean isIdeograph(int letter) {
        return letter >= 128 && Character.isIdeographic(letter);
    }

    private static boolean isApostrophe(int mark) {
        return mark == '\'' || mark == '’' || mark == '‘' || mark == 'ʼ' || mark == '`' || mark == '´';
    }

    private static boolean isAscii(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
