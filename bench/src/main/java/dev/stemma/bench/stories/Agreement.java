package dev.stemma.bench.stories;

import java.util.HashMap;
import java.util.Map;

/// How far two ways of parting the same things agree.
///
/// @param precision BCubed: of what stands with a thing, the mean share that belongs there
/// @param recall BCubed: of what belongs with a thing, the mean share that stands there
/// @param adjustedRand the Rand index corrected for chance
record Agreement(double precision, double recall, double adjustedRand) {

    private record Cell(String truth, String found) {}

    static Agreement between(Map<String, String> truth, Map<String, String> found) {
        Map<Cell, Integer> cells = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        truth.forEach((thing, label) -> {
            cells.merge(new Cell(label, found.get(thing)), 1, Integer::sum);
            rows.merge(label, 1, Integer::sum);
            columns.merge(found.get(thing), 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (var cell : cells.entrySet()) {
            double common = cell.getValue();
            precision += common * common / columns.get(cell.getKey().found());
            recall += common * common / rows.get(cell.getKey().truth());
        }
        int things = truth.size();
        return new Agreement(precision / things, recall / things, adjustedRand(cells, rows, columns, things));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double adjustedRand(
            Map<Cell, Integer> cells, Map<String, Integer> rows, Map<String, Integer> columns, int things) {
        double together = pairs(cells);
        double expected = pairs(rows) * pairs(columns) / (things * (things - 1.0) / 2);
        double most = (pairs(rows) + pairs(columns)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
