package dev.stemma.philology.apparatus;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a number is of that can be written with a mark: percent, or money.
///
/// @param words how many words after the number say so
record Measure(String unit, int words) {

    static final String PERCENT = "percent";

    private static final Map<Character, String> CURRENCIES =
            Map.of('$', "dollar", '€', "euro", '£', "pound", '¥', "yen", '₹', "rupee");
    private static final Set<String> MONEY =
            Set.of("dollar", "dollars", "euro", "euros", "pound", "pounds", "yen", "rupee", "rupees");

    /// The money whose mark stands before a word.
    static Optional<String> currency(Phrase phrase, int at) {
        return Optional.ofNullable(CURRENCIES.get(phrase.before(at)));
    }

    /// What the number `[start, end)` is of, in words of the phrase.
    static Optional<Measure> of(Phrase phrase, int start, int end) {
        if (phrase.after(end - 1).stripLeading().startsWith("%")) {
            return Optional.of(new Measure(PERCENT, 0));
        }
        String next = phrase.form(end);
        if (next.equals("per") && phrase.form(end + 1).equals("cent")) {
            return Optional.of(new Measure(PERCENT, 2));
        }
        if (next.equals(PERCENT) || next.equals("pct")) {
            return Optional.of(new Measure(PERCENT, 1));
        }
        return currency(phrase, start).map(unit -> new Measure(unit, 0)).or(() -> money(phrase, end));
    }

    /// `dollars`, `US dollars`.
    private static Optional<Measure> money(Phrase phrase, int end) {
        int skipped = phrase.form(end).equals("us") ? 1 : 0;
        String money = phrase.form(end + skipped);
        return MONEY.contains(money)
                ? Optional.of(new Measure(NumberWords.singular(money).orElse(money), skipped + 1))
                : Optional.empty();
    }
}
