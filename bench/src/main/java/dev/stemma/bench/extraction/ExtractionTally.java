package dev.stemma.bench.extraction;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts how extracted texts meet the labelled ones: precision and recall of shingles per page, averaged.
final class ExtractionTally {

    private int pages;
    private int exact;
    private double precision;
    private double recall;

    void add(Shingles gold, Shingles ours) {
        int shared = gold.shared(ours);
        pages++;
        exact += gold.words().equals(ours.words()) ? 1 : 0;
        precision += ours.size() == 0 ? gold.size() == 0 ? 1 : 0 : (double) shared / ours.size();
        recall += gold.size() == 0 ? 1 : (double) shared / gold.size();
    }

    Map<String, Object> scores() {
        double p = pages == 0 ? 0 : precision / pages;
        double r = pages == 0 ? 0 : recall / pages;
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("precision", rounded(p));
        scores.put("recall", rounded(r));
        scores.put("f1", p + r == 0 ? 0 : rounded(2 * p * r / (p + r)));
        scores.put("exact", pages == 0 ? 0 : rounded((double) exact / pages));
        return scores;
    }

    private static double rounded(double share) {
        return Math.round(share * 10000) / 10000.0;
    }
}
