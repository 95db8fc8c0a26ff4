package dev.stemma.query.search;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.search.SearchView.ExcerptView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where a text has the words that were searched for.
final class Excerpts {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int MOST = 2;

    private final String text;
    private final List<Word> hits;

    private Excerpts(String text, Wanted wanted) {
        this.text = text;
        this.hits = wanted.in(text);
    }

    /// Every place of the wanted words.
    static List<SpanView> marks(String text, Wanted wanted) {
        return new Excerpts(text, wanted).hits.stream().map(Excerpts::span).toList();
    }

    /// The stretches of a text that have most of the wanted words, in the order of the text; none where it has none.
    static List<ExcerptView> of(String text, Wanted wanted) {
        Excerpts found = new Excerpts(text, wanted);
        List<Stretch> chosen = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            found.best(chosen).ifPresent(chosen::add);
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Stretch::start))
                .map(found::view)
                .toList();
    }

    /// From `start` to before `end`, with `worth` different wanted words.
    private record Stretch(int start, int end, long worth) {

        private boolean meets(Stretch other) {
            return start < other.end && other.start < end;
        }
    }

    private Optional<Stretch> best(List<Stretch> chosen) {
        Optional<Stretch> best = Optional.empty();
        for (Word hit : hits) {
            Stretch stretch = around(hit);
            boolean taken = chosen.stream().anyMatch(stretch::meets);
            if (!taken && stretch.worth() > best.map(Stretch::worth).orElse(0L)) {
                best = Optional.of(stretch);
            }
        }
        return best;
    }

    /// From blank to blank, or, where there is none so near, with the word alone.
    private Stretch around(Word hit) {
        int start = Math.max(0, hit.start() - BEFORE);
        while (start > 0 && start < hit.start() && !Wanted.isBlank(text.charAt(start - 1))) {
            start++;
        }
        int end = Math.min(text.length(), start + LENGTH);
        while (end < text.length() && end > hit.end() && !Wanted.isBlank(text.charAt(end))) {
            end--;
        }
        int from = start;
        int to = Math.max(end, hit.end());
        long worth = hits.stream()
                .filter(word -> word.start() >= from && word.end() <= to)
                .map(Word::form)
                .distinct()
                .count();
        return new Stretch(from, to, worth);
    }

    /// Shown from its first word to its last.
    private ExcerptView view(Stretch stretch) {
        List<Word> words = Words.of(text.substring(stretch.start(), stretch.end()));
        int from = stretch.start() + words.getFirst().start();
        int to = stretch.start() + words.getLast().end();
        List<SpanView> marks = hits.stream()
                .filter(hit -> hit.start() >= from && hit.end() <= to)
                .map(hit -> new SpanView(hit.start() - from, hit.end() - from))
                .toList();
        return new ExcerptView(text.substring(from, to), from, marks);
    }

    private static SpanView span(Word hit) {
        return new SpanView(hit.start(), hit.end());
    }
}
