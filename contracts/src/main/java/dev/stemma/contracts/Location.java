package dev.stemma.contracts;

import java.util.Optional;

/// Where on earth something is that an article names, judged from the name and from what else the article names.
///
/// @param country ISO 3166-1 alpha-2, or `XK` (Kosovo)
/// @param point somewhere in the midst of it; absent when only the country is known
/// @param geonames its number in the GeoNames database (geonames.org), when it stands there
/// @param confidence how sure it is that this place is meant
public record Location(
        Kind kind, String country, Optional<Point> point, Optional<Integer> geonames, Confidence confidence) {

    public Location {
        if (kind == null || country == null || country.length() != 2) {
            throw new IllegalArgumentException("a location lies in a country of two letters, not in " + country);
        }
    }

    public enum Kind {
        COUNTRY,
        /// A part of a country: a state, a governorate, a well-known area.
        REGION,
        /// A city, town or village.
        CITY
    }

    /// A point of the earth, in degrees (WGS 84).
    public record Point(double latitude, double longitude) {

        public Point {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no point of the earth: " + latitude + ", " + longitude);
            }
        }
    }
}
