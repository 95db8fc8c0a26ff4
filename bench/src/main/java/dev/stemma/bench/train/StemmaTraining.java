package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.derivation.StemmaTask;
import dev.stemma.bench.derivation.Tradition;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.stemma.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Learns the weights of stemmata from every second of the generated traditions (`traditions*.jsonl`), with times and
/// without; and those for traditions of which two or three texts are known from such texts of theirs. The others are
/// for measuring.
final class StemmaTraining implements Training {

    private static final long SEED = 400;
    private static final int ROUNDS = 900;
    private static final int ROUNDS_OF_FEW = 300;
    private static final int DRAWS = 20;
    private static final Path HOME = Path.of("philology/src/main/resources/dev/stemma/philology/stemma");

    @Override
    public String name() {
        return "stemma";
    }

    @Override
    public Path home() {
        return HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        List<Tradition> traditions = new ArrayList<>();
        for (Path file : new DataFolder(data).files("traditions", ".jsonl")) {
            for (JsonNode document : DataFolder.documents(file)) {
                traditions.add(Tradition.of(document));
            }
        }
        if (traditions.isEmpty()) {
            throw new MissingData(data, "traditions*.jsonl or traditions*.jsonl.gz");
        }
        Lessons many = new Lessons(() -> new SplittableRandom(SEED), ROUNDS);
        Lessons few = new Lessons(() -> new SplittableRandom(SEED), ROUNDS_OF_FEW);
        RandomGenerator dice = new SplittableRandom(SEED);
        for (int place = 1; place < traditions.size(); place += 2) {
            Tradition tradition = traditions.get(place);
            learn(tradition, many);
            for (int draw = 0; draw < DRAWS; draw++) {
                learn(tradition.withOnly(2, dice), few);
                learn(tradition.withOnly(3, dice), few);
            }
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve("weights.tsv"), table(many));
        Files.writeString(out.resolve("weights-of-few.tsv"), table(few));
    }

    private static void learn(Tradition tradition, Lessons lessons) {
        Collation collation = Collation.of(tradition.witnesses());
        lessons.add(collation, tradition.edges());
        lessons.add(StemmaTask.withoutTimes(collation), tradition.edges());
    }

    private static String table(Lessons lessons) {
        StringBuilder table = new StringBuilder();
        for (Map.Entry<String, Double> weight : lessons.learned().entrySet()) {
            table.append(String.format(Locale.ROOT, "%s\t%.4f\n", weight.getKey(), weight.getValue()));
        }
        return table.toString();
    }
}
