package dev.stemma.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.ingest.imports.Archive.Article;
import dev.stemma.ingest.imports.Archive.Content;
import dev.stemma.ingest.imports.Archive.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// ZIP files with directories short and long: a long one is not held in memory, and nothing else is different.
class ZipArchiveTest {

    private static final int LONGEST = 1000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, ZipEntries.LONGEST_DIRECTORY})
    void theEntriesAreReadInTheirOrder(long longestDirectory) throws IOException {
        try (ZipArchive archive = new ZipArchive(zip(), 0, Optional.empty(), LONGEST, longestDirectory)) {
            assertThat(all(archive))
                    .containsExactly("text/plain The ferry sails.", "Other", "too_large", "text/html <p>She sank.");
            assertThat(archive.position()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, ZipEntries.LONGEST_DIRECTORY})
    void whatIsBehindIsPassedOver(long longestDirectory) throws IOException {
        try (ZipArchive archive = new ZipArchive(zip(), 3, Optional.empty(), LONGEST, longestDirectory)) {
            assertThat(all(archive)).containsExactly("text/html <p>She sank.");
        }
        try (ZipArchive archive = new ZipArchive(zip(), 9, Optional.empty(), LONGEST, longestDirectory)) {
            assertThat(all(archive)).isEmpty();
        }
    }

    @Test
    void aFileThatBreaksOffIsNoWholeZipFile() throws IOException {
        byte[] whole = Files.readAllBytes(zip());
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> new ZipArchive(half, 0, Optional.empty(), LONGEST))
                .isInstanceOf(Archive.Damaged.class);
    }

    private static List<String> all(ZipArchive archive) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<Content> next = archive.next(); next.isPresent(); next = archive.next()) {
            all.add(
                    switch (next.get()) {
                        case Article article ->
                            article.parcel().original().mediaType() + " "
                                    + new String(article.parcel().original().bytes(), StandardCharsets.UTF_8);
                        case Unreadable unreadable -> unreadable.reason();
                        case Archive.Other _ -> "Other";
                    });
        }
        return all;
    }

    private Path zip() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "news/a.txt", "The ferry sails.");
            entry(zip, "news/picture.png", "x");
            entry(zip, "news/long.txt", "long ".repeat(LONGEST));
            entry(zip, "b.html", "<p>She sank.");
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
