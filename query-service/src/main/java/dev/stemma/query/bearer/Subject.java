package dev.stemma.query.bearer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an article is about: its words, weighed by how often it has them and how rare they are. The same for all whom
/// the article names, so it is worth finding once.
public final class Subject {

    private static final int MOST = 30;

    /// So much of a very long text tells what it is about.
    private static final int CHARACTERS = 20_000;

    private static final Comparator<Weighed> HEAVIEST_FIRST =
            Comparator.comparingDouble((Weighed word) -> -word.weight()).thenComparing(Weighed::word);

    private final List<String> words;

    private record Weighed(String word, double weight) {}

    private Subject(List<String> words) {
        this.words = words;
    }

    /// The subject of an article.
    public static Subject of(String title, String text) {
        Map<String, Integer> counts = new HashMap<>();
        Context.words(title).forEach(word -> counts.merge(word, 2, Integer::sum));
        Context.words(text.substring(0, Math.min(text.length(), CHARACTERS)))
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        List<Weighed> weighed = new ArrayList<>();
        counts.forEach((word, count) -> {
            if (!Character.isDigit(word.charAt(0))) {
                weighed.add(new Weighed(word, (1 + Math.log(count)) * Bag.telling(word)));
            }
        });
        weighed.sort(HEAVIEST_FIRST);
        return new Subject(weighed.stream().map(Weighed::word).toList());
    }

    /// The weightiest words, without those of a name.
    Bag without(Set<String> name) {
        return Bag.of(
                words.stream().filter(word -> !name.contains(word)).limit(MOST).toList());
    }
}
