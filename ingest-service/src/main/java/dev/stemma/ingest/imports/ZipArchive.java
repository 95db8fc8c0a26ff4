package dev.stemma.ingest.imports;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.intake.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Texts (`.txt`), pages (`.html`, `.htm`, `.xhtml`) and submissions (`.json`) in a ZIP file, whatever folders they lie
/// in.
final class ZipArchive implements Archive {

    private final ZipFile file;
    private final Iterator<? extends ZipEntry> entries;
    private final long size;
    private final Optional<String> source;
    private final int longest;
    private long read;

    ZipArchive(Path path, long behind, Optional<String> source, int longest) throws IOException {
        try {
            file = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new Damaged("It is no whole ZIP file.", e);
        }
        size = Files.size(path);
        entries = file.stream().skip(behind).iterator();
        read = behind;
        this.source = source;
        this.longest = longest;
    }

    @Override
    public Optional<Content> next() {
        if (!entries.hasNext()) {
            return Optional.empty();
        }
        ZipEntry entry = entries.next();
        read++;
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (entry.isDirectory() || last.startsWith(".") || name.startsWith("__macosx/")) {
            return Optional.of(new Other());
        }
        return Optional.of(content(entry, last));
    }

    private Content content(ZipEntry entry, String name) {
        if (name.endsWith(".txt")) {
            return article(entry, "text/plain", Parcel.Kind.TEXT);
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return article(entry, "text/html", Parcel.Kind.PAGE);
        }
        return name.endsWith(".json") ? article(entry, "application/json", Parcel.Kind.JSON) : new Other();
    }

    private Content article(ZipEntry entry, String type, Parcel.Kind kind) {
        byte[] bytes;
        try (InputStream in = file.getInputStream(entry)) {
            bytes = in.readNBytes(longest + 1);
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
    public long position() {
        return file.size() == 0 ? size : (long) ((double) size * read / file.size());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
