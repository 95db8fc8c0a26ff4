package dev.stemma.bench;

import java.nio.file.Path;

/// The folder that `--data` names does not hold the labelled set of the task.
public final class MissingData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingData(Path folder, String what) {
        super("There is no " + what + " in " + folder + ".");
    }
}
