package dev.stemma.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Where the body of an answer goes, and how much of it is taken.
///
/// @param expands whether what was packed for the way is unpacked; a file stays as it came
record Body(OutputStream sink, long longest, boolean expands) {

    private static final int BUFFER = 16 * 1024;

    /// A body that is kept in memory.
    static Body inMemory(int longest) {
        return new Body(new ByteArrayOutputStream(BUFFER), longest, true);
    }

    /// The body is longer than is taken.
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /// The body is packed in a way that is not known here.
    static final class UnknownPacking extends IOException {

        private static final long serialVersionUID = 1L;

        UnknownPacking(String packing) {
            super(packing);
        }
    }

    /// Takes a body in; a packed one is unpacked as it comes and never held beyond the limit, however little
    /// of it there is on the way.
    long take(InputStream raw, Optional<String> packing) throws IOException {
        InputStream in = expands ? unpacked(raw, packing) : raw;
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        int read;
        while ((read = in.read(buffer)) >= 0) {
            length += read;
            if (length > longest) {
                throw new TooLong();
            }
            sink.write(buffer, 0, read);
        }
        return length;
    }

    byte[] bytes() {
        return sink instanceof ByteArrayOutputStream kept ? kept.toByteArray() : new byte[0];
    }

    private static InputStream unpacked(InputStream raw, Optional<String> packing) throws IOException {
        return switch (packing.orElse("identity").strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> gunzipped(raw);
            case "deflate" -> inflated(raw);
            case String other -> throw new UnknownPacking(other);
        };
    }

    /// Some hosts announce gzip and send none.
    private static InputStream gunzipped(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] head = in.readNBytes(2);
        in.unread(head);
        boolean packed = head.length == 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
        return packed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /// With its zlib header as RFC 9110 asks, or without as some hosts send it.
    private static InputStream inflated(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 2);
        byte[] head = in.readNBytes(2);
        in.unread(head);
        boolean zlib = head.length == 2 && (head[0] & 0x0F) == 8 && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), BUFFER);
    }
}
