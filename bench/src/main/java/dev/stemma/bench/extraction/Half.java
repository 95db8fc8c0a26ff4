package dev.stemma.bench.extraction;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Half of a set, chosen by the checksums of its items' names: rules are made looking at one, and judged on both.
enum Half {
    SEEN,
    UNSEEN;

    static Half of(String name) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 2 == 0 ? SEEN : UNSEEN;
    }
}
