package dev.stemma.ingest.imports;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.intake.Parcel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/// Texts (`.txt`), pages (`.html`, `.htm`, `.xhtml`) and submissions (`.json`) in a ZIP file, whatever folders they lie
/// in.
final class ZipArchive implements Archive {

    private final ZipEntries entries;
    private final Optional<String> source;
    private final int longest;

    ZipArchive(Path path, long behind, Optional<String> source, int longest) throws IOException {
        this(path, behind, source, longest, ZipEntries.LONGEST_DIRECTORY);
    }

    ZipArchive(Path path, long behind, Optional<String> source, int longest, long longestDirectory) throws IOException {
        try {
            entries = ZipEntries.of(path, longestDirectory);
        } catch (ZipException e) {
            throw new Damaged("It is no whole ZIP file.", e);
        }
        for (long i = 0; i < behind && following().isPresent(); i++) {
            // These were taken in.
        }
        this.source = source;
        this.longest = longest;
    }

    @Override
    public Optional<Content> next() throws IOException {
        return following().map(this::content);
    }

    private Optional<ZipEntry> following() throws IOException {
        try {
            return entries.next();
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new Damaged("What follows is no entry.", e);
        }
    }

    private Content content(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (entry.isDirectory() || last.startsWith(".") || name.startsWith("__macosx/")) {
            return new Other();
        }
        if (last.endsWith(".txt")) {
            return article("text/plain", Parcel.Kind.TEXT);
        }
        if (last.endsWith(".html") || last.endsWith(".htm") || last.endsWith(".xhtml")) {
            return article("text/html", Parcel.Kind.PAGE);
        }
        return last.endsWith(".json") ? article("application/json", Parcel.Kind.JSON) : new Other();
    }

    private Content article(String type, Parcel.Kind kind) {
        byte[] bytes;
        try {
            bytes = entries.open().readNBytes(longest + 1);
        } catch (IOException | IllegalArgumentException e) {
            return new Unreadable("damaged", "The entry cannot be unpacked.");
        }
        if (bytes.length > longest) {
            return new Unreadable("too_large", "The entry is longer than " + longest + " bytes.");
        }
        Map<String, String> metadata = new HashMap<>();
        source.ifPresent(name -> metadata.put("source", name));
        return new Article(
                new Parcel(new Original(type, bytes), Optional.empty(), kind, metadata, Publication.Basis.SUBMITTED),
                bytes.length);
    }

    @Override
    public long position() throws IOException {
        return entries.position();
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
