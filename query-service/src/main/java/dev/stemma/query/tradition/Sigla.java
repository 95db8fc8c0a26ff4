package dev.stemma.query.tradition;

/// The short names of witnesses: `A` is the first published, then `B` to `Z`, `A1` to `Z1`, and so on.
final class Sigla {

    private static final int LETTERS = 26;

    private Sigla() {}

    /// The siglum of the witness with that number, from 0.
    static String of(int number) {
        char letter = (char) ('A' + number % LETTERS);
        return number < LETTERS ? String.valueOf(letter) : letter + String.valueOf(number / LETTERS);
    }

    /// The number of the witness with that siglum, from 0.
    static int number(String siglum) {
        int round = siglum.length() == 1 ? 0 : Integer.parseInt(siglum, 1, siglum.length(), 10);
        return round * LETTERS + siglum.charAt(0) - 'A';
    }
}
