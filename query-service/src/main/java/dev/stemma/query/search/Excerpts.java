package dev.stemma.query.search;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import dev.stemma.query.catalog.SpanView;
import dev.stemma.query.search.SearchView.ExcerptView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a text has the words that were searched for.
final class Excerpts {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final int MOST = 2;

    private final String text;
    private final List<Word> words;
    private final List<Integer> hits = new ArrayList<>();

    private Excerpts(String text, List<Word> words, Set<String> wanted) {
        this.text = text;
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(written(text, words.get(i)))) {
                hits.add(i);
            }
        }
    }

    /// A word as it is written, in lower case.
    static String written(String text, Word word) {
        return text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
    }

    /// Every place of the wanted words.
    ///
    /// @param wanted as [#written] gives them
    static List<SpanView> marks(String text, Set<String> wanted) {
        Excerpts found = new Excerpts(text, Words.of(text), wanted);
        return found.hits.stream().map(found::span).toList();
    }

    /// The stretches of a text that have most of the wanted words, in the order of the text; none where it has none.
    ///
    /// @param words those of the text
    static List<ExcerptView> of(String text, List<Word> words, Set<String> wanted) {
        Excerpts found = new Excerpts(text, words, wanted);
        List<Stretch> chosen = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            found.best(chosen).ifPresent(chosen::add);
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Stretch::first))
                .map(found::view)
                .toList();
    }

    /// Words from `first` to before `end`, of which `worth` different ones are wanted.
    private record Stretch(int first, int end, int worth) {

        private boolean meets(Stretch other) {
            return first < other.end && other.first < end;
        }
    }

    private Optional<Stretch> best(List<Stretch> chosen) {
        Optional<Stretch> best = Optional.empty();
        for (int hit : hits) {
            Stretch stretch = around(hit);
            boolean taken = chosen.stream().anyMatch(stretch::meets);
            if (!taken && stretch.worth() > best.map(Stretch::worth).orElse(0)) {
                best = Optional.of(stretch);
            }
        }
        return best;
    }

    private Stretch around(int hit) {
        int first = hit;
        while (first > 0 && words.get(hit).start() - words.get(first - 1).start() <= BEFORE) {
            first--;
        }
        int from = words.get(first).start();
        int end = hit + 1;
        while (end < words.size() && words.get(end).end() - from <= LENGTH) {
            end++;
        }
        return new Stretch(first, end, worth(first, end));
    }

    private int worth(int first, int end) {
        Set<String> different = new HashSet<>();
        int at = Collections.binarySearch(hits, first);
        for (int i = at < 0 ? -at - 1 : at; i < hits.size() && hits.get(i) < end; i++) {
            different.add(words.get(hits.get(i)).form());
        }
        return different.size();
    }

    private ExcerptView view(Stretch stretch) {
        int from = words.get(stretch.first()).start();
        int to = words.get(stretch.end() - 1).end();
        List<SpanView> marks = hits.stream()
                .filter(hit -> hit >= stretch.first() && hit < stretch.end())
                .map(this::span)
                .map(span -> new SpanView(span.start() - from, span.end() - from))
                .toList();
        return new ExcerptView(text.substring(from, to), from, marks);
    }

    private SpanView span(int hit) {
        return new SpanView(words.get(hit).start(), words.get(hit).end());
    }
}
