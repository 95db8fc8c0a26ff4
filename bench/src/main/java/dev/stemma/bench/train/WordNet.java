package dev.stemma.bench.train;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The database files of Princeton WordNet 3 (Fellbaum 1998; wndb(5WN)): its synsets, and which of their
/// words are used in that sense often enough to be thought of.
final class WordNet {

    private static final List<String> PARTS = List.of("noun", "verb", "adj", "adv");
    private static final String LETTERS = "nvar";

    /// Comparatives are other words: `better` is not `good`.
    private static final List<String> INFLECTED = List.of("noun", "verb");

    /// So many senses of a word count even if the texts that WordNet counted in have fewer of them.
    private static final int FIRST_SENSES = 3;

    private static final int MOST_SENSES = 6;

    /// A sense: its words, and where it points.
    ///
    /// @param id its part of speech and its place in the file
    /// @param words all words; those that are not words of this sense in the first place are empty
    record Synset(String id, List<String> words, List<Pointer> pointers) {

        boolean isAdjective() {
            return id.startsWith("a");
        }

        /// The words that are used in this sense.
        Set<String> used() {
            Set<String> used = new TreeSet<>(words);
            used.remove("");
            return used;
        }
    }

    /// @param symbol what kind of pointer, as in wninput(5WN)
    /// @param from, to which words of the two synsets, from 1; 0 where the synsets as a whole are meant
    record Pointer(String symbol, String target, int from, int to) {}

    private final Map<String, Synset> synsets = new TreeMap<>();
    private final Map<String, Set<String>> irregular = new TreeMap<>();
    private final Map<String, Set<String>> senses = new HashMap<>();

    /// Reads `index.*`, `data.*` and `*.exc`.
    WordNet(Path folder) throws IOException {
        for (int part = 0; part < PARTS.size(); part++) {
            String name = PARTS.get(part);
            for (String line : lines(folder, "index." + name)) {
                index(line, LETTERS.charAt(part));
            }
            for (String line : lines(folder, "data." + name)) {
                synset(line);
            }
            if (INFLECTED.contains(name)) {
                lines(folder, name + ".exc").forEach(this::irregular);
            }
        }
    }

    Collection<Synset> synsets() {
        return synsets.values();
    }

    Synset synset(Pointer pointer) {
        return synsets.get(pointer.target());
    }

    /// The irregular inflections, by the word that they are forms of.
    Map<String, Set<String>> irregular() {
        return irregular;
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new MissingData(folder, name + " of WordNet");
        }
        return DataFolder.lines(file).stream()
                .filter(line -> !line.startsWith(" ") && !line.isBlank())
                .toList();
    }

    /// `inflected base [base...]`
    private void irregular(String line) {
        String[] forms = line.split(" ");
        for (int base = 1; base < forms.length; base++) {
            irregular.computeIfAbsent(forms[base], word -> new TreeSet<>()).add(forms[0]);
        }
    }

    /// `lemma pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset [synset_offset...]`
    private void index(String line, char part) {
        String[] fields = line.split(" ");
        int synsetCount = Integer.parseInt(fields[2]);
        int pointers = Integer.parseInt(fields[3]);
        int tagged = Integer.parseInt(fields[5 + pointers]);
        int counted = Math.min(synsetCount, Math.min(MOST_SENSES, Math.max(FIRST_SENSES, tagged)));
        for (int sense = 0; sense < counted; sense++) {
            senses.computeIfAbsent(part + fields[6 + pointers + sense], id -> new TreeSet<>())
                    .add(fields[0]);
        }
    }

    /// `synset_offset lex_filenum ss_type w_cnt word lex_id [word lex_id...] p_cnt [ptr...] [frames...] |
    /// gloss`
    private void synset(String line) {
        String[] fields = line.split(" ");
        String id = id(fields[2], fields[0]);
        Set<String> used = senses.getOrDefault(id, Set.of());
        int count = Integer.parseInt(fields[3], 16);
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            String written = fields[4 + 2 * word].replaceFirst("\\(.*\\)$", "");
            words.add(used.contains(written) ? written : "");
        }
        int at = 4 + 2 * count;
        List<Pointer> pointers = new ArrayList<>();
        for (int pointer = Integer.parseInt(fields[at++]); pointer > 0; pointer--, at += 4) {
            pointers.add(new Pointer(
                    fields[at],
                    id(fields[at + 2], fields[at + 1]),
                    Integer.parseInt(fields[at + 3].substring(0, 2), 16),
                    Integer.parseInt(fields[at + 3].substring(2), 16)));
        }
        synsets.put(id, new Synset(id, words, pointers));
    }

    /// Satellites of adjectives stand among the adjectives.
    private static String id(String part, String offset) {
        return (part.equals("s") ? "a" : part) + offset;
    }
}
