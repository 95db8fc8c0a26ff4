package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.ner.ConllFile;
import dev.stemma.bench.ner.LabelledName;
import dev.stemma.bench.ner.LabelledSentence;
import dev.stemma.bench.train.TaughtTexts.Taught;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.TextReader;
import dev.stemma.nlp.text.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The texts that the tagger of mentions learns from: sets labelled by people, the Groningen Meaning Bank checked by
/// teachers, and texts that only teachers have labelled. No file named `-test`, and not wikigold, is among them.
final class TrainingTexts {

    private static final List<String> BY_PEOPLE =
            List.of("crossner-politics-train", "crossner-politics-dev", "uner-ewt-dev");

    private static final List<String> TWEETS =
            List.of("btc-a", "btc-b", "btc-e", "btc-f", "btc-g", "btc-h", "wnut17-train", "wnut17-dev");

    /// The labelled sets learned from.
    static final List<String> SETS =
            Stream.of(List.of("gmb"), BY_PEOPLE, TWEETS).flatMap(List::stream).toList();

    private static final int SENTENCES = 15;
    private static final int LONGEST_SENTENCE = 200;
    private static final double WEIGHT_BY_PEOPLE = 2;
    private static final double WEIGHT_OF_NEWS = 0.5;

    /// Press releases are many and one-sided; weighing little, they leave the model smaller and no worse.
    private static final double WEIGHT_OF_RELEASES = 0.15;

    private final Path data;
    private final TaughtTexts teachers;
    private final Conventions conventions = new Conventions();
    private final Votes votes = new Votes(conventions);

    TrainingTexts(Path data, TaughtTexts teachers) {
        this.data = data;
        this.teachers = teachers;
    }

    List<LabelledText> read() throws IOException {
        List<LabelledText> texts = new ArrayList<>(checked());
        for (Path file : new DataFolder(data.resolve("text")).files("", ".jsonl")) {
            texts.addAll(taught(file));
        }
        BY_PEOPLE.forEach(name -> addLabelled(name, WEIGHT_BY_PEOPLE, texts));
        TWEETS.forEach(name -> addLabelled(name, 1, texts));
        return texts;
    }

    private List<List<LabelledSentence>> labelled(String name) {
        return ConllFile.texts(data.resolve("ner").resolve(name + ".conll.gz"), SENTENCES);
    }

    private void addLabelled(String name, double weight, List<LabelledText> texts) {
        for (List<LabelledSentence> text : labelled(name)) {
            texts.add(new LabelledText(text.stream().map(conventions::apply).toList(), weight));
        }
    }

    private List<LabelledText> checked() throws IOException {
        List<List<LabelledSentence>> labelled = labelled("gmb");
        List<List<Taught>> taught = teachers.of(
                "gmb",
                () -> labelled.stream()
                        .map(text -> text.stream().map(LabelledSentence::words).toList())
                        .toList());
        List<LabelledText> checked = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            List<LabelledSentence> settled = new ArrayList<>();
            for (int j = 0; j < labelled.get(i).size(); j++) {
                settled.add(settle(taught.get(i).get(j), labelled.get(i).get(j).names()));
            }
            checked.add(new LabelledText(settled, 1));
        }
        return checked;
    }

    private List<LabelledText> taught(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.jsonl(\\.gz)?$", "");
        double weight = name.startsWith("senate") ? WEIGHT_OF_RELEASES : WEIGHT_OF_NEWS;
        return teachers.of(name, () -> sentences(file)).stream()
                .map(text -> new LabelledText(
                        text.stream()
                                .map(sentence -> settle(sentence, List.of()))
                                .toList(),
                        weight))
                .toList();
    }

    private LabelledSentence settle(Taught taught, List<LabelledName> labelled) {
        return votes.settle(taught.words(), labelled, taught.byTeacher());
    }

    private static List<List<List<String>>> sentences(Path file) {
        List<List<List<String>>> texts = new ArrayList<>();
        for (JsonNode document : DataFolder.documents(file)) {
            List<List<String>> text = new ArrayList<>();
            for (Sentence sentence :
                    TextReader.part(document.get("text").asText()).sentences()) {
                List<String> words = sentence.tokens().stream().map(Token::form).toList();
                if (!words.isEmpty() && words.size() <= LONGEST_SENTENCE) {
                    text.add(words);
                }
            }
            texts.add(text);
        }
        return texts;
    }
}
