package dev.stemma.ingest.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Cuts a stream of bytes into lines, none of them held beyond a limit.
public final class LineReader {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;
    private long taken;

    /// @param longest bytes that are held of a line
    public LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// A line without its end.
    ///
    /// @param number counted from 1
    /// @param overlong whether it was longer than the limit; then `bytes` are not all of it
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(long number, byte[] bytes, boolean overlong) {

        /// Whether there is nothing but white space.
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !overlong;
        }
    }

    /// The next line; nothing at the end. Waits for the sender.
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = null;
        boolean overlong = false;
        while (true) {
            if (position == filled && !fill()) {
                return line == null ? Optional.empty() : Optional.of(line(line, overlong));
            }
            line = line == null ? new ByteArrayOutputStream(4096) : line;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = Math.max(0, longest - line.size());
            overlong |= end - position > room;
            line.write(buffer, position, Math.min(room, end - position));
            boolean complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return Optional.of(line(line, overlong));
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

    private Line line(ByteArrayOutputStream bytes, boolean overlong) {
        number++;
        return new Line(number, bytes.toByteArray(), overlong);
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        filled = Math.max(0, read);
        taken += filled;
        return read > 0;
    }
}
