package dev.stemma.nlp.date;

import java.util.Set;

/// Whether the words around a time expression speak of what was or of what will be.
enum Tense {
    PAST,
    FUTURE,
    OPEN;

    private static final int REACH = 12;

    private static final Set<String> AHEAD = Words.set("""
            will ll shall wo would upcoming planned plans plan planning scheduled slated due expected expects
            expect set hopes hope going ahead until till deadline starting beginning tentatively intends aims
            vowed pledged promised forthcoming by should must may might could can
            """);

    private static final Set<String> BEHIND = Words.set("""
            said told was were did had won took came went began met held killed fell left rose made
            gave found led saw struck hit got became wrote spoke shot died broke lost sent put ran fled flew
            sought brought bought sold built stood since after ago previously earlier
            """);

    private static final Set<String> BE = Set.of("be", "is", "are", "being", "get");
    private static final Set<String> STOPS = Set.of(";", ":", "\"", "”", "“");
    private static final Set<String> NO_VERBS = Words.set("""
            need seed speed indeed red hundred united based backed led wed exceed proceed feed breed bed shed
            armed alleged embed reed greed allied
            """);

    /// What stands nearest before the expression tells, else what stands after it.
    static Tense around(Pieces pieces, int start, int end) {
        for (int i = start - 1; i >= Math.max(0, start - REACH) && !pieces.isIn(i, STOPS); i--) {
            Tense tense = of(pieces, i);
            if (tense != OPEN) {
                return tense;
            }
        }
        int limit = Math.min(pieces.size(), end + REACH);
        for (int i = end; i < limit && !pieces.isIn(i, STOPS); i++) {
            Tense tense = of(pieces, i);
            if (tense != OPEN) {
                return tense;
            }
        }
        return OPEN;
    }

    private static Tense of(Pieces pieces, int at) {
        String word = pieces.word(at);
        if (AHEAD.contains(word)) {
            return isAhead(pieces, at, word) ? FUTURE : OPEN;
        }
        if (word.equals("to") && pieces.is(at + 1, "be")) {
            return FUTURE;
        }
        boolean participle = pieces.isIn(at - 1, BE);
        boolean past = BEHIND.contains(word)
                || word.length() > 4
                        && word.endsWith("ed")
                        && !NO_VERBS.contains(word)
                        && !pieces.isInside(at - 1, "-");
        return past && !participle ? PAST : OPEN;
    }

    /// `by`, `set` and `may` look ahead only in some places.
    private static boolean isAhead(Pieces pieces, int at, String word) {
        return switch (word) {
            case "set", "going", "plan" -> pieces.is(at + 1, "to") || pieces.is(at + 1, "for");
            case "may", "can", "could", "might", "would" -> !pieces.is(at + 1, "have");
            case "by" ->
                Words.direction(pieces.at(at + 1)).isPresent()
                        || Words.month(pieces.at(at + 1)).isPresent()
                        || Words.weekday(pieces.at(at + 1)).isPresent();
            default -> !pieces.is(at + 1, "have");
        };
    }
}
