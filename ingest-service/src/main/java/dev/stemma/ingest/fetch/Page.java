package dev.stemma.ingest.fetch;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Optional;

/// What was fetched.
///
/// @param address where it stood in the end, after all redirects
/// @param movedTo where it stands from now on, when every redirect on the way was one for good
/// @param mediaType in lower case, without parameters; empty when the host told none
/// @param charset as the host told it
/// @param length how many bytes came, after they were expanded
/// @param bytes expanded, not to be changed; empty when they were saved to a file
@SuppressWarnings("ArrayRecordComponent")
public record Page(
        URI address,
        Optional<URI> movedTo,
        String mediaType,
        Optional<Charset> charset,
        Validators validators,
        Freshness freshness,
        long length,
        byte[] bytes) {

    /// The media type with its charset, as the bytes were said to be.
    public String describedType() {
        String type = mediaType.isEmpty() ? "application/octet-stream" : mediaType;
        return charset.map(name -> type + ";charset=" + name.name().toLowerCase(java.util.Locale.ROOT))
                .orElse(type);
    }
}
