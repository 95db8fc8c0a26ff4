package dev.stemma.ingest.fetch;

import java.util.Optional;

/// By what a host recognises what it sent before (RFC 9110, section 8.8).
///
/// @param etag with its quotes, as it came
/// @param lastModified as it came
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /// For what was never fetched.
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
