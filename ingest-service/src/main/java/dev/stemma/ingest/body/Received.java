package dev.stemma.ingest.body;

/// A whole body, which has its share of the room until it is closed.
public final class Received implements AutoCloseable {

    private final byte[] bytes;
    private final Hold hold;

    Received(byte[] bytes, Hold hold) {
        this.bytes = bytes;
        this.hold = hold;
    }

    /// The bytes themselves, not a copy.
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        hold.close();
    }
}
