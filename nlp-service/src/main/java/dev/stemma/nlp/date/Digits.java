package dev.stemma.nlp.date;

/// Writes numbers as ISO 8601 wants them, whatever the machine's locale.
final class Digits {

    private Digits() {}

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    static String four(int number) {
        return two(number / 100) + two(number % 100);
    }
}
