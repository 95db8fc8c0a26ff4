package dev.stemma.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The articles of `seeds/`: real news, of the lengths that news has.
final class SeedTexts {

    private SeedTexts() {}

    /// Their texts, in the order of their names.
    static List<String> all() {
        Path seeds = Path.of(System.getProperty("stemma.root", ""), "seeds");
        try (Stream<Path> files = Files.list(seeds)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(SeedTexts::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
