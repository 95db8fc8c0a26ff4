package dev.stemma.philology.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue of organisations and places that go by several names which spelling does not connect:
/// translated names, acronyms, short forms.
final class Aliases {

    private static final String RESOURCE = "aliases.tsv";

    private final Map<List<String>, String> nameOf = new HashMap<>();

    private Aliases(List<String[]> rows) {
        for (String[] row : rows) {
            for (String form : row) {
                nameOf.put(Organisations.words(form), row[0]);
            }
        }
    }

    static Aliases known() {
        return Shipped.CATALOGUE;
    }

    /// The common name of what these words name, if the catalogue has it.
    Optional<String> of(List<String> words) {
        return Optional.ofNullable(nameOf.get(words));
    }

    private static final class Shipped {
        static final Aliases CATALOGUE = read();

        private static Aliases read() {
            try (var reader = new BufferedReader(
                    new InputStreamReader(Aliases.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
                return new Aliases(reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException("the catalogue of aliases is not in the jar", e);
            }
        }
    }
}
