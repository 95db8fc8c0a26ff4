package dev.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;

/// Something that the product judges, and a way to score it on a labelled set.
public interface Task {

    /// What it is called on the command line.
    String name();

    /// Scores the product's own code on the labelled set in a folder; with `peers`, other programs too.
    ///
    /// @throws MissingData if the folder does not hold such a set
    Measurement measure(Path data, boolean peers) throws IOException;
}
