package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Amount;
import dev.stemma.philology.apparatus.WrittenNumber.Ones;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/// Reads numbers, in figures and in words: `1,200`, `twenty-five`, `3.5 million`, `half a million`, `two
/// thirds`, `21st`, `dozens`, `5%`, `$3bn`.
final class Numerals {

    private static final Map<String, Long> SUFFIXES =
            Map.of("mn", 1_000_000L, "bn", 1_000_000_000L, "tn", 1_000_000_000_000L, "trn", 1_000_000_000_000L);

    /// Of money alone: `5m` may be metres.
    private static final Map<String, Long> MONEY_SUFFIXES = Map.of("k", 1_000L, "m", 1_000_000L, "b", 1_000_000_000L);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// So many figures stand together.
    private static final int GROUP = 3;

    private final Phrase phrase;
    private final int start;
    private int at;
    private String unit = "";

    private Numerals(Phrase phrase, int start) {
        this.phrase = phrase;
        this.start = start;
        this.at = start;
    }

    /// The number that begins at a word.
    static Optional<Found> at(Phrase phrase, int start) {
        Numerals reading = new Numerals(phrase, start);
        return reading.read().map(value -> new Found(new Amount(value, reading.unit), reading.at - start));
    }

    private Optional<BigDecimal> read() {
        Optional<BigDecimal> value =
                vague().or(this::half).or(this::fraction).or(this::figures).or(this::written);
        if (value.isPresent() && unit.isEmpty()) {
            Measure.of(phrase, start, at).ifPresent(measure -> {
                unit = measure.unit();
                at += measure.words();
            });
        }
        return value;
    }

    /// `hundreds`, `tens of thousands`.
    private Optional<BigDecimal> vague() {
        Optional<BigDecimal> value = NumberWords.vague(form()).map(BigDecimal::valueOf);
        if (value.isEmpty()) {
            return value;
        }
        unit = Amount.MANY;
        at++;
        Optional<Long> scale = form().equals("of") ? NumberWords.vague(phrase.form(at + 1)) : Optional.empty();
        at += scale.isPresent() ? 2 : 0;
        return Optional.of(value.get().multiply(BigDecimal.valueOf(scale.orElse(1L))));
    }

    /// `half`, `half a million`.
    private Optional<BigDecimal> half() {
        if (!form().equals("half")) {
            return Optional.empty();
        }
        at++;
        at += isArticle(form()) && isScale(phrase.form(at + 1)) ? 1 : 0;
        return Optional.of(scaled(HALF));
    }

    /// `a third of`, `two thirds`, `three quarters`.
    private Optional<BigDecimal> fraction() {
        String name = phrase.form(at + 1);
        boolean single = isArticle(form()) || form().equals("one");
        Optional<Integer> parts = single
                ? NumberWords.fraction(name)
                        .filter(part -> part == 2 || phrase.form(at + 2).equals("of"))
                : NumberWords.singular(name).flatMap(NumberWords::fraction);
        Optional<Integer> count = single ? Optional.of(1) : count();
        if (parts.isEmpty() || count.isEmpty()) {
            return Optional.empty();
        }
        at += 2;
        return Optional.of(
                BigDecimal.valueOf(count.get()).divide(BigDecimal.valueOf(parts.get()), MathContext.DECIMAL32));
    }

    private Optional<Integer> count() {
        return NumberWords.part(form())
                .filter(part -> part instanceof Ones ones && !ones.ordinal())
                .map(part -> ((Ones) part).value());
    }

    private Optional<BigDecimal> figures() {
        Figures figures = Figures.of(form()).orElse(null);
        if (figures == null) {
            return Optional.empty();
        }
        if (figures.ending().isEmpty()) {
            return Optional.of(scaled(andAHalf(grouped(figures.value()))));
        }
        if (figures.isOrdinal()) {
            at++;
            unit = Amount.ORDINAL;
            return Optional.of(figures.value());
        }
        Optional<Long> scale = suffix(figures.ending());
        at += scale.isPresent() ? 1 : 0;
        return scale.map(value -> figures.value().multiply(BigDecimal.valueOf(value)));
    }

    /// `20 000` is one number.
    private BigDecimal grouped(BigDecimal first) {
        BigDecimal value = first;
        boolean open = form().length() <= GROUP;
        at++;
        while (open
                && isGroup()
                && phrase.after(at - 1).length() == 1
                && phrase.after(at - 1).isBlank()) {
            value = value.movePointRight(GROUP).add(new BigDecimal(form()));
            at++;
        }
        return value;
    }

    private boolean isGroup() {
        return form().length() == GROUP && Figures.plain(phrase, at) >= 0;
    }

    private Optional<Long> suffix(String ending) {
        Long ofMoney = Measure.currency(phrase, start)
                .map(money -> MONEY_SUFFIXES.get(ending))
                .orElse(null);
        return Optional.ofNullable(ofMoney).or(() -> Optional.ofNullable(SUFFIXES.get(ending)));
    }

    private Optional<BigDecimal> written() {
        if (isArticle(form())) {
            if (!isScale(phrase.form(at + 1))) {
                return Optional.empty();
            }
            at++;
        }
        WrittenNumber number = new WrittenNumber();
        while (NumberWords.part(form()).map(number::take).orElse(false)) {
            at++;
            at += form().equals("and") && number.expects(phrase.form(at + 1)) ? 1 : 0;
        }
        if (number.isOrdinal()) {
            unit = Amount.ORDINAL;
            return number.value();
        }
        return number.value().map(this::andAHalf).map(this::scaled);
    }

    private BigDecimal andAHalf(BigDecimal value) {
        boolean half = form().equals("and")
                && isArticle(phrase.form(at + 1))
                && phrase.form(at + 2).equals("half");
        at += half ? 3 : 0;
        return half ? value.add(HALF) : value;
    }

    private BigDecimal scaled(BigDecimal value) {
        BigDecimal scaled = value;
        while (isScale(form())) {
            scaled =
                    scaled.multiply(BigDecimal.valueOf(NumberWords.scale(form()).orElseThrow()));
            at++;
        }
        return scaled;
    }

    private static boolean isScale(String form) {
        return NumberWords.scale(form).isPresent();
    }

    private static boolean isArticle(String form) {
        return form.equals("a") || form.equals("an");
    }

    private String form() {
        return phrase.form(at);
    }
}
