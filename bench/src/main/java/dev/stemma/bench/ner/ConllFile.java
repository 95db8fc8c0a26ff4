package dev.stemma.bench.ner;

import dev.stemma.bench.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file of labelled sentences: a word, a tab and a tag on each line, an empty line between sentences.
public final class ConllFile {

    private static final String DOCUMENT = "-DOCSTART-";

    private ConllFile() {}

    /// The texts of a file, each a list of sentences; where the file does not mark them, so many sentences make one.
    public static List<List<LabelledSentence>> texts(Path file, int sentencesEach) {
        List<List<LabelledSentence>> texts = new ArrayList<>();
        List<LabelledSentence> text = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> lines = new ArrayList<>(DataFolder.lines(file));
        lines.add("");
        boolean marked = lines.stream().anyMatch(line -> line.startsWith(DOCUMENT));
        for (String line : lines) {
            if (line.startsWith(DOCUMENT)) {
                end(text, texts);
            } else if (!line.isBlank()) {
                String[] columns = line.split(line.indexOf('\t') >= 0 ? "\t" : " ");
                words.add(columns[0]);
                tags.add(columns.length > 1 ? columns[columns.length - 1] : "O");
            } else if (!words.isEmpty()) {
                text.add(LabelledSentence.of(words, tags));
                words.clear();
                tags.clear();
                if (!marked && text.size() == sentencesEach) {
                    end(text, texts);
                }
            }
        }
        end(text, texts);
        return texts;
    }

    private static void end(List<LabelledSentence> text, List<List<LabelledSentence>> texts) {
        if (!text.isEmpty()) {
            texts.add(List.copyOf(text));
            text.clear();
        }
    }
}
