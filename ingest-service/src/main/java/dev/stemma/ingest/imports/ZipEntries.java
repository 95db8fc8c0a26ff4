package dev.stemma.ingest.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// The entries of a ZIP file, one after the other. They are read by its directory, which knows best where they are,
/// unless that is so long that it had better not be held in memory.
abstract class ZipEntries implements AutoCloseable {

    /// Some 200,000 entries.
    static final long LONGEST_DIRECTORY = 16L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LENGTH_OF_DIRECTORY = 12;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;

    /// @param longestDirectory in bytes, to be held in memory
    static ZipEntries of(Path path, long longestDirectory) throws IOException {
        return lengthOfDirectory(path) <= longestDirectory ? new Listed(path) : new Streamed(path);
    }

    /// The next entry, which [#open()] then opens.
    abstract Optional<ZipEntry> next() throws IOException;

    abstract InputStream open() throws IOException;

    /// How many bytes of the file are behind, or thereabouts.
    abstract long position() throws IOException;

    @Override
    public abstract void close() throws IOException;

    /// As the end of the file tells it (APPNOTE.TXT, 4.3.16); 0 where it tells nothing.
    private static long lengthOfDirectory(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            int length = (int) Math.min(channel.size(), END + LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(end, channel.size() - length);
            for (int at = length - END; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    return end.getInt(at + LENGTH_OF_DIRECTORY) & IN_ZIP64;
                }
            }
            return 0;
        }
    }

    private static final class Listed extends ZipEntries {

        private final ZipFile file;
        private final Iterator<? extends ZipEntry> entries;
        private final long size;
        private ZipEntry entry;
        private long read;

        Listed(Path path) throws IOException {
            file = new ZipFile(path.toFile());
            entries = file.stream().iterator();
            size = Files.size(path);
        }

        @Override
        Optional<ZipEntry> next() {
            if (!entries.hasNext()) {
                return Optional.empty();
            }
            entry = entries.next();
            read++;
            return Optional.of(entry);
        }

        @Override
        InputStream open() throws IOException {
            return file.getInputStream(entry);
        }

        @Override
        long position() {
            return file.size() == 0 ? size : (long) ((double) size * read / file.size());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static final class Streamed extends ZipEntries {

        private final FileChannel channel;
        private final ZipInputStream in;

        Streamed(Path path) throws IOException {
            channel = FileChannel.open(path, StandardOpenOption.READ);
            in = new ZipInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
        }

        @Override
        Optional<ZipEntry> next() throws IOException {
            return Optional.ofNullable(in.getNextEntry());
        }

        @Override
        InputStream open() {
            return in;
        }

        @Override
        long position() throws IOException {
            return channel.position();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
