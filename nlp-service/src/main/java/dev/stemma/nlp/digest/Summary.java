package dev.stemma.nlp.digest;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Chooses the sentences that sum a text up: one after another the one whose words tell most for its length, words told
/// already telling less (SumBasic; Nenkova and Vanderwende 2005), earlier ones before later ones, since news tells
/// first what matters most.
final class Summary {

    private static final int MOST = 3;
    private static final int SHORT = 12;
    private static final double EARLY = 8;
    private static final double TOLD = 0.25;

    /// What a sentence loses that says `he` or `however` first: out of its place it says less.
    private static final double LEANING = 0.6;

    private static final Set<String> LEANING_WORDS = Set.of(
            "he",
            "she",
            "it",
            "they",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "its",
            "but",
            "and",
            "however",
            "also",
            "yet",
            "still",
            "then",
            "so",
            "instead",
            "meanwhile",
            "there",
            "such",
            "\"",
            "“",
            "''");

    /// @param terms its telling words, each once, in order
    private record Line(Span span, Set<String> terms, double factor) {}

    private final Terms terms;
    private final List<Line> lines = new ArrayList<>();

    Summary(Terms terms, ReadText read) {
        this.terms = terms;
        for (Sentence sentence : read.sentences()) {
            if (Prose.isWhole(sentence)) {
                lines.add(line(sentence));
            }
        }
    }

    /// At most three, in document order.
    List<Span> sentences() {
        Map<String, Double> told = new HashMap<>();
        List<Line> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(MOST, lines.size())) {
            Line best = best(told, chosen);
            chosen.add(best);
            best.terms().forEach(term -> told.merge(term, TOLD, (before, factor) -> before * factor));
        }
        return chosen.stream()
                .map(Line::span)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private Line best(Map<String, Double> told, List<Line> chosen) {
        Line best = null;
        double most = -1;
        for (Line line : lines) {
            double weight = line.factor()
                    * line.terms().stream()
                            .mapToDouble(term -> terms.weight(term) * told.getOrDefault(term, 1.0))
                            .sum();
            if (weight > most && chosen.stream().noneMatch(other -> other.span().equals(line.span()))) {
                best = line;
                most = weight;
            }
        }
        return best;
    }

    private Line line(Sentence sentence) {
        Set<String> found = new LinkedHashSet<>();
        for (Token token : sentence.tokens()) {
            if (Terms.isTelling(token)) {
                found.add(Terms.of(token));
            }
        }
        double early = 1 + 2 * EARLY / (EARLY + 4 * lines.size());
        String first = sentence.tokens().getFirst().form().toLowerCase(Locale.ROOT);
        double leaning = LEANING_WORDS.contains(first) ? LEANING : 1;
        return new Line(
                sentence.span(),
                found,
                early * leaning / (SHORT + sentence.tokens().size()));
    }
}
