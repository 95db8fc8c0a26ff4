package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.WrittenNumber.Ones;
import dev.stemma.philology.apparatus.WrittenNumber.Part;
import dev.stemma.philology.apparatus.WrittenNumber.Scale;
import dev.stemma.philology.apparatus.WrittenNumber.Tens;
import dev.stemma.philology.text.Background;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The words that English numbers are made of.
final class NumberWords {

    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /// Those that are not made with `th` or `ieth`.
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final Map<String, Long> SCALES = Map.of(
            "dozen",
            12L,
            "hundred",
            100L,
            "thousand",
            1_000L,
            "million",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);

    private static final Map<String, Integer> FRACTIONS =
            Map.of("half", 2, "halve", 2, "third", 3, "quarter", 4, "fourth", 4, "fifth", 5, "tenth", 10);

    private static final int SHORTEST = 4;

    private static final Map<String, Part> PARTS = parts();

    private NumberWords() {}

    /// What a word adds to a number.
    static Optional<Part> part(String form) {
        return Optional.ofNullable(PARTS.get(form));
    }

    /// What `million` and the like multiply by.
    static Optional<Long> scale(String form) {
        return Optional.ofNullable(SCALES.get(form));
    }

    /// What `millions`, `dozens`, `tens` and the like stand for at least.
    static Optional<Long> vague(String form) {
        return form.equals("tens") ? Optional.of(10L) : singular(form).flatMap(NumberWords::scale);
    }

    /// Into how many parts `third` or `quarter` divides.
    static Optional<Integer> fraction(String form) {
        return Optional.ofNullable(FRACTIONS.get(form));
    }

    /// The number word that a form is a misspelling of, or the form: `mlilion` is no other number than `million`.
    static String spelt(String form) {
        if (form.length() < SHORTEST || Background.english().knows(form) || Character.isDigit(form.charAt(0))) {
            return form;
        }
        return Stream.concat(PARTS.keySet().stream(), SCALES.keySet().stream().map(scale -> scale + "s"))
                .filter(word -> Orthography.isMisspelt(form, word))
                .min(Comparator.comparingInt((String word) -> Math.abs(word.length() - form.length()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(form);
    }

    static Optional<String> singular(String form) {
        return form.endsWith("s") ? Optional.of(form.substring(0, form.length() - 1)) : Optional.empty();
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new HashMap<>();
        for (int i = 0; i < ONES.size(); i++) {
            parts.put(ONES.get(i), new Ones(i, false));
            parts.put(i < ORDINALS.size() ? ORDINALS.get(i) : ONES.get(i) + "th", new Ones(i, true));
        }
        for (int i = 0; i < TENS.size(); i++) {
            String ten = TENS.get(i);
            parts.put(ten, new Tens(10 * i + 20, false));
            parts.put(ten.substring(0, ten.length() - 1) + "ieth", new Tens(10 * i + 20, true));
        }
        SCALES.forEach((word, value) -> parts.put(word, new Scale(value)));
        return Map.copyOf(parts);
    }
}
