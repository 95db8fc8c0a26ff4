package dev.stemma.nlp.date;

import dev.stemma.nlp.date.Meaning.Vague;
import java.util.Optional;

/// Reads words that only tell past, present or future: `recently`, `currently`, `in the near future`.
final class VaguePhrases {

    private static final String PAST = "PAST_REF";
    private static final String PRESENT = "PRESENT_REF";
    private static final String FUTURE = "FUTURE_REF";

    private VaguePhrases() {}

    static Optional<Found> at(Pieces pieces, int at) {
        return switch (pieces.word(at)) {
            case "currently", "presently", "nowadays" -> Found.of(at + 1, new Vague(PRESENT));
            case "now" -> pieces.isInside(at + 1, "-") ? Optional.empty() : Found.of(at + 1, new Vague(PRESENT));
            case "recently", "lately" -> Found.of(at + 1, new Vague(PAST));
            case "soon" -> isConjunction(pieces, at) ? Optional.empty() : Found.of(at + 1, new Vague(FUTURE));
            case "right" -> pieces.is(at + 1, "now") ? Found.of(at + 2, new Vague(PRESENT)) : Optional.empty();
            case "these" -> pieces.is(at + 1, "days") ? Found.of(at + 2, new Vague(PRESENT)) : Optional.empty();
            case "recent" -> recent(pieces, at);
            case "at" -> present(pieces, at);
            case "the" -> pastOrFuture(pieces, at);
            default -> Optional.empty();
        };
    }

    private static boolean isConjunction(Pieces pieces, int at) {
        return pieces.is(at + 1, "as") || pieces.is(at - 1, "as") || pieces.is(at + 1, "after");
    }

    private static Optional<Found> recent(Pieces pieces, int at) {
        return Words.plural(pieces.at(at + 1)).isPresent() ? Found.of(at + 2, new Vague(PAST)) : Optional.empty();
    }

    private static Optional<Found> present(Pieces pieces, int at) {
        if (pieces.is(at + 1, "present") && Clauses.endsAt(pieces, at + 2)) {
            return Found.of(at + 2, new Vague(PRESENT));
        }
        return pieces.are(at + 1, "the", "moment") ? Found.of(at + 3, new Vague(PRESENT)) : Optional.empty();
    }

    private static Optional<Found> pastOrFuture(Pieces pieces, int at) {
        int noun = pieces.is(at + 1, "near") || pieces.is(at + 1, "recent") || pieces.is(at + 1, "distant")
                ? at + 2
                : at + 1;
        boolean expected = pieces.is(at - 1, "in") || noun > at + 1;
        if (!expected || pieces.at(noun + 1).isNumber()) {
            return Optional.empty();
        }
        if (pieces.is(noun, "past")
                && Numbers.at(pieces, noun + 1).isEmpty()
                && Words.anyUnit(pieces.at(noun + 1)).isEmpty()) {
            return Found.of(noun + 1, new Vague(PAST));
        }
        return pieces.is(noun, "future") ? Found.of(noun + 1, new Vague(FUTURE)) : Optional.empty();
    }
}
