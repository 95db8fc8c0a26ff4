package dev.stemma.bench.train;

import dev.stemma.bench.ner.LabelledName;
import dev.stemma.bench.ner.LabelledSentence;
import dev.stemma.bench.ner.Recogniser;
import dev.stemma.nlp.mention.MentionFeatures;
import dev.stemma.nlp.tagger.FeatureRows;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// Learns the tagger of mentions: `mentions.bin.gz`. The teachers are the recognisers of the Maven profile `peers`.
final class MentionTraining implements Training {

    static final Path HOME = Path.of("nlp-service/src/main/resources/dev/stemma/nlp/mention");

    /// What the teachers said, kept beside the build; deleted, they are asked again.
    private static final Path TAUGHT = Path.of(System.getProperty("stemma.root", ""), ".stemma", "taught");

    private static final List<String> LABELS = labels();

    private static final ChainTrainer.Settings SETTINGS = new ChainTrainer.Settings(0.1, 0.3, 0.5, 0.3f, 3, 2, 6);

    @Override
    public String name() {
        return "mentions";
    }

    @Override
    public Path home() {
        return HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        ChainTrainer trainer = new ChainTrainer(LABELS, SETTINGS);
        MentionFeatures features = MentionFeatures.load();
        List<LabelledText> texts = new TrainingTexts(data, new TaughtTexts(TAUGHT, MentionTraining::teachers)).read();
        OtherCapitals capitals = new OtherCapitals();
        for (LabelledText text : texts) {
            add(text, features, trainer);
            add(capitals.of(text), features, trainer);
        }
        Path file = out.resolve("mentions.bin.gz");
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream gzip = new Smallest(new BufferedOutputStream(raw))) {
            trainer.train(gzip);
        }
        System.out.printf("%s: %d bytes%n", file, Files.size(file));
    }

    private static List<Recogniser> teachers() {
        List<Recogniser> teachers = ServiceLoader.load(Recogniser.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (teachers.isEmpty()) {
            throw new IllegalStateException("the teachers are missing: build bench with -Ppeers");
        }
        return teachers;
    }

    private static void add(LabelledText text, MentionFeatures features, ChainTrainer trainer) {
        List<FeatureRows> rows = features.of(text.sentences().stream()
                .map(sentence -> sentence.words().toArray(String[]::new))
                .toList());
        for (int i = 0; i < rows.size(); i++) {
            trainer.add(rows.get(i), numbers(text.sentences().get(i)), text.weight());
        }
    }

    private static int[] numbers(LabelledSentence sentence) {
        int[] numbers = new int[sentence.words().size()];
        for (LabelledName name : sentence.names()) {
            numbers[name.start()] = LABELS.indexOf("B-" + name.kind());
            for (int at = name.start() + 1; at < name.end(); at++) {
                numbers[at] = LABELS.indexOf("I-" + name.kind());
            }
        }
        return numbers;
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>(List.of("O"));
        for (String kind : List.of("PERSON", "ORGANISATION", "PLACE", "GROUP", "EVENT", "OTHER")) {
            labels.add("B-" + kind);
            labels.add("I-" + kind);
        }
        return List.copyOf(labels);
    }
}
