package dev.stemma.ingest.imports;

import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/// Where archives lie until they are taken in. A file has its name only when it is whole.
@Singleton
class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int BUFFER = 256 * 1024;
    private static final long ROOM_CHECKED_EVERY = 64L * 1024 * 1024;

    private final ImportsConfig config;

    Spool(ImportsConfig config) {
        this.config = config;
    }

    Path file(String name) {
        return config.spool().resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /// Keeps what comes, or answers with a problem: too long, no room, or broken off.
    ///
    /// @param announced how long it is to be
    /// @return how long it is
    long keep(String name, InputStream in, OptionalLong announced) throws IOException {
        if (announced.isPresent() && announced.getAsLong() > config.longestArchive()) {
            throw tooLong();
        }
        Files.createDirectories(config.spool());
        Path part = part(name);
        try {
            long length;
            try (OutputStream out = Files.newOutputStream(part)) {
                length = copy(in, out);
            }
            if (announced.isPresent() && announced.getAsLong() != length) {
                throw Problems.of(Fault.BROKEN_OFF, "The body broke off.");
            }
            Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
            return length;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Where a file is written that is fetched; [#complete(String)] gives it its name.
    OutputStream begin(String name) throws IOException {
        Files.createDirectories(config.spool());
        return Files.newOutputStream(part(name));
    }

    void complete(String name) throws IOException {
        Files.move(part(name), file(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Forgets a file, should there be one.
    void forget(String name) {
        try {
            Files.deleteIfExists(part(name));
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            LOG.warnf("%s stays in the spool: %s", name, e.getMessage());
        }
    }

    private Path part(String name) {
        return config.spool().resolve(name + ".part");
    }

    private long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        long checkedAt = 0;
        checkRoom();
        int read;
        while ((read = in.read(buffer)) >= 0) {
            length += read;
            if (length > config.longestArchive()) {
                throw tooLong();
            }
            if (length - checkedAt > ROOM_CHECKED_EVERY) {
                checkedAt = length;
                checkRoom();
            }
            out.write(buffer, 0, read);
        }
        return length;
    }

    private void checkRoom() {
        try {
            if (Files.getFileStore(config.spool()).getUsableSpace() < config.spareRoom()) {
                throw Problems.of(Fault.UNAVAILABLE, "There is no room for archives at this moment.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException tooLong() {
        return Problems.of(Fault.TOO_LARGE, "An archive may have " + config.longestArchive() + " bytes.");
    }
}
