package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Amount;
import dev.stemma.philology.apparatus.Notion.Day;
import dev.stemma.philology.apparatus.Notion.Lexeme;
import java.util.List;

/// How far apart sides are in what can be counted or dated, 0 to 1.
final class Facts {

    private static final double ANOTHER_NUMBER = 0.72;
    private static final double FARTHER = 0.2;
    private static final double LESS_EXACT = 0.35;
    private static final double ANOTHER_DAY = 0.75;
    private static final double ANOTHER_TIME = 0.6;
    private static final double ANOTHER_QUANTITY = 0.45;
    private static final double SAID_IN_FULL = 0.2;
    private static final double LOST = 0.3;

    private Facts() {}

    /// The most that any number or date differs from one of the other side; little where the other side has
    /// none.
    static double apart(Difference difference) {
        double most = difference.notions().anyMatch(notion -> isFact(notion)) ? LOST : 0;
        for (Notion left : difference.left()) {
            for (Notion right : difference.right()) {
                most = Math.max(most, apart(left, right));
            }
        }
        return most;
    }

    /// What is lost or added weighs more if it denies or counts.
    static double lost(Difference difference) {
        List<Notion> all = difference.notions().toList();
        double denied = Negation.denies(all) ? 0.1 : 0;
        return denied + (all.stream().anyMatch(Amount.class::isInstance) ? 0.05 : 0);
    }

    private static boolean isFact(Notion notion) {
        return notion instanceof Amount amount ? !amount.isOne() : notion instanceof Day;
    }

    private static double apart(Notion left, Notion right) {
        if (left instanceof Amount one && right instanceof Amount other) {
            return apart(one, other);
        }
        if (left instanceof Day one && right instanceof Day other) {
            return one.agrees(other) ? SAID_IN_FULL : ANOTHER_DAY;
        }
        if (left instanceof Lexeme one && right instanceof Lexeme other && isQuantity(one) && isQuantity(other)) {
            return ANOTHER_QUANTITY;
        }
        return left.getClass().equals(right.getClass()) && left.isTime() && right.isTime() ? ANOTHER_TIME : 0;
    }

    private static boolean isQuantity(Lexeme word) {
        return Lexicon.QUANTITIES.containsKey(word.form());
    }

    /// More the greater the one is for the other.
    private static double apart(Amount one, Amount other) {
        double ratio = one.value().doubleValue() / other.value().doubleValue();
        double farther = ratio > 0 && Double.isFinite(ratio) ? Math.min(1, Math.abs(Math.log10(ratio))) : 1;
        boolean vague = one.unit().equals(Amount.MANY) != other.unit().equals(Amount.MANY);
        return vague && farther < 1 ? LESS_EXACT : ANOTHER_NUMBER + FARTHER * farther;
    }
}
