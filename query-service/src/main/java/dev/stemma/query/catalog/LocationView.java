package dev.stemma.query.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where on earth something is.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Location", description = "Where on earth something is.")
public record LocationView(
        @Schema(required = true, description = "COUNTRY, REGION or CITY", examples = "CITY")
        String kind,

        @Schema(required = true, description = "ISO 3166-1 alpha-2, or `XK` (Kosovo)", examples = "IQ")
        String country,

        @Schema(description = "Degrees north (WGS 84); absent when only the country is known", examples = "33.34")
        Optional<Double> latitude,

        @Schema(description = "Degrees east (WGS 84)", examples = "44.4")
        Optional<Double> longitude,

        @Schema(description = "Its number in the GeoNames database", examples = "98182")
        Optional<Integer> geonames,

        @Schema(required = true, description = "How sure it is that this is meant, 0 to 1")
        double confidence) {

    /// Reads what is stored of a location.
    ///
    /// @param stored the JSON of a `contracts.Location`, or null
    public static Optional<LocationView> of(String stored) {
        if (stored == null) {
            return Optional.empty();
        }
        JsonNode location = Stored.json(stored);
        JsonNode point = location.path("point");
        return Optional.of(new LocationView(
                location.path("kind").asText(),
                location.path("country").asText(),
                point.isObject() ? Optional.of(point.path("latitude").asDouble()) : Optional.empty(),
                point.isObject() ? Optional.of(point.path("longitude").asDouble()) : Optional.empty(),
                location.path("geonames").isInt()
                        ? Optional.of(location.path("geonames").asInt())
                        : Optional.empty(),
                location.path("confidence").asDouble()));
    }
}
