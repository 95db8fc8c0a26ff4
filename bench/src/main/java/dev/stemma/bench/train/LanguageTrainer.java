package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.nlp.language.LetterModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Makes the letter model by which languages are told, out of the letter frequencies that the library lingua ships
/// (Apache-2.0; counted over the Wortschatz corpora of the University of Leipzig).
///
/// Of the runs of up to [LetterModel#LONGEST_RUN] letters those are kept that tell most: how often a run occurs, times
/// how much its last letter's probability differs from what the shorter run says (relative entropy pruning; Stolcke
/// 1998). Run: `LanguageTrainer LINGUA_JAR OUT [RUNS_PER_LANGUAGE]`.
public final class LanguageTrainer {

    private static final List<String> FILES = List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");
    private static final String FOLDER = "language-models/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A run and the logarithm of the probability of its last letter after the others.
    private record Run(String letters, double logProbability, double worth) {}

    private LanguageTrainer() {}

    /// Reads the frequencies and writes the model.
    public static void main(String[] arguments) throws IOException {
        int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 14_000;
        try (ZipFile jar = new ZipFile(arguments[0])) {
            List<String> languages = languages(jar);
            Map<Integer, Map<Integer, Byte>> rows = new TreeMap<>(Integer::compareUnsigned);
            for (int language = 0; language < languages.size(); language++) {
                for (Run run : runs(jar, languages.get(language), most)) {
                    rows.computeIfAbsent(LetterModel.key(run.letters()), key -> new TreeMap<>())
                            .put(language, LetterModel.quantised(run.logProbability()));
                }
            }
            write(languages, rows, Path.of(arguments[1]));
        }
    }

    private static List<String> languages(ZipFile jar) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(FOLDER) && name.endsWith("/unigrams.json"))
                .map(name -> name.substring(FOLDER.length(), name.lastIndexOf('/')))
                .filter(LetterModel::isTold)
                .sorted()
                .toList();
    }

    private static List<Run> runs(ZipFile jar, String language, int most) throws IOException {
        Map<String, Double> conditional = new HashMap<>();
        Map<String, Double> joint = new HashMap<>();
        List<Run> first = new ArrayList<>();
        List<Run> longer = new ArrayList<>();
        for (int length = 1; length <= LetterModel.LONGEST_RUN; length++) {
            Map<String, Double> read = read(jar, FOLDER + language + "/" + FILES.get(length - 1) + ".json");
            for (String letters : new TreeSet<>(read.keySet())) {
                double log = Math.log(read.get(letters));
                double all = log + (length == 1 ? 0 : joint.getOrDefault(letters.substring(0, length - 1), -40.0));
                conditional.put(letters, log);
                joint.put(letters, all);
                if (length == 1) {
                    first.add(new Run(letters, log, 0));
                } else {
                    double shorter = conditional.getOrDefault(letters.substring(1), -12.0) + LetterModel.BACK_OFF;
                    longer.add(new Run(letters, log, Math.exp(all) * Math.abs(log - shorter)));
                }
            }
        }
        longer.sort(Comparator.comparingDouble(Run::worth).reversed().thenComparing(Run::letters));
        first.addAll(longer.subList(0, Math.min(most, longer.size())));
        return first;
    }

    /// The file maps fractions to the runs that have them, parted by spaces.
    private static Map<String, Double> read(ZipFile jar, String name) throws IOException {
        Map<String, Double> read = new HashMap<>();
        ZipEntry file = jar.getEntry(name);
        if (file == null) {
            return read;
        }
        try (InputStream in = jar.getInputStream(file)) {
            for (Map.Entry<String, JsonNode> entry :
                    JSON.readTree(in).path("ngrams").properties()) {
                String[] fraction = entry.getKey().split("/");
                double probability = Double.parseDouble(fraction[0]) / Double.parseDouble(fraction[1]);
                for (String letters : entry.getValue().asText().split(" ")) {
                    read.put(letters, probability);
                }
            }
        }
        return read;
    }

    private static void write(List<String> languages, Map<Integer, Map<Integer, Byte>> rows, Path out)
            throws IOException {
        try (DataOutputStream data = new DataOutputStream(Files.newOutputStream(out))) {
            data.writeInt(LetterModel.MAGIC);
            data.writeInt(languages.size());
            for (String language : languages) {
                data.writeUTF(language);
            }
            data.writeInt(rows.size());
            int entries = 0;
            for (Map.Entry<Integer, Map<Integer, Byte>> row : rows.entrySet()) {
                data.writeInt(row.getKey());
                data.writeByte(row.getValue().size());
                for (Map.Entry<Integer, Byte> weight : row.getValue().entrySet()) {
                    data.writeByte(weight.getKey());
                    data.writeByte(weight.getValue());
                    entries++;
                }
            }
            System.out.printf("%d languages, %d runs, %d weights%n", languages.size(), rows.size(), entries);
        }
        System.out.println(Files.size(out) + " bytes");
    }
}
