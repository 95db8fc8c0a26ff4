package dev.stemma.bench.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A gzip stream that packs as tightly as gzip can.
final class Smallest extends GZIPOutputStream {

    Smallest(OutputStream out) throws IOException {
        super(out);
        def.setLevel(Deflater.BEST_COMPRESSION);
    }
}
