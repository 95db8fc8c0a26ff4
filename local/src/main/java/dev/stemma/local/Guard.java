package dev.stemma.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Ends what this JVM started when this JVM ends, however it ends.
///
/// A small shell reads our orders from a pipe. The operating system closes the pipe when the JVM is gone, even after a
/// `kill -9`; the shell then stops every process and removes every directory that it was told to watch.
final class Guard {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            gentle= ; dirs=
            while read -r order what; do
              case $order in
                watch) gentle="$gentle $what" ;;
                forget) next= ; for p in $gentle; do [ "$p" = "$what" ] || next="$next $p"; done; gentle=$next ;;
                remove) dirs="$dirs
            $what" ;;
              esac
            done
            for p in $gentle; do kill -"${p%%:*}" "${p##*:}" 2>/dev/null; done
            tries=0
            while [ $tries -lt 100 ]; do
              left= ; for p in $gentle; do kill -0 "${p##*:}" 2>/dev/null && left=1; done
              [ -z "$left" ] && break
              tries=$((tries+1)); sleep 0.1
            done
            for p in $gentle; do kill -KILL "${p##*:}" 2>/dev/null; done
            printf '%s\\n' "$dirs" | while IFS= read -r d; do [ -n "$d" ] && rm -rf -- "$d"; done
            """;

    private static Guard instance;

    private final OutputStream orders;

    private Guard(Process shell) {
        this.orders = shell.getOutputStream();
    }

    /// Stops `process` with `signal` when this JVM ends.
    static void watch(Process process, String signal) {
        order("watch " + signal + ":" + process.pid());
    }

    /// `process` has been stopped already; its number may soon be another's.
    static void forget(Process process, String signal) {
        order("forget " + signal + ":" + process.pid());
    }

    /// Removes `directory` when this JVM ends, after the processes.
    static void remove(Path directory) {
        order("remove " + directory.toAbsolutePath());
    }

    private static synchronized void order(String line) {
        if (instance == null) {
            instance = start();
        }
        try {
            instance.orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            instance.orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of the child processes is gone", e);
        }
    }

    private static Guard start() {
        try {
            Process shell = new ProcessBuilder(Detached.command(List.of("/bin/sh", "-c", SCRIPT, "stemma-guard")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Guard guard = new Guard(shell);
            // This thread keeps the pipe reachable, hence open, until the JVM ends.
            Thread.ofPlatform().daemon().name("stemma-guard").start(() -> guard.outlive(shell));
            return guard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outlive(Process shell) {
        try {
            shell.waitFor();
            orders.close();
        } catch (IOException e) {
            // The shell is gone, and its pipe with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
