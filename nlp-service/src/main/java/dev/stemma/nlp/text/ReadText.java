package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.List;

/// A text, parted into paragraphs, sentences and tokens. All spans count in `text`; no sentence crosses a paragraph.
public record ReadText(String text, List<Span> paragraphs, List<Sentence> sentences) {

    public ReadText {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
    }

    /// How many words and punctuation marks the text has.
    public int tokenCount() {
        return sentences.stream().mapToInt(sentence -> sentence.tokens().size()).sum();
    }
}
