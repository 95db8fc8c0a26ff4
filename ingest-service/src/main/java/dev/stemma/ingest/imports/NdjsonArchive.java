package dev.stemma.ingest.imports;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.intake.LineReader;
import dev.stemma.ingest.intake.LineReader.Line;
import dev.stemma.ingest.intake.Parcel;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Submissions, a JSON object a line, plain or gzipped.
final class NdjsonArchive implements Archive {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private final LineReader lines;
    private final Map<String, String> metadata = new HashMap<>();
    private final boolean packed;
    private final int longest;
    private final long start;

    NdjsonArchive(Path file, long start, boolean packed, Optional<String> source, int longest) throws IOException {
        source.ifPresent(name -> metadata.put("source", name));
        channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(start);
        this.start = start;
        this.packed = packed;
        this.longest = longest;
        InputStream in = Channels.newInputStream(channel);
        lines = new LineReader(packed ? new GZIPInputStream(in, BUFFER) : in, longest);
    }

    @Override
    public Optional<Content> next() throws IOException {
        Optional<Line> line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (line.get().overlong()) {
            return Optional.of(new Unreadable("too_large", "The line is longer than " + longest + " bytes."));
        }
        if (line.get().isBlank()) {
            return Optional.of(new Other());
        }
        byte[] bytes = line.get().bytes();
        Parcel parcel = new Parcel(
                new Original("application/json", bytes),
                Optional.empty(),
                Parcel.Kind.JSON,
                metadata,
                Publication.Basis.SUBMITTED);
        return Optional.of(new Article(parcel, bytes.length));
    }

    private Optional<Line> line() throws IOException {
        try {
            return lines.next();
        } catch (ZipException | EOFException e) {
            throw new Damaged("Its compression is damaged.", e);
        }
    }

    @Override
    public long position() throws IOException {
        return packed ? channel.position() : start + lines.offset();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
