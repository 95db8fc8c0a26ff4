package dev.stemma.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Articles that nobody wrote: each differs from every other, and the same number gives the same article.
final class GeneratedArticles {

    private static final List<String> WHO = List.of(
            "the harbour master",
            "a spokeswoman of the council",
            "the school board",
            "two residents",
            "the bridge keeper");
    private static final List<String> DID = List.of(
            "announced", "postponed", "described", "questioned", "welcomed", "rejected", "measured", "repaired");
    private static final List<String> WHAT = List.of(
            "the new ferry",
            "a plan for the old mill",
            "the price of water",
            "the third lighthouse",
            "a row of limes",
            "the winter timetable",
            "the market hall",
            "a bequest of books");
    private static final List<String> WHEN =
            List.of("on Monday", "late on Tuesday", "at noon", "after the storm", "in March");

    private GeneratedArticles() {}

    /// The body of a bulk request with the articles from `first`, `count` of them.
    static String lines(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(GeneratedArticles::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(int number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 6 + random.nextInt(6); i++) {
            sentences.add("%s %s %s of %s %s."
                    .formatted(
                            capital(pick(WHO, random)),
                            pick(DID, random),
                            pick(WHAT, random),
                            town(random),
                            pick(WHEN, random)));
        }
        String title = "Number %d: %s of %s".formatted(number, pick(WHAT, random), town(random));
        return """
                {"title":"%s","text":"%s","url":"https://news.example/%d"}""".formatted(title, String.join(" ", sentences), number);
    }

    private static String town(RandomGenerator random) {
        List<String> syllables =
                List.of("ar", "ben", "dor", "el", "fal", "gri", "hol", "in", "kar", "lo", "mun", "nes", "or", "sta");
        return capital(
                IntStream.range(0, 3).mapToObj(i -> pick(syllables, random)).collect(Collectors.joining()));
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
