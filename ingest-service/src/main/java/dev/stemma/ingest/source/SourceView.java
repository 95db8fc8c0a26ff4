package dev.stemma.ingest.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An outlet as it is shown.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Source", description = "An outlet that publishes.")
record SourceView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "The Gull") String name,

        @Schema(required = true, description = "What else it is called", examples = "[\"Gull News\"]")
        List<String> aliases,

        @Schema(required = true, examples = "[\"gull.example\"]")
        List<String> domains,

        @Schema(description = "Who it belongs to", examples = "Seabird Press")
        Optional<String> owner,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "GB")
        Optional<String> country,

        @Schema(description = "ISO 639-1", examples = "en") Optional<String> language,
        @Schema(required = true, examples = "OUTLET") Source.Kind kind,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt) {

    static SourceView of(Source source) {
        return new SourceView(
                source.id,
                source.name,
                source.aliases.stream().sorted().toList(),
                source.domains.stream().sorted().toList(),
                Optional.ofNullable(source.owner),
                Optional.ofNullable(source.country),
                Optional.ofNullable(source.language),
                source.kind,
                source.createdAt,
                source.updatedAt);
    }

    /// A page of sources.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SourceList")
    record Page(
            @Schema(required = true) List<SourceView> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {}

    /// How many there are in all.
    @RegisterForReflection
    @Schema(name = "SourceTotal")
    record Total(
            @Schema(required = true) long value,

            @Schema(
                    required = true,
                    enumeration = {"eq", "gte"})
            String relation) {}
}
