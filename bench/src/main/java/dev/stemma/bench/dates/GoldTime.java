package dev.stemma.bench.dates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;

/// A time expression as the set labels it, with every value that it allows.
record GoldTime(Span span, List<GoldValue> values) {

    GoldTime {
        values = List.copyOf(values);
    }

    static GoldTime of(JsonNode result) {
        List<GoldValue> values = new ArrayList<>();
        result.path("Resolution").path("values").forEach(value -> values.add(GoldValue.of(value)));
        return new GoldTime(
                new Span(result.path("Start").asInt(), result.path("End").asInt() + 1), values);
    }

    /// Whether TIMEX3 has it as one expression: no range of two ends, no alternatives.
    boolean isEveryday() {
        return values.stream().noneMatch(value -> value.timex().startsWith("("));
    }

    boolean allows(String value) {
        return values.stream().anyMatch(each -> each.allows(value));
    }
}
