package dev.stemma.ingest.intake;

import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problems;
import java.io.IOException;
import java.io.InputStream;

/// Reads bodies up to a limit.
final class Bodies {

    private Bodies() {}

    /// The whole body, or a problem as soon as it is longer than `longest` bytes.
    static byte[] read(InputStream body, int longest) throws IOException {
        byte[] bytes = body.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw Problems.of(Fault.TOO_LARGE, "The body may have " + longest + " bytes.");
        }
        return bytes;
    }
}
