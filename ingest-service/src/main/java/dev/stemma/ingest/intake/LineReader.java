package dev.stemma.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Cuts a stream of bytes into lines, none of them held beyond a limit.
public final class LineReader {

    private static final int BUFFER = 16 * 1024;

    private final InputStream in;
    private final int longest;
    private final Growth growth;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;
    private long taken;

    /// @param longest bytes that are held of a line
    public LineReader(InputStream in, int longest) {
        this(in, longest, bytes -> true);
    }

    /// @param longest bytes that are held of a line
    /// @param growth is asked before much of a line is held
    LineReader(InputStream in, int longest, Growth growth) {
        this.in = in;
        this.longest = longest;
        this.growth = growth;
    }

    /// Whether there is room for so many bytes of one line.
    @FunctionalInterface
    interface Growth {

        boolean to(int bytes) throws IOException;
    }

    /// A line without its end.
    ///
    /// @param number counted from 1
    /// @param overlong whether it was longer than the limit; then `bytes` are not all of it
    /// @param crowded whether there was no room for all of it
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(long number, byte[] bytes, boolean overlong, boolean crowded) {

        /// Whether there is nothing but white space.
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !overlong && !crowded;
        }
    }

    /// The next line; nothing at the end. Waits for the sender.
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = null;
        boolean overlong = false;
        boolean crowded = false;
        while (true) {
            if (position == filled && !fill()) {
                return line == null ? Optional.empty() : Optional.of(line(line, overlong, crowded));
            }
            line = line == null ? new ByteArrayOutputStream(4096) : line;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            boolean complete = end < filled;
            if (!complete && !overlong && !crowded) {
                crowded = !growth.to(line.size() + BUFFER);
            }
            int room = crowded ? 0 : Math.max(0, longest - line.size());
            overlong |= !crowded && end - position > room;
            line.write(buffer, position, Math.min(room, end - position));
            position = complete ? end + 1 : end;
            if (complete) {
                return Optional.of(line(line, overlong, crowded));
            }
        }
    }

    /// Whether more can be read without waiting for the sender.
    public boolean isReady() throws IOException {
        return position < filled || in.available() > 0;
    }

    /// How many bytes are behind the last line.
    public long offset() {
        return taken - (filled - position);
    }

    private Line line(ByteArrayOutputStream bytes, boolean overlong, boolean crowded) {
        number++;
        return new Line(number, bytes.toByteArray(), overlong, crowded);
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        filled = Math.max(0, read);
        taken += filled;
        return read > 0;
    }
}
