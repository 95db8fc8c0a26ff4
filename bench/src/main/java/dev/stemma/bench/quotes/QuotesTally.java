package dev.stemma.bench.quotes;

import dev.stemma.bench.quotes.Brat.Gold;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Quote.Kind;
import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What came of judging quotes, counted. What counts as a quotation mark decides which annotated contents are direct.
final class QuotesTally {

    /// Double quotation marks, and two apostrophes, with which some newsrooms write them.
    private static final Pattern ALL_MARKS = Pattern.compile("(?:[“\"]|'')((?:(?!'')[^”“\"]){4,3000})(?:[”\"]|''|$)");

    /// Double quotation marks alone.
    private static final Pattern DOUBLE_MARKS = Pattern.compile("[“\"]([^”“\"]{4,3000})(?:[”\"]|$)");

    private static final Pattern ANY_MARK = Pattern.compile("[“”\"]|''");
    private static final Pattern ANY_DOUBLE_MARK = Pattern.compile("[“”\"]");
    private static final int FEWEST_WORDS = 4;

    private final Pattern quoted;
    private final Pattern mark;
    private int direct;
    private int named;
    private int right;
    private int indirectGold;
    private int indirectMet;
    private int indirectOurs;
    private int indirectRight;

    private QuotesTally(Pattern quoted, Pattern mark) {
        this.quoted = quoted;
        this.mark = mark;
    }

    /// Counts passages in quotation marks of any kind as direct.
    static QuotesTally ofAllMarks() {
        return new QuotesTally(ALL_MARKS, ANY_MARK);
    }

    /// Counts passages between two apostrophes as indirect.
    static QuotesTally ofDoubleMarks() {
        return new QuotesTally(DOUBLE_MARKS, ANY_DOUBLE_MARK);
    }

    Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("directAccuracy", share(right, direct));
        scores.put("directPrecision", share(right, named));
        scores.put("indirectPrecision", share(indirectRight, indirectOurs));
        scores.put("indirectRecall", share(indirectMet, indirectGold));
        scores.put("directPassages", direct);
        scores.put("indirectContents", indirectGold);
        return scores;
    }

    void judge(String text, List<Gold> golds, Annotations annotations) {
        List<Quote> quotes = annotations.quotes();
        List<Span> contents = new ArrayList<>();
        for (Gold gold : golds) {
            if (gold.content().isEmpty()) {
                continue;
            }
            boolean marked = false;
            for (Span piece : gold.content()) {
                Matcher passage = quoted.matcher(piece.in(text));
                while (passage.find()) {
                    marked = true;
                    if (!gold.source().isEmpty() && passage.group(1).strip().split("\\s+").length >= FEWEST_WORDS) {
                        Span inner = new Span(piece.start() + passage.start(1), piece.start() + passage.end(1));
                        judgeDirect(text, gold, inner, annotations);
                    }
                }
            }
            contents.addAll(gold.content());
            if (!marked
                    && gold.content().stream()
                            .noneMatch(piece -> mark.matcher(piece.in(text)).find())) {
                indirectGold++;
                boolean met = quotes.stream()
                        .filter(quote -> quote.kind() == Kind.INDIRECT)
                        .anyMatch(quote -> gold.content().stream().anyMatch(piece -> meets(quote.content(), piece)));
                indirectMet += met ? 1 : 0;
            }
        }
        for (Quote quote : quotes) {
            if (quote.kind() == Kind.INDIRECT) {
                indirectOurs++;
                indirectRight += contents.stream().anyMatch(content -> meets(quote.content(), content)) ? 1 : 0;
            }
        }
    }

    private void judgeDirect(String text, Gold gold, Span passage, Annotations annotations) {
        direct++;
        Optional<Quote> ours = annotations.quotes().stream()
                .filter(quote ->
                        quote.kind() != Kind.INDIRECT && quote.content().overlaps(passage))
                .max(Comparator.comparingInt(quote -> shared(quote.content(), passage)));
        if (ours.isEmpty() || ours.get().speaker().isEmpty()) {
            return;
        }
        named++;
        right += isSpeaker(text, gold, ours.get(), annotations) ? 1 : 0;
    }

    private static boolean isSpeaker(String text, Gold gold, Quote quote, Annotations annotations) {
        Span speaker = quote.speaker().orElseThrow();
        if (gold.source().stream().anyMatch(source -> source.overlaps(speaker))) {
            return true;
        }
        String last = lastWord(speaker.in(text));
        if (gold.source().stream().anyMatch(source -> lastWord(source.in(text)).equals(last) && last.length() > 2)) {
            return true;
        }
        return quote.referent().isPresent()
                && annotations.mentions().stream()
                        .filter(mention ->
                                mention.referent() == quote.referent().get())
                        .anyMatch(mention -> gold.source().stream()
                                .anyMatch(source -> lastWord(source.in(text))
                                        .equals(lastWord(mention.span().in(text)))));
    }

    private static String lastWord(String words) {
        String[] parts =
                words.strip().toLowerCase(Locale.ROOT).replaceAll("['’]s$", "").split("[^\\p{L}\\p{N}]+");
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }

    private static boolean meets(Span ours, Span gold) {
        return 2 * shared(ours, gold) >= Math.min(ours.length(), gold.length());
    }

    private static int shared(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
    }
}
