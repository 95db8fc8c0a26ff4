package dev.stemma.bench.train;

import java.io.IOException;
import java.nio.file.Path;

/// A model of the product, and a way to learn it anew. The same data gives the same bytes.
public interface Training {

    /// What it is called on the command line.
    String name();

    /// The folder of the product that the model's files belong in.
    Path home();

    /// Learns from a folder that holds what the model is learned from (`ner`, `text`, `places`, `derivation`), and
    /// writes the model's files.
    ///
    /// @param out the folder for them
    void train(Path data, Path out) throws IOException;
}
