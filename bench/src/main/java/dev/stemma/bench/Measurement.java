package dev.stemma.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a measurement found; the last line that `measure` prints, as JSON.
///
/// @param task the task's name
/// @param items how many labelled things were judged
/// @param scores figures by name: numbers, or further figures by name
/// @param peers the scores of other programs on the same set
public record Measurement(String task, int items, Map<String, Object> scores, Map<String, Map<String, Object>> peers) {

    public Measurement {
        scores = new LinkedHashMap<>(scores);
        peers = new LinkedHashMap<>(peers);
    }

    public static Measurement of(String task, int items, Map<String, Object> scores) {
        return new Measurement(task, items, scores, Map.of());
    }
}
