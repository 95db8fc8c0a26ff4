package dev.stemma.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// How far one long piece of work is: a bar that is drawn over and over on a terminal, a line now and then elsewhere.
final class Bar {

    private static final int WIDTH = 24;
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean isTerminal;
    private final String name;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private int length;

    Bar(PrintStream out, boolean isTerminal, String name) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.name = name;
    }

    /// Shows that `share` of the work is done, unless it was shown a moment ago.
    ///
    /// @param share from 0 to 1
    /// @param counts what has come of it so far
    synchronized void show(double share, String counts) {
        long now = System.nanoTime();
        if (now - shown < (isTerminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            return;
        }
        shown = now;
        String line = line(Math.clamp(share, 0, 1), Duration.ofNanos(now - begun), counts);
        if (isTerminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
            length = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    /// Takes the bar off the terminal.
    synchronized void clear() {
        if (length > 0) {
            out.print("\r" + " ".repeat(length) + "\r");
            out.flush();
            length = 0;
        }
    }

    private String line(double share, Duration spent, String counts) {
        int full = (int) Math.round(share * WIDTH);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %%%s  %s",
                name,
                "#".repeat(full),
                "-".repeat(WIDTH - full),
                (int) (share * 100),
                left(share, spent),
                counts);
    }

    /// The time that is left if the rest goes as fast; nothing while too little is done to tell.
    private static String left(double share, Duration spent) {
        if (share < 0.01 || share >= 1) {
            return "";
        }
        long seconds = Math.round(spent.toMillis() / 1000.0 * (1 - share) / share);
        String time = seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        return "  " + time + " left";
    }
}
