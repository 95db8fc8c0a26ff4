package dev.stemma.bench.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// `speed [NAME...]`: runs the benchmarks whose names hold one of the words given, all without any, each in a process
/// of its own on one thread, warm or cold as each says. Shows how many times longer each peer takes than the product in
/// the same run. The last
/// line on standard output is one JSON object.
public final class Speed {

    private static final String OURS = "stemma";

    private Speed() {}

    /// Runs the command line.
    public static void main(String[] arguments) throws RunnerException, JsonProcessingException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Collection<RunResult> results = new Runner(options(List.of(arguments))).run();
        Map<String, Map<String, Double>> times = times(results);
        times.forEach((benchmark, contestants) -> show(benchmark, contestants, out));
        out.println(new ObjectMapper().writeValueAsString(json(times)));
    }

    private static Options options(List<String> words) {
        OptionsBuilder options = new OptionsBuilder();
        if (words.isEmpty()) {
            options.include(Speed.class.getPackageName());
        }
        words.forEach(word -> options.include("(?i)" + java.util.regex.Pattern.quote(word)));
        return options.timeUnit(TimeUnit.MICROSECONDS)
                .threads(1)
                .shouldFailOnError(true)
                .build();
    }

    /// Microseconds by benchmark and contestant.
    private static Map<String, Map<String, Double>> times(Collection<RunResult> results) {
        Map<String, Map<String, Double>> times = new TreeMap<>();
        for (RunResult result : results) {
            List<String> name =
                    new ArrayList<>(List.of(result.getParams().getBenchmark().split("\\.")));
            String contestant = name.removeLast();
            times.computeIfAbsent(name.getLast(), benchmark -> new TreeMap<>())
                    .put(contestant, result.getPrimaryResult().getScore());
        }
        return times;
    }

    private static void show(String benchmark, Map<String, Double> contestants, PrintStream out) {
        double ours = contestants.getOrDefault(OURS, Double.NaN);
        out.println(benchmark);
        contestants.forEach(
                (name, micros) -> out.printf(Locale.ROOT, "  %-28s %12.2f µs  %8.2f x%n", name, micros, micros / ours));
    }

    private static Map<String, Object> json(Map<String, Map<String, Double>> times) {
        Map<String, Object> benchmarks = new LinkedHashMap<>();
        if (times.containsKey(ReadingSpeed.class.getSimpleName())) {
            ReadingSpeed.Ours reader = new ReadingSpeed.Ours();
            reader.load();
            benchmarks.put("tokensRead", reader.tokens());
        }
        times.forEach((benchmark, contestants) -> {
            double ours = contestants.getOrDefault(OURS, Double.NaN);
            Map<String, Object> figures = new LinkedHashMap<>();
            contestants.forEach((name, micros) -> {
                Map<String, Object> figure = new LinkedHashMap<>();
                figure.put("micros", Math.round(micros * 100) / 100.0);
                if (!Double.isNaN(ours)) {
                    figure.put("timesOurs", Math.round(micros / ours * 100) / 100.0);
                }
                figures.put(name, figure);
            });
            benchmarks.put(benchmark, figures);
        });
        return Map.of("benchmarks", benchmarks);
    }
}
