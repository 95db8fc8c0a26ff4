package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Lexeme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A passage brought to one form, so that what is only spelt or said otherwise is the same: the notions that
/// its words stand for, and which words these are.
final class Canonical {

    private static final int LONGEST_IDIOM = 4;

    /// Some words of a passage, `[first, end)`.
    record Stretch(int first, int end) {}

    /// Some words, and what they stand for, told when it is asked for: most words of a passage do not differ.
    private record Piece(Supplier<List<Notion>> notions, int first, int end) {}

    private final Phrase phrase;
    private final List<Piece> pieces = new ArrayList<>();

    private Canonical(Phrase phrase) {
        this.phrase = phrase;
        for (int at = 0; at < phrase.size(); ) {
            Piece piece = piece(at);
            pieces.add(piece);
            at = piece.end();
        }
    }

    static Canonical of(String passage) {
        return new Canonical(Phrase.of(passage));
    }

    /// The words in `[start, end)`, in UTF-16 code units of the passage; for a place between words none,
    /// before the next.
    Stretch words(int start, int end) {
        int first = begin(start);
        int last = first;
        while (last < phrase.size() && phrase.words().get(last).start() < end) {
            last++;
        }
        return new Stretch(first, last);
    }

    /// The first word that ends after a place.
    private int begin(int place) {
        int low = 0;
        int high = phrase.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (phrase.words().get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The same words and those that belong to one notion with one of them.
    Stretch whole(Stretch words) {
        Stretch whole = words;
        for (Piece piece : pieces) {
            if (holds(words, piece)) {
                whole = new Stretch(Math.min(whole.first(), piece.first()), Math.max(whole.end(), piece.end()));
            }
        }
        return whole;
    }

    /// What all its words stand for.
    List<Notion> notions() {
        return notions(new Stretch(0, phrase.size()));
    }

    /// What these words stand for.
    List<Notion> notions(Stretch words) {
        return pieces.stream()
                .filter(piece -> holds(words, piece))
                .flatMap(piece -> piece.notions().get().stream())
                .toList();
    }

    private static boolean holds(Stretch words, Piece piece) {
        return piece.first() < words.end() && words.first() < piece.end();
    }

    private Piece piece(int at) {
        return idiom(at)
                .or(() -> Calendar.at(phrase, at)
                        .or(() -> Numerals.at(phrase, at))
                        .map(found -> piece(found, at)))
                .orElseGet(() -> new Piece(() -> lexemes(at), at, at + 1));
    }

    private static Piece piece(Found found, int at) {
        return new Piece(() -> List.of(found.notion()), at, at + found.words());
    }

    private Optional<Piece> idiom(int at) {
        if (!Lexicon.IDIOM_BEGINNINGS.contains(phrase.form(at))) {
            return Optional.empty();
        }
        for (int length = LONGEST_IDIOM; length > 1; length--) {
            String words =
                    IntStream.range(at, at + length).mapToObj(phrase::form).collect(Collectors.joining(" "));
            String meant = Lexicon.IDIOMS.get(words);
            if (meant != null) {
                return Optional.of(new Piece(() -> List.of(lexeme(meant, at)), at, at + length));
            }
        }
        return Optional.empty();
    }

    private List<Notion> lexemes(int at) {
        String form = phrase.form(at);
        if (Lexicon.ARTICLES.contains(form)
                || form.equals("us") && phrase.after(at).equals("$")) {
            return List.of();
        }
        List<Notion> words = new ArrayList<>();
        for (String word : Contractions.of(form, phrase.written(at))) {
            words.add(lexeme(Lexicon.SHORT_FORMS.getOrDefault(word, word), at));
        }
        return words;
    }

    private Lexeme lexeme(String word, int at) {
        Set<String> bases = Inflection.bases(word);
        Set<String> all = new TreeSet<>(bases);
        for (String base : bases) {
            // what `carried` is in `carried out`
            String withParticle = base + "_" + phrase.form(at + 1);
            if (Thesaurus.english().knows(withParticle)) {
                all.add(withParticle);
            }
        }
        return new Lexeme(word, all, phrase.isCapital(at) && at > 0);
    }
}
