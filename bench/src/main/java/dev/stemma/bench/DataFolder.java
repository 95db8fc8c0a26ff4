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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    ///
    /// @throws BrokenData if it cannot be read, as what is gzipped in part
    public static List<String> lines(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BrokenData(file, "there is something that cannot be read", e);
        }
    }

    /// The JSON documents of a file that has one on each line.
    ///
    /// @throws BrokenData if a line is none
    public static List<JsonNode> documents(Path file) {
        return documents(file, document -> document);
    }

    /// What the JSON documents of a file say that has one on each line.
    ///
    /// @throws BrokenData if a line is none, or does not say it
    public static <T> List<T> documents(Path file, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    all.add(reading.apply(JSON.readTree(lines.get(i))));
                } catch (IOException | RuntimeException e) {
                    throw BrokenData.line(file, i + 1, e);
                }
            }
        }
        return all;
    }

    /// The one JSON document of a file.
    ///
    /// @throws BrokenData if it is none
    public static JsonNode document(Path file) {
        String json = String.join("\n", lines(file));
        try {
            return JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (IOException e) {
            throw new BrokenData(file, "there is no whole JSON document", e);
        }
    }

    /// What the elements say of the one JSON array of a file.
    ///
    /// @throws BrokenData if it is none, or an element does not say it
    public static <T> List<T> elements(Path file, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : document(file)) {
            try {
                all.add(reading.apply(element));
            } catch (RuntimeException e) {
                throw new BrokenData(file, "element " + (all.size() + 1) + " cannot be read", e);
            }
        }
        return all;
    }

    private static boolean named(Path file, String beginning, String ending) {
        String name = file.getFileName().toString();
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return plain.startsWith(beginning) && plain.endsWith(ending);
    }
}
