package dev.stemma.bench.ner;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts names found and missed.
final class NameCount {

    private int right;
    private int wrong;
    private int missed;

    void right() {
        right++;
    }

    void wrong() {
        wrong++;
    }

    void missed() {
        missed++;
    }

    int labelled() {
        return right + missed;
    }

    Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("precision", share(right, right + wrong));
        scores.put("recall", share(right, right + missed));
        scores.put("f1", share(2 * right, 2 * right + wrong + missed));
        scores.put("names", labelled());
        return scores;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 10_000.0;
    }
}
