package dev.stemma.bench.ner;

import java.util.List;

/// Finds the names in a text of words: ours, or a peer's. Peers stand in the Maven profile `peers`, and are found by
/// [java.util.ServiceLoader].
public interface Recogniser {

    /// What it is called among the scores.
    String name();

    /// The names in each sentence of one text.
    List<List<LabelledName>> names(List<List<String>> sentences);
}
