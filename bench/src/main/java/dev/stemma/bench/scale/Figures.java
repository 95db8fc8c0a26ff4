package dev.stemma.bench.scale;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How long something took that was done many times, in milliseconds.
///
/// @param processor the processor time for each that query-service and PostgreSQL used
record Figures(int times, double p50, double p95, double worst, double processor) {

    static Figures of(long[] nanos, double processor) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted.length, millis(sorted, 0.5), millis(sorted, 0.95), millis(sorted, 1), processor);
    }

    private static double millis(long[] sorted, double share) {
        int at = (int) Math.ceil(sorted.length * share) - 1;
        return Math.round(sorted[Math.max(0, at)] / 1e4) / 100.0;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("times", times);
        json.put("p50", p50);
        json.put("p95", p95);
        json.put("worst", worst);
        json.put("processor", processor);
        return json;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "  %-28s p50 %8.2f   p95 %8.2f   worst %8.2f   processor %8.2f ms",
                name,
                p50,
                p95,
                worst,
                processor);
    }
}
