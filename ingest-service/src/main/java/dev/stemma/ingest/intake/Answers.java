package dev.stemma.ingest.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/// Answers on their way to a sender, written on a thread of their own: many senders read nothing before they have sent
/// all, and whoever waited for them to read would be waited for by them.
///
/// What is added while the one before still waits goes to a file that has no name and is gone with the
/// process. There is room for so much in the files of all requests; who finds none waits for the reader after
/// all.
final class Answers implements AutoCloseable {

    private static final int READ_AT_ONCE = 64 * 1024;
    private static final int KIB = 1024;

    private final OutputStream out;
    private final Semaphore room;
    private final Thread writer;
    private byte[] next;
    private FileChannel file;
    private long written;
    private long read;
    private int taken;
    private boolean writing;
    private boolean ended;
    private IOException failure;

    /// @param room KiB that the files of all requests may have together
    Answers(OutputStream out, Semaphore room) {
        this.out = out;
        this.room = room;
        this.writer = Thread.ofVirtual().name("bulk-answers").start(this::write);
    }

    /// Has answers written behind those that were added before.
    ///
    /// @throws IOException when an earlier one could not be written: nobody listens any more
    synchronized void add(byte[] answers) throws IOException {
        failIfBroken();
        if (hasUnwritten()) {
            if (isFiling(answers)) {
                return;
            }
            awaitWhile(this::hasUnwritten);
        }
        next = answers;
        notifyAll();
    }

    /// Waits until all is written.
    synchronized void end() throws IOException {
        ended = true;
        notifyAll();
        awaitWhile(() -> hasUnwritten() || writing);
    }

    /// Gives up what is not written yet.
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            next = null;
            letGo();
            notifyAll();
        }
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        IOException cause = new IOException("answers are written no more");
        try {
            for (byte[] answers = take(); answers.length > 0; answers = take()) {
                out.write(answers);
                if (!hasUnwritten()) {
                    out.flush();
                }
            }
            cause = null;
        } catch (IOException e) {
            cause = e;
        } finally {
            // an error too: whoever waits for the last answer is told
            if (cause != null) {
                fail(cause);
            }
        }
    }

    private synchronized void fail(IOException cause) {
        failure = cause;
        writing = false;
        notifyAll();
    }

    /// What is to be written next; nothing at the end.
    private synchronized byte[] take() throws IOException {
        writing = false;
        notifyAll();
        awaitWhile(() -> !hasUnwritten() && !ended);
        writing = hasUnwritten();
        if (!writing) {
            return new byte[0];
        }
        if (next != null) {
            byte[] answers = next;
            next = null;
            notifyAll();
            return answers;
        }
        return readFiled();
    }

    private synchronized boolean hasUnwritten() {
        return next != null || isFiled();
    }

    private boolean isFiled() {
        return read < written;
    }

    /// Files answers if there is room and a disk that takes them.
    private boolean isFiling(byte[] answers) {
        int kib = (int) ((written + answers.length) / KIB) + 1 - taken;
        if (kib > 0 && !room.tryAcquire(kib)) {
            return false;
        }
        taken += Math.max(0, kib);
        try {
            if (file == null) {
                Path path = Files.createTempFile("stemma-answers", null);
                file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            ByteBuffer bytes = ByteBuffer.wrap(answers);
            for (long at = written; bytes.hasRemaining(); ) {
                at += file.write(bytes, at);
            }
        } catch (IOException full) {
            return false;
        }
        written += answers.length;
        return true;
    }

    private byte[] readFiled() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(READ_AT_ONCE, written - read));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, read + bytes.position()) < 0) {
                throw new IOException("answers that were kept are gone");
            }
        }
        read += bytes.position();
        if (!isFiled()) {
            letGo();
        }
        return bytes.array();
    }

    /// The file is begun anew, and what it took is given back.
    private void letGo() {
        written = 0;
        read = 0;
        room.release(taken);
        taken = 0;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // it has no name, and goes with the process at the latest
            }
            file = null;
        }
    }

    private void failIfBroken() throws IOException {
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    /// @throws IOException when an answer cannot be written
    private void awaitWhile(BooleanSupplier unready) throws IOException {
        try {
            while (failure == null && unready.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        failIfBroken();
    }
}
