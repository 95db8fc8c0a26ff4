package dev.stemma.query.utterance;

import dev.stemma.contracts.Publication.Precision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was said once, with all its wordings.
///
/// @param quotes whoever has it, the first first
/// @param basis how it is known which one is the first
record Utterance(List<Said> quotes, Basis basis) {

    /// How it is known which quote is the first.
    enum Basis {
        /// Only one article has it.
        ALONE,
        /// The times of all are known, and one article came out before all others.
        TIME,
        /// It states where it has its text from, so it stands nearest to the source.
        CREDIT,
        /// It came out first of those whose times are known, which are at least half.
        KNOWN_TIMES,
        /// Nothing tells; it has the wording that most have.
        WORDING
    }

    private static final Comparator<Said> BY_TIME = Comparator.comparing(
                    (Said quote) -> quote.article().publishedAt().orElse(Instant.MAX))
            .thenComparing(Said.BY_KEY);

    Utterance {
        quotes = List.copyOf(quotes);
    }

    /// Finds who has it first.
    static Utterance of(List<Said> quotes) {
        List<Said> byTime = quotes.stream().sorted(BY_TIME).toList();
        long dated = quotes.stream()
                .filter(quote -> quote.article().publishedAt().isPresent())
                .count();
        boolean oneIsFirst = isBeforeOthers(byTime);
        if (articles(quotes) == 1) {
            return new Utterance(byTime, Basis.ALONE);
        }
        if (dated == quotes.size() && oneIsFirst) {
            return new Utterance(byTime, Basis.TIME);
        }
        Map<List<String>, Long> spread =
                quotes.stream().collect(Collectors.groupingBy(Said::words, Collectors.counting()));
        Comparator<Said> commonest =
                Comparator.comparing((Said quote) -> -spread.get(quote.words())).thenComparing(BY_TIME);
        if (quotes.stream().anyMatch(quote -> quote.article().credited())) {
            return new Utterance(
                    quotes.stream()
                            .sorted(Comparator.comparing(
                                            (Said quote) -> !quote.article().credited())
                                    .thenComparing(commonest))
                            .toList(),
                    Basis.CREDIT);
        }
        return dated * 2 >= quotes.size() && oneIsFirst
                ? new Utterance(byTime, Basis.KNOWN_TIMES)
                : new Utterance(quotes.stream().sorted(commonest).toList(), Basis.WORDING);
    }

    /// The number of each quote's wording, in the order of the quotes: 0 is that of the first.
    List<Integer> wordings() {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        return quotes.stream()
                .map(quote -> numbers.computeIfAbsent(quote.words(), words -> numbers.size()))
                .toList();
    }

    int articles() {
        return articles(quotes);
    }

    /// The first publication; where none is known, when the first was received.
    Instant at() {
        return quotes.stream()
                .flatMap(quote -> quote.article().publishedAt().stream())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> quotes.stream()
                        .map(quote -> quote.article().receivedAt())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static int articles(List<Said> quotes) {
        return (int)
                quotes.stream().map(quote -> quote.key().article()).distinct().count();
    }

    /// Whether the first came out before all others that are dated, even if each came out at the end of its
    /// day of which only the day is known.
    private static boolean isBeforeOthers(List<Said> byTime) {
        Said first = byTime.getFirst();
        Optional<Instant> end = latest(first.article());
        return end.isPresent()
                && byTime.stream()
                        .filter(quote ->
                                !quote.key().article().equals(first.key().article()))
                        .flatMap(quote -> quote.article().publishedAt().stream())
                        .allMatch(other -> end.get().isBefore(other));
    }

    private static Optional<Instant> latest(Said.Article article) {
        return article.publishedAt()
                .map(at -> article.precision() == Precision.DAY
                        ? at.plus(Duration.ofDays(1)).minusNanos(1)
                        : at);
    }
}
