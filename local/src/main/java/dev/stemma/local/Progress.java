package dev.stemma.local;

import java.io.PrintStream;
import java.util.Locale;

/// Tells the person at the terminal how far things are; never on standard output, which belongs to the result.
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /// A progress that nobody hears.
    public static Progress silent() {
        return new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()));
    }

    /// A bar for one long piece of work, which is called `name`.
    Bar bar(String name) {
        return new Bar(out, System.console() != null && System.console().isTerminal(), name);
    }

    /// One line, with the seconds since the beginning.
    public synchronized void say(String what) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, what);
        out.flush();
    }
}
