package dev.stemma.ingest.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by COPY, within the transaction of their connection. Of all ways in it costs
/// PostgreSQL least. What is not [#end]ed goes in with nothing.
///
/// The form is the binary one of "COPY, File Formats" in PostgreSQL's manual.
public final class CopiedRows implements AutoCloseable {

    private static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short LAST = -1;
    private static final int NULL = -1;
    private static final byte JSONB_VERSION = 1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int HALF_A_MICROSECOND = 500;
    private static final int FIRST = 16 * 1024;
    private static final int SENT = 64 * 1024;

    private final CopyIn copy;
    private byte[] buffer = new byte[FIRST];
    private int length;

    private CopiedRows(CopyIn copy) {
        this.copy = copy;
        room(HEAD.length);
        put(HEAD);
        number(NO_FLAGS, Integer.BYTES);
        number(NO_EXTENSION, Integer.BYTES);
    }

    /// Begins.
    ///
    /// @param target a table with its columns, such as `outbox (article_id, revision)`
    public static CopiedRows into(Connection connection, String target) throws SQLException {
        String sql = "copy " + target + " from stdin (format binary)";
        return new CopiedRows(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
    }

    /// Begins a row; its values follow in the order of the columns.
    public CopiedRows row(int columns) throws SQLException {
        if (length >= SENT) {
            send();
        }
        number(columns, Short.BYTES);
        return this;
    }

    public CopiedRows uuid(UUID value) {
        number(2 * Long.BYTES, Integer.BYTES);
        number(value.getMostSignificantBits(), Long.BYTES);
        number(value.getLeastSignificantBits(), Long.BYTES);
        return this;
    }

    public CopiedRows integer(int value) {
        number(Integer.BYTES, Integer.BYTES);
        number(value, Integer.BYTES);
        return this;
    }

    public CopiedRows bytes(byte[] value) {
        number(value.length, Integer.BYTES);
        put(value);
        return this;
    }

    public CopiedRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /// A text, or null.
    public CopiedRows text(Optional<String> value) {
        return value.isPresent() ? text(value.get()) : nothing();
    }

    /// A time, rounded to the microseconds that PostgreSQL keeps.
    public CopiedRows time(Instant value) {
        Instant rounded = value.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
        number(Long.BYTES, Integer.BYTES);
        number(ChronoUnit.MICROS.between(EPOCH, rounded), Long.BYTES);
        return this;
    }

    /// A time, or null.
    public CopiedRows time(Optional<Instant> value) {
        return value.isPresent() ? time(value.get()) : nothing();
    }

    /// A `jsonb`, or null.
    public CopiedRows json(Optional<String> value) {
        if (value.isEmpty()) {
            return nothing();
        }
        byte[] json = value.get().getBytes(StandardCharsets.UTF_8);
        number(1L + json.length, Integer.BYTES);
        number(JSONB_VERSION, Byte.BYTES);
        put(json);
        return this;
    }

    /// Ends; the rows are in the table once this returns.
    public void end() throws SQLException {
        number(LAST, Short.BYTES);
        send();
        copy.endCopy();
    }

    /// Gives up what was not ended, so that the connection can be used again.
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopiedRows nothing() {
        number(NULL, Integer.BYTES);
        return this;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    private void number(long value, int bytes) {
        room(bytes);
        for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            buffer[length++] = (byte) (value >> shift);
        }
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes));
        }
    }
}
