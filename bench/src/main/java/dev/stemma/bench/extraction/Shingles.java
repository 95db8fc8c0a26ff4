package dev.stemma.bench.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The runs of four words of a text, counted; the measure of scrapinghub's article-extraction-benchmark.
record Shingles(List<String> words, Map<List<String>, Integer> counts) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LENGTH = 4;

    static Shingles of(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        if (!words.isEmpty() && words.size() < LENGTH) {
            counts.put(List.copyOf(words), 1);
        }
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            counts.merge(List.copyOf(words.subList(i, i + LENGTH)), 1, Integer::sum);
        }
        return new Shingles(words, counts);
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int shared(Shingles other) {
        return counts.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), other.counts.getOrDefault(each.getKey(), 0)))
                .sum();
    }
}
