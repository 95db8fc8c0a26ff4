package dev.stemma.nlp.date;

/// What time is measured in.
enum Unit {
    SECOND("S", 0),
    MINUTE("M", 0),
    HOUR("H", 0),
    DAY("D", 1),
    WEEK("W", 7),
    WEEKEND("WE", 7),
    MONTH("M", 30),
    QUARTER("Q", 91),
    YEAR("Y", 365),
    DECADE("Y", 3652),
    CENTURY("Y", 36524);

    private final String letter;
    private final int days;

    Unit(String letter, int days) {
        this.letter = letter;
        this.days = days;
    }

    /// As ISO 8601 writes it after the number.
    String letter() {
        return letter;
    }

    boolean isClock() {
        return days == 0;
    }

    /// How many years, 0 if it is shorter than one.
    int years() {
        return switch (this) {
            case YEAR -> 1;
            case DECADE -> 10;
            case CENTURY -> 100;
            case SECOND, MINUTE, HOUR, DAY, WEEK, WEEKEND, MONTH, QUARTER -> 0;
        };
    }
}
