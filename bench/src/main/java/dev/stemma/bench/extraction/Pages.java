package dev.stemma.bench.extraction;

import dev.stemma.ingest.extract.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Reads pages as they were received, plain or gzipped.
final class Pages {

    private Pages() {}

    static String read(Path file) throws IOException {
        byte[] bytes = bytes(file);
        return switch (Encoding.page(bytes, Optional.empty())) {
            case Encoding.Text text -> text.text();
            case Encoding.Malformed malformed -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }
}
