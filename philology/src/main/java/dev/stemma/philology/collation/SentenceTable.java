package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Passages;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All sentences of all witnesses, and their wordings.
final class SentenceTable {

    /// A witness of a million sentences is no article; what follows is one long sentence.
    private static final int MOST_SENTENCES = 2_000;

    private final List<List<Sentence>> byWitness = new ArrayList<>();
    private final List<Sentence.Wording> wordings = new ArrayList<>();
    private final List<List<Sentence>> byKind = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> stems = new HashMap<>();

    private final List<Integer> originals = new ArrayList<>();
    private final List<Integer> originalOf = new ArrayList<>();

    SentenceTable(List<String> texts, Background background) {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (int witness = 0; witness < texts.size(); witness++) {
            List<Sentence> sentences = read(witness, texts.get(witness), background);
            byWitness.add(sentences);
            List<Integer> text = sentences.stream().map(Sentence::kind).toList();
            int original = seen.computeIfAbsent(text, t -> byWitness.size() - 1);
            originalOf.add(original);
            if (original == witness) {
                originals.add(witness);
                sentences.forEach(sentence -> byKind.get(sentence.kind()).add(sentence));
            }
        }
    }

    /// The witnesses whose text no earlier one has word for word; only these need comparing.
    List<Integer> originals() {
        return originals;
    }

    /// The first witness that has the same text.
    int originalOf(int witness) {
        return originalOf.get(witness);
    }

    List<List<Sentence>> byWitness() {
        return byWitness;
    }

    List<Sentence.Wording> wordings() {
        return wordings;
    }

    /// The sentences of one wording, in the originals.
    List<Sentence> ofKind(int kind) {
        return byKind.get(kind);
    }

    private List<Sentence> read(int witness, String text, Background background) {
        List<Word> words = Words.of(text);
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (Passage passage : Passages.sentences(text)) {
            int from = at;
            boolean last = sentences.size() == MOST_SENTENCES - 1;
            int limit = last ? text.length() : passage.end();
            while (at < words.size() && words.get(at).start() < limit) {
                at++;
            }
            if (at > from) {
                List<Word> own = words.subList(from, at);
                Passage whole =
                        last ? new Passage(passage.start(), own.getLast().end()) : passage;
                sentences.add(sentence(witness, sentences.size(), whole, own, background));
            }
        }
        return sentences;
    }

    private Sentence sentence(int witness, int place, Passage passage, List<Word> words, Background background) {
        String key = words.stream().map(Word::form).collect(Collectors.joining(" "));
        int kind = kinds.computeIfAbsent(key, k -> {
            wordings.add(Sentence.Wording.of(words, background, stems));
            byKind.add(new ArrayList<>());
            return wordings.size() - 1;
        });
        return new Sentence(witness, place, passage, words, kind);
    }
}
