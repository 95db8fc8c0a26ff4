package dev.stemma.bench.train;

import java.util.List;

/// Gives words vectors that lie near each other where the words are used alike.
public interface WordVectors {

    /// A vector for each word, all of one length.
    List<float[]> of(List<String> words);
}
