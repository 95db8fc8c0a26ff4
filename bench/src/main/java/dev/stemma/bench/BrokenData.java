package dev.stemma.bench;

import java.nio.file.Path;

/// A file of the labelled set does not have the form that its task's sets have.
public final class BrokenData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenData(Path file, String what, Throwable cause) {
        super("In " + file + " " + what + ".", cause);
    }

    /// @param number of the line, from 1
    public static BrokenData line(Path file, int number, Throwable cause) {
        return new BrokenData(file, "line " + number + " cannot be read", cause);
    }
}
