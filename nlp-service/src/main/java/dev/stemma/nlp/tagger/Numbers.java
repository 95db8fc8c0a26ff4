package dev.stemma.nlp.tagger;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Runs of numbers out of a model file, the first byte of each the highest; many at a time, as one by one takes long
/// while the service starts.
public final class Numbers {

    private static final int AT_ONCE = 1 << 14;

    private Numbers() {}

    /// So many ints.
    ///
    /// @throws java.io.EOFException when there are fewer
    public static int[] ints(DataInputStream in, int count) throws IOException {
        int[] ints = new int[count];
        byte[] bytes = new byte[Math.min(count, AT_ONCE) * Integer.BYTES];
        for (int at = 0; at < count; at += AT_ONCE) {
            int now = Math.min(AT_ONCE, count - at);
            in.readFully(bytes, 0, now * Integer.BYTES);
            ByteBuffer.wrap(bytes).asIntBuffer().get(ints, at, now);
        }
        return ints;
    }

    /// So many shorts.
    ///
    /// @throws java.io.EOFException when there are fewer
    public static short[] shorts(DataInputStream in, int count) throws IOException {
        short[] shorts = new short[count];
        byte[] bytes = new byte[Math.min(count, AT_ONCE) * Short.BYTES];
        for (int at = 0; at < count; at += AT_ONCE) {
            int now = Math.min(AT_ONCE, count - at);
            in.readFully(bytes, 0, now * Short.BYTES);
            ByteBuffer.wrap(bytes).asShortBuffer().get(shorts, at, now);
        }
        return shorts;
    }
}
