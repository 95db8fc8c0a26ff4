package dev.stemma.ingest.imports;

import dev.stemma.ingest.imports.Archive.Form;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens archives, by what their first bytes are.
final class Archives {

    private static final int HEAD = 512;

    private Archives() {}

    /// The form of an archive.
    ///
    /// @return nothing when it is none that is known here
    static Optional<Form> form(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (isGzip(head)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                head = in.readNBytes(HEAD);
            } catch (ZipException e) {
                return Optional.empty();
            }
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return Optional.of(Form.ZIP);
        }
        if (text.startsWith("WARC/") || text.startsWith("filedesc://")) {
            return Optional.of(Form.WARC);
        }
        String begun = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        return begun.strip().startsWith("{") ? Optional.of(Form.NDJSON) : Optional.empty();
    }

    /// Opens an archive behind `records` records, which end at byte `position` or thereabouts.
    static Archive open(Path file, Form form, Job job, int longest) throws IOException {
        Optional<String> source = job.source();
        long position = job.progress().bytes();
        return switch (form) {
            case WARC -> {
                boolean there = WarcArchive.begins(file, position);
                yield behind(
                        new WarcArchive(file, there ? position : 0, source, longest),
                        there ? 0 : job.progress().records());
            }
            case NDJSON -> {
                boolean packed = isGzip(head(file));
                yield behind(
                        new NdjsonArchive(file, packed ? 0 : position, packed, source, longest),
                        packed ? job.progress().records() : 0);
            }
            case ZIP -> new ZipArchive(file, job.progress().records(), source, longest);
        };
    }

    private static Archive behind(Archive archive, long records) throws IOException {
        for (long i = 0; i < records; i++) {
            if (archive.next().isEmpty()) {
                break;
            }
        }
        return archive;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return in.readNBytes(2);
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
    }
}
