package dev.stemma.bench.quotes;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.bench.quotes.Brat.Gold;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Quote.Kind;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.enrich.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How well quotes and their speakers are found, on articles with brat annotations (`text/*.txt`,
/// `attributions/*.ann`).
///
/// Direct: of the passages in double quotation marks (two apostrophes are one) of four words or more that annotators
/// attributed to a source,
/// `directAccuracy` is the share for which the right speaker was named, `directPrecision` the share of those for which
/// any
/// was named. A speaker is right when the words overlap the annotated source, or end in the same word, or when they
/// point to
/// the same name as the source does. Indirect: `indirectPrecision` is the share of our indirect quotes whose content
/// overlaps
/// an annotated content by half of the shorter or more, `indirectRecall` the share of annotated contents without
/// quotation
/// marks so met.
public final class QuotesTask implements Task {

    private static final Pattern QUOTED = Pattern.compile("(?:[“\"]|'')((?:(?!'')[^”“\"]){4,3000})(?:[”\"]|''|$)");
    private static final int FEWEST_WORDS = 4;

    private int direct;
    private int named;
    private int right;
    private int indirectGold;
    private int indirectMet;
    private int indirectOurs;
    private int indirectRight;

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        ArticleReader reader = ArticleReader.load();
        List<Path> texts = new DataFolder(data.resolve("text")).files("", ".txt");
        if (texts.isEmpty()) {
            throw new MissingData(data, "text/*.txt and attributions/*.ann");
        }
        int articles = 0;
        for (Path file : texts) {
            List<Gold> golds = golds(data.resolve("attributions"), file);
            if (!golds.isEmpty()) {
                String text = Files.readString(file);
                judge(text, golds, reader.read("", text, Optional.empty(), Optional.empty()));
                articles++;
            }
        }
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("directAccuracy", share(right, direct));
        scores.put("directPrecision", share(right, named));
        scores.put("indirectPrecision", share(indirectRight, indirectOurs));
        scores.put("indirectRecall", share(indirectMet, indirectGold));
        scores.put("directPassages", direct);
        scores.put("indirectContents", indirectGold);
        return Measurement.of(name(), articles, scores);
    }

    /// The first annotation of an article; some were annotated twice.
    private static List<Gold> golds(Path folder, Path text) throws IOException {
        String stem = text.getFileName().toString().replaceFirst("\\.txt$", "");
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> annotation = files.filter(
                            file -> file.getFileName().toString().startsWith(stem))
                    .min(Comparator.naturalOrder());
            return annotation.isEmpty() ? List.of() : Brat.read(DataFolder.lines(annotation.get()));
        }
    }

    private void judge(String text, List<Gold> golds, Annotations annotations) {
        List<Quote> quotes = annotations.quotes();
        List<Span> contents = new ArrayList<>();
        for (Gold gold : golds) {
            if (gold.content().isEmpty()) {
                continue;
            }
            boolean marked = false;
            for (Span piece : gold.content()) {
                Matcher passage = QUOTED.matcher(piece.in(text));
                while (passage.find()) {
                    marked = true;
                    if (!gold.source().isEmpty() && passage.group(1).strip().split("\\s+").length >= FEWEST_WORDS) {
                        Span inner = new Span(piece.start() + passage.start(1), piece.start() + passage.end(1));
                        judgeDirect(text, gold, inner, annotations);
                    }
                }
            }
            contents.addAll(gold.content());
            if (!marked && gold.content().stream().noneMatch(piece -> hasMark(piece, text))) {
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

    private static boolean hasMark(Span span, String text) {
        return span.in(text).matches("(?s).*([“”\"]|'').*");
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
