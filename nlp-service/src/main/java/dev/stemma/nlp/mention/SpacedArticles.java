package dev.stemma.nlp.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Reads `al - Sadr`, as mangled texts have it and some programs part it, as the one word `al-Sadr`, and says where its
/// names stand in the sentence as it is.
final class SpacedArticles {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ash", "az");

    private final String[] joined;
    private final int[] starts;

    private SpacedArticles(String[] joined, int[] starts) {
        this.joined = joined;
        this.starts = starts;
    }

    static SpacedArticles in(Words words) {
        List<String> joined = new ArrayList<>(words.size());
        int[] starts = new int[words.size() + 1];
        int at = 0;
        while (at < words.size()) {
            starts[joined.size()] = at;
            if (isOne(words, at)) {
                joined.add(words.forms[at] + "-" + words.forms[at + 2]);
                at += 3;
            } else {
                joined.add(words.forms[at]);
                at++;
            }
        }
        starts[joined.size()] = at;
        return new SpacedArticles(joined.toArray(String[]::new), Arrays.copyOf(starts, joined.size() + 1));
    }

    private static boolean isOne(Words words, int at) {
        return ARTICLES.contains(words.lower[at])
                && at + 2 < words.size()
                && words.forms[at + 1].equals("-")
                && words.isCapitalised(at + 2);
    }

    /// Whether a sentence has any.
    static boolean areIn(Words words) {
        for (int at = 0; at + 2 < words.size(); at++) {
            if (words.forms[at + 1].equals("-") && isOne(words, at)) {
                return true;
            }
        }
        return false;
    }

    /// The words, those with their articles as one.
    String[] joined() {
        return joined;
    }

    /// Names among the joined words, as names among the words that are there.
    List<NamedWords> parted(List<NamedWords> named) {
        return named.stream()
                .map(one -> new NamedWords(starts[one.start()], starts[one.end()], one.kind(), one.confidence()))
                .toList();
    }
}
