package dev.stemma.philology.apparatus;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number in figures, and the letters that are written behind it.
record Figures(BigDecimal value, String ending) {

    private static final Pattern PATTERN = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)([a-z]*)");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final int LONGEST_PLAIN = 4;

    static Optional<Figures> of(String form) {
        if (!isFigure(form)) {
            return Optional.empty();
        }
        Matcher matcher = PATTERN.matcher(form);
        return matcher.matches()
                ? Optional.of(new Figures(new BigDecimal(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /// The value of a word of one to four figures and nothing else, such as a day of the month or its year;
    /// -1 of another.
    static int plain(Phrase phrase, int at) {
        String form = phrase.form(at);
        if (!isFigure(form)
                || form.length() > LONGEST_PLAIN
                || !phrase.written(at).equals(form)) {
            return -1;
        }
        return form.chars().allMatch(letter -> letter >= '0' && letter <= '9') ? Integer.parseInt(form) : -1;
    }

    boolean isOrdinal() {
        return ORDINAL_ENDINGS.contains(ending) && value.scale() == 0;
    }

    private static boolean isFigure(String form) {
        return !form.isEmpty() && form.charAt(0) >= '0' && form.charAt(0) <= '9';
    }
}
