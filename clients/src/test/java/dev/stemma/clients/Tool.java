package dev.stemma.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A program of another language's tool chain, which a machine may lack; a machine that judges the project may not.
///
/// @param environment what it is told beside its arguments
record Tool(String name, Map<String, String> environment) {

    Tool(String name) {
        this(name, Map.of());
    }

    /// How a run ended, and what it said.
    record Ended(int status, String words) {}

    /// Skips the test where a tool is missing, and fails it in CI.
    static void require(String... names) {
        List<String> missing =
                Stream.of(names).filter(name -> !new Tool(name).present()).toList();
        if (missing.isEmpty()) {
            return;
        }
        String words = "%s is not installed, so these clients are not checked".formatted(String.join(", ", missing));
        if (System.getenv("CI") != null) {
            throw new AssertionError(words);
        }
        Assumptions.abort(words);
    }

    private boolean present() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
    }

    /// A program and its arguments, as arguments of what runs it.
    static String[] program(Path program, String... arguments) {
        return Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    Ended run(Path directory, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(name, ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            Stream.concat(Stream.of(name), Stream.of(arguments)).toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Ended(-1, name + " does not end. " + Files.readString(out));
            }
            return new Ended(process.exitValue(), Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }

    /// [#run], which must end well.
    ///
    /// @return what it said
    String succeed(Path directory, String... arguments) throws IOException, InterruptedException {
        Ended ended = run(directory, arguments);
        if (ended.status() != 0) {
            throw new AssertionError("%s %s ended with %d:%n%s"
                    .formatted(name, String.join(" ", arguments), ended.status(), ended.words()));
        }
        return ended.words();
    }
}
