package dev.stemma.query.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stretch of an article's text.
@RegisterForReflection
@Schema(name = "Span", description = "[start, end) in UTF-16 code units of the article's text.")
public record SpanView(
        @Schema(required = true, examples = "17") int start,
        @Schema(required = true, examples = "32") int end) {}
