package dev.stemma.ingest.imports;

import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        Path part = part(name);
        try {
            long length;
            try (OutputStream out = begin(name)) {
                length = copy(in, out);
            } catch (Full e) {
                throw Problems.of(Fault.UNAVAILABLE, "There is no room for archives at this moment.");
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

    /// Where a file is written; [#complete(String)] gives it its name. A write that would leave less room than is to be
    /// spared ends in [Full].
    OutputStream begin(String name) throws IOException {
        Files.createDirectories(config.spool());
        return new Sparing(Files.newOutputStream(part(name)));
    }

    /// There is no room for what comes.
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;
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
        int read;
        while ((read = in.read(buffer)) >= 0) {
            length += read;
            if (length > config.longestArchive()) {
                throw tooLong();
            }
            out.write(buffer, 0, read);
        }
        return length;
    }

    private RuntimeException tooLong() {
        return Problems.of(Fault.TOO_LARGE, "An archive may have " + config.longestArchive() + " bytes.");
    }

    /// Sees now and then whether there is room.
    private final class Sparing extends FilterOutputStream {

        private long unchecked = ROOM_CHECKED_EVERY;

        Sparing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            unchecked += length;
            if (unchecked > ROOM_CHECKED_EVERY) {
                unchecked = 0;
                if (Files.getFileStore(config.spool()).getUsableSpace() < config.spareRoom()) {
                    throw new Full();
                }
            }
            out.write(bytes, offset, length);
        }
    }
}
