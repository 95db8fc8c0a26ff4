package dev.stemma.bench.train;

import dev.stemma.bench.ner.LabelledSentence;
import java.util.List;

/// A text to learn from.
///
/// @param weight how much it counts
record LabelledText(List<LabelledSentence> sentences, double weight) {

    LabelledText {
        sentences = List.copyOf(sentences);
    }
}
