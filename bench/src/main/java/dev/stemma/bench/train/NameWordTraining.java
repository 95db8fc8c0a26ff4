package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.nlp.mention.Gazetteer;
import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.nlp.tagger.Hashing;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.TextReader;
import dev.stemma.nlp.text.Token;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Packs the words that people are called by: `name-words.bin.gz`. They are those of the lists under
/// `names-of-people/`, a word on each line, without those that the texts write small, or that are names of other
/// things on the lists.
final class NameWordTraining implements Training {

    private static final Pattern NAME = Pattern.compile("[A-Z][a-z'A-Z-]{2,}");
    private static final int MOST_SMALL = 1;
    private static final List<Kind> OTHERS = List.of(
            Kind.COUNTRY,
            Kind.CITY,
            Kind.REGION,
            Kind.PEOPLE,
            Kind.TITLE,
            Kind.ORGANISATION,
            Kind.ORGANISATION_WORD,
            Kind.PLACE_WORD);

    @Override
    public String name() {
        return "name-words";
    }

    @Override
    public Path home() {
        return MentionTraining.HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        Map<String, Integer> small = small(data);
        Gazetteer gazetteer = Gazetteer.load();
        List<String> words = new DataFolder(data.resolve("names-of-people"))
                .files("", ".txt").stream()
                        .flatMap(file -> DataFolder.lines(file).stream())
                        .map(String::strip)
                        .filter(word -> NAME.matcher(word).matches())
                        .filter(word -> small.getOrDefault(Gazetteer.fold(word), 0) <= MOST_SMALL)
                        .filter(word -> OTHERS.stream().noneMatch(kind -> gazetteer.holds(kind, word)))
                        .toList();
        int[] keys = words.stream()
                .mapToInt(word -> Hashing.of(Gazetteer.fold(word)))
                .sorted()
                .distinct()
                .toArray();
        Path file = out.resolve("name-words.bin.gz");
        try (DataOutputStream packed =
                new DataOutputStream(new Smallest(new BufferedOutputStream(Files.newOutputStream(file))))) {
            packed.writeInt(Gazetteer.NAME_WORDS_MAGIC);
            packed.writeInt(keys.length);
            for (int key : keys) {
                packed.writeInt(key);
            }
        }
        System.out.printf("%s: %d words, %d bytes%n", file, keys.length, Files.size(file));
    }

    /// How often the texts have a word without a capital.
    private static Map<String, Integer> small(Path data) throws IOException {
        Map<String, Integer> small = new HashMap<>();
        for (String line : DataFolder.lines(data.resolve("ner").resolve("gmb.conll.gz"))) {
            count(line.substring(0, Math.max(0, line.indexOf('\t'))), small);
        }
        for (Path file : new DataFolder(data.resolve("text")).files("", ".jsonl")) {
            for (JsonNode document : DataFolder.documents(file)) {
                for (Sentence sentence :
                        TextReader.part(document.get("text").asText()).sentences()) {
                    for (Token token : sentence.tokens()) {
                        count(token.form(), small);
                    }
                }
            }
        }
        return small;
    }

    private static void count(String word, Map<String, Integer> small) {
        if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
            small.merge(Gazetteer.fold(word), 1, Integer::sum);
        }
    }
}
