package dev.stemma.query.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many there are in all.
///
/// @param relation `eq`, or `gte`: at least so many, where counting on would take too long
@RegisterForReflection
@Schema(name = "Total", description = "How many there are in all.")
public record Total(
        @Schema(required = true, examples = "1") long value,

        @Schema(
                required = true,
                enumeration = {"eq", "gte"},
                description = "gte: at least so many")
        String relation) {

    /// Past this many, nobody counts.
    public static final int ENOUGH = 1_000;

    /// What a count that stops after [#ENOUGH] tells.
    public static Total of(long counted) {
        return counted > ENOUGH ? new Total(ENOUGH, "gte") : new Total(counted, "eq");
    }
}
