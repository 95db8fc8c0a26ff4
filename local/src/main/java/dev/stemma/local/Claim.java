package dev.stemma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A place that one launcher at a time may use: a locked file that lists the launcher's process and its children. The
/// lock goes with the process, however that ends; a list that is still there then names what may be left of it.
///
/// On POSIX systems the lock also goes when this process closes the file anywhere else. So nobody here opens it again
/// once it is locked, and it stays, empty, when the claim is given up: who removed it would have to look at its name.
final class Claim implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final List<String> leftovers;

    private Claim(Path file, FileChannel channel, List<String> leftovers) {
        this.file = file;
        this.channel = channel;
        this.leftovers = leftovers;
    }

    /// Claims `file`.
    ///
    /// @param what what a second copy would share, for the message
    /// @throws Trouble when another process holds it
    static Claim on(Path file, String what) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            List<String> listed = Files.readAllLines(file, StandardCharsets.US_ASCII);
            if (!locked(channel)) {
                channel.close();
                String holder = listed.isEmpty() ? "unknown" : listed.getFirst().split(" ")[0];
                throw new Trouble(
                        "Stemma is running already with %s (process %s). Stop that copy first: Ctrl-C there, or `kill %s`."
                                .formatted(what, holder, holder));
            }
            Claim claim = new Claim(file, channel, listed);
            claim.list(List.of());
            return claim;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Trouble unwritable(Path file, IOException e) {
        return new Trouble("Stemma cannot write %s (%s).".formatted(file, Stack.reason(e)), e);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Lists this process and then `processes` as ours, so that a later launcher can end them should we be unable to.
    ///
    /// @throws Trouble when the disk takes no more
    void list(List<ProcessHandle> processes) {
        StringBuilder lines = new StringBuilder();
        Stream.concat(Stream.of(ProcessHandle.current()), processes.stream())
                .forEach(process -> lines.append(process.pid())
                        .append(' ')
                        .append(begin(process))
                        .append('\n'));
        try {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(lines.toString());
            channel.truncate(0);
            channel.write(bytes, 0);
            channel.force(false);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Ends what a killed launcher may have left running here.
    ///
    /// @return whether there was anything
    boolean clean() {
        boolean any = false;
        for (String line : leftovers) {
            String[] fields = line.split(" ");
            if (fields.length == 2 && fields[0].chars().allMatch(Character::isDigit)) {
                any |= ProcessHandle.of(Long.parseLong(fields[0]))
                        .filter(handle -> begin(handle).equals(fields[1]))
                        .filter(handle -> !handle.equals(ProcessHandle.current()))
                        .map(Claim::end)
                        .orElse(false);
            }
        }
        return any;
    }

    private static boolean end(ProcessHandle process) {
        try {
            // The guard of the killed launcher is at work, and it is gentler than we could be.
            process.onExit().get(12, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static String begin(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElse(0L)
                .toString();
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
