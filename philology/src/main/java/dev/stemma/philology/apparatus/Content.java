package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Difference.Replacement;
import dev.stemma.philology.apparatus.Notion.Amount;
import dev.stemma.philology.apparatus.Notion.Lexeme;
import dev.stemma.philology.text.Background;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// How much words say, by their rarity.
final class Content {

    /// From here on a word says something; below it is one of a function, such as a preposition or a pronoun.
    private static final double FUNCTION = 2.0;

    private static final double SAYING_MUCH = 3.2;
    private static final double RAREST = 9;
    private static final double TIME = 4;

    private Content() {}

    /// What changed, 0 to 1: on each side the rarest word that the other has nothing for, a synonym counting
    /// little; of these the mean, and as much the rarest, for a rare word in the place of a common one is a
    /// change of content too.
    static double of(Difference difference) {
        double left = much(rarest(difference, true));
        double right = much(rarest(difference, false));
        return (Math.max(left, right) + (left + right) / 2) / 2 / RAREST;
    }

    /// Whether both sides have words that say something.
    static boolean onBothSides(Difference difference) {
        return rarest(difference, true) >= FUNCTION && rarest(difference, false) >= FUNCTION;
    }

    static boolean says(Notion notion) {
        return rarity(notion) >= FUNCTION;
    }

    /// Whether a word says something.
    static boolean says(String form) {
        return Background.english().rarity(form) >= FUNCTION;
    }

    /// The weight of what a passage says: its rare words.
    static double of(String passage) {
        double sum = 0;
        for (String word : new HashSet<>(List.of(passage.split(" ")))) {
            sum += much(Background.english().rarity(word));
        }
        return sum;
    }

    static double rarity(Notion notion) {
        return switch (notion) {
            case Lexeme word ->
                Lexicon.CONNECTIVES.contains(word.form())
                        ? 0
                        : Background.english().rarity(word.form());
            case Amount amount -> Background.english().rarity(amount.value().toPlainString());
            default -> TIME;
        };
    }

    private static double much(double rarity) {
        return rarity >= SAYING_MUCH ? Math.min(RAREST, rarity) : 0;
    }

    private static double rarest(Difference difference, boolean left) {
        List<Notion> own = left ? difference.left() : difference.right();
        Stream<Double> replaced =
                difference.replaced().stream().map(each -> rarity(left ? each.left() : each.right()) * share(each));
        return Stream.concat(own.stream().map(Content::rarity), replaced)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static double share(Replacement replacement) {
        return switch (replacement.relation()) {
            case SYNONYM, FAMILY -> 0.2;
            case NEAR -> 0.45;
            case SIBLING -> 0.75;
            case OPPOSITE, NONE -> 1;
        };
    }
}
