package dev.stemma.bench.train;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.ner.LabelledName;
import dev.stemma.bench.ner.LabelledSentence;
import dev.stemma.bench.ner.Recogniser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What the teachers say of texts, kept in a folder, because asking them takes longer than learning does. A file has a
/// word on each line with a tag of each teacher after it, an empty line after each sentence, and a line before each
/// text.
final class TaughtTexts {

    private static final String TEXT = "-TEXT-";

    /// A sentence, and the names in it by teacher.
    record Taught(List<String> words, List<List<LabelledName>> byTeacher) {}

    private final Path folder;
    private final Supplier<List<Recogniser>> teachers;

    /// @param teachers asked only where the folder has no answer yet
    TaughtTexts(Path folder, Supplier<List<Recogniser>> teachers) {
        this.folder = folder;
        this.teachers = teachers;
    }

    /// The teachers' names for the sentences of some texts, kept under a name.
    List<List<Taught>> of(String name, Supplier<List<List<List<String>>>> texts) throws IOException {
        Path file = folder.resolve(name + ".gz");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path draft = folder.resolve(name + ".part");
            write(draft, texts.get());
            Files.move(draft, file);
        }
        return read(file);
    }

    private void write(Path file, List<List<List<String>>> texts) throws IOException {
        List<Recogniser> asked = teachers.get();
        try (Writer writer = new BufferedWriter(
                new OutputStreamWriter(new Smallest(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (List<List<String>> text : texts) {
                writer.write(TEXT + "\n\n");
                List<List<List<LabelledName>>> names =
                        asked.stream().map(teacher -> teacher.names(text)).toList();
                for (int i = 0; i < text.size(); i++) {
                    int sentence = i;
                    write(
                            text.get(i),
                            names.stream().map(one -> one.get(sentence)).toList(),
                            writer);
                }
            }
        }
    }

    private static void write(List<String> words, List<List<LabelledName>> byTeacher, Writer writer)
            throws IOException {
        List<String[]> tags =
                byTeacher.stream().map(names -> tags(words.size(), names)).toList();
        for (int at = 0; at < words.size(); at++) {
            writer.write(words.get(at).replaceAll("\\s", "_"));
            for (String[] of : tags) {
                writer.write("\t" + of[at]);
            }
            writer.write("\n");
        }
        writer.write("\n");
    }

    private static String[] tags(int size, List<LabelledName> names) {
        String[] tags = new String[size];
        Arrays.fill(tags, "O");
        for (LabelledName name : names) {
            for (int at = name.start(); at < name.end(); at++) {
                tags[at] = (at == name.start() ? "B-" : "I-") + (name.kind().equals("OTHER") ? "MISC" : name.kind());
            }
        }
        return tags;
    }

    private static List<List<Taught>> read(Path file) {
        List<List<Taught>> texts = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : DataFolder.lines(file)) {
            if (line.equals(TEXT)) {
                texts.add(new ArrayList<>());
            } else if (!line.isEmpty()) {
                rows.add(line.split("\t"));
            } else if (!rows.isEmpty()) {
                texts.getLast().add(taught(rows));
                rows.clear();
            }
        }
        return texts;
    }

    private static Taught taught(List<String[]> rows) {
        List<String> words = rows.stream().map(row -> row[0]).toList();
        List<List<LabelledName>> byTeacher = IntStream.range(1, rows.getFirst().length)
                .mapToObj(column -> LabelledSentence.of(
                                words, rows.stream().map(row -> row[column]).toList())
                        .names())
                .toList();
        return new Taught(words, byTeacher);
    }
}
