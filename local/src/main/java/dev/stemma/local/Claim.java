package dev.stemma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A place that one launcher at a time may use: a locked file that lists the launcher's process and its children. The
/// lock goes with the process, however that ends; a file that is still there then names what may be left of it.
final class Claim implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final List<String> leftovers;

    /// Tells our list from that of any other claim, also of one that this very process makes.
    private final String mark = UUID.randomUUID().toString();

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
            while (true) {
                Claim claim = locked(file, what);
                claim.list(List.of());
                if (claim.isInPlace()) {
                    return claim;
                }
                claim.channel.close();
            }
        } catch (IOException e) {
            throw new Trouble("Stemma cannot write %s (%s).".formatted(file, Stack.reason(e)), e);
        }
    }

    private static Claim locked(Path file, String what) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        List<String> listed = lines(file);
        if (!locked(channel)) {
            channel.close();
            String holder = listed.isEmpty() ? "unknown" : listed.getFirst().split(" ")[0];
            throw new Trouble(
                    "Stemma is running already with %s (process %s). Stop that copy first: Ctrl-C there, or `kill %s`."
                            .formatted(what, holder, holder));
        }
        return new Claim(file, channel, listed);
    }

    /// Whether the file that we locked still has its name: its holder before us may have removed it meanwhile.
    private boolean isInPlace() throws IOException {
        List<String> lines = lines(file);
        return !lines.isEmpty() && lines.getFirst().endsWith(" " + mark);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (NoSuchFileException removed) {
            return List.of();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Lists this process and then `processes` as ours, so that a later launcher can end them should we be unable to.
    void list(List<ProcessHandle> processes) {
        StringBuilder lines = new StringBuilder();
        lines.append(line(ProcessHandle.current())).append(' ').append(mark).append('\n');
        processes.forEach(process -> lines.append(line(process)).append('\n'));
        try {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(lines.toString());
            channel.truncate(0);
            channel.write(bytes, 0);
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends what a killed launcher may have left running here.
    ///
    /// @return whether there was anything
    boolean clean() {
        boolean any = false;
        for (String line : leftovers) {
            String[] fields = line.split(" ");
            if (fields.length >= 2 && fields[0].chars().allMatch(Character::isDigit)) {
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

    private static String line(ProcessHandle process) {
        return process.pid() + " " + begin(process);
    }

    private static String begin(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .orElse(0L)
                .toString();
    }

    /// Removes the file while it is still locked.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
