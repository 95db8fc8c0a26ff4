package dev.stemma.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL that still runs, or seems to run, on a data directory after its launcher was killed.
final class Leftover {

    private Leftover() {}

    /// Stops the server that `postmaster.pid` names, and removes the file when no server stands behind it.
    static void stop(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.chars().allMatch(Character::isDigit) && !line.isEmpty())
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(Leftover::isPostgres);
        if (server.isPresent()) {
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + server.pid())
                    .start()
                    .waitFor();
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            server.destroyForcibly();
        }
    }
}
