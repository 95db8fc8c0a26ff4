package dev.stemma.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A file system of a few mebibytes, which is really full when it is full. Only users who may mount can have one.
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path mount;
    private final Path directory;

    private SmallDisk(Path mount, Path directory) {
        this.mount = mount;
        this.directory = directory;
    }

    /// Whether this user may mount.
    public static boolean canBeMade() {
        try {
            Path probe = Files.createTempDirectory("stemma-test-mount");
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", probe.toString());
            if (mounted) {
                run("umount", "-l", probe.toString());
            }
            Files.delete(probe);
            return mounted;
        } catch (IOException e) {
            return false;
        }
    }

    /// Mounts one.
    ///
    /// @param like what belongs to the user who is to write there
    public static SmallDisk of(int mebibytes, Path like) throws IOException {
        Path mount = Files.createTempDirectory("stemma-test-disk");
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=755", "tmpfs", mount.toString())) {
            throw new IOException("cannot mount at " + mount);
        }
        Path directory = Files.createDirectory(mount.resolve("data"));
        Files.setOwner(directory, Files.getOwner(like));
        return new SmallDisk(mount, directory);
    }

    /// Where to write.
    public Path directory() {
        return directory;
    }

    /// Fills it to the last block.
    public void fill() {
        try (OutputStream ballast = Files.newOutputStream(mount.resolve("ballast"))) {
            while (true) {
                ballast.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            // as it is meant
        }
    }

    /// Takes away what filled it.
    public void empty() {
        try {
            Files.deleteIfExists(mount.resolve("ballast"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", mount.toString());
        Files.deleteIfExists(mount);
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
