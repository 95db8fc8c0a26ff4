package dev.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A folder of labelled data. Files are found by the beginning and the ending of their names, plain or
/// `.gz`, so that sets named `_dev` here and otherwise elsewhere are both taken.
public record DataFolder(Path path) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The files below this folder whose names begin and end so, in the order of their paths.
    public List<Path> files(String beginning, String ending) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> named(file, beginning, ending))
                    .sorted()
                    .toList();
        }
    }

    /// The lines of a file, plain or gzipped.
    public static List<String> lines(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// The JSON documents of a file that has one on each line.
    public static List<JsonNode> documents(Path file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank())
                .map(DataFolder::parse)
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + line.substring(0, Math.min(80, line.length())), e);
        }
    }

    private static boolean named(Path file, String beginning, String ending) {
        String name = file.getFileName().toString();
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.startsWith(beginning) && plain.endsWith(ending);
    }
}
