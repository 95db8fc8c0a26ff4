package dev.stemma.philology.credit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The catalogue of news agencies: their common names and what else they are called.
final class Agencies {

    private static final String RESOURCE = "agencies.tsv";

    private final Map<String, String> nameOf = new HashMap<>();
    private final Pattern any;

    private Agencies(List<String[]> rows) {
        List<String> forms = new ArrayList<>();
        for (String[] row : rows) {
            for (String form : row) {
                nameOf.put(form, row[0]);
                forms.add(form);
            }
        }
        forms.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        any = Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                + String.join("|", forms.stream().map(Pattern::quote).toList())
                + ")(?![\\p{L}\\p{N}])");
    }

    /// The shipped catalogue.
    static Agencies known() {
        return Shipped.CATALOGUE;
    }

    /// The common name of the agency that is written exactly so.
    Optional<String> named(String form) {
        return Optional.ofNullable(nameOf.get(form.strip()));
    }

    /// Matches any name of any agency, as whole words.
    Pattern any() {
        return any;
    }

    private static final class Shipped {
        static final Agencies CATALOGUE = read();

        private static Agencies read() {
            try (var reader = new BufferedReader(
                    new InputStreamReader(Agencies.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
                return new Agencies(reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException("the catalogue of agencies is not in the jar", e);
            }
        }
    }
}
