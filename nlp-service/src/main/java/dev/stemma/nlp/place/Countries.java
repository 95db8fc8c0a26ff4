package dev.stemma.nlp.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What countries, their peoples and their well-known parts are called. Safe for many threads.
public final class Countries {

    private static final String FILE = "countries.tsv";

    /// A part of a country.
    ///
    /// @param division GeoNames' key of the same among its first-order divisions, such as `IQ.15`
    record Part(String country, Optional<String> division) {}

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, Part> parts = new HashMap<>();

    private Countries() {}

    /// The shipped list.
    public static Countries load() {
        Countries countries = new Countries();
        try (InputStream in = Countries.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    countries.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + FILE + " cannot be read", e);
        }
        return countries;
    }

    private void add(String[] columns) {
        String code = columns[0];
        for (String name : split(columns, 1)) {
            names.put(PlaceKey.plain(name), code);
        }
        for (String people : split(columns, 2)) {
            peoples.put(PlaceKey.plain(people), code);
            peoples.put(PlaceKey.plain(people) + "s", code);
        }
        for (String part : split(columns, 3)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            Optional<String> division =
                    equals < 0 ? Optional.empty() : Optional.of(code + "." + part.substring(equals + 1));
            parts.put(PlaceKey.plain(name), new Part(code, division));
        }
    }

    private static String[] split(String[] columns, int column) {
        return column >= columns.length || columns[column].isEmpty() ? new String[0] : columns[column].split("\\|");
    }

    /// The country of a plain name.
    Optional<String> named(String plain) {
        return Optional.ofNullable(names.get(plain));
    }

    /// The country whose people a plain name means.
    Optional<String> ofPeople(String plain) {
        return Optional.ofNullable(peoples.get(plain));
    }

    /// The part of a country that a plain name means.
    Optional<Part> part(String plain) {
        return Optional.ofNullable(parts.get(plain));
    }
}
