package dev.stemma.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Holds a service to its committed API: what the build generates equals `src/main/openapi/openapi.yaml`.
public final class PinnedOpenApi {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

    private PinnedOpenApi() {}

    /// Compares the two files of the module in whose directory the test runs.
    ///
    /// @throws AssertionError when they differ; breaking changes are named first
    public static void verify() throws IOException {
        verify(COMMITTED, GENERATED);
    }

    static void verify(Path committed, Path generated) throws IOException {
        if (!Files.exists(generated)) {
            throw new AssertionError(
                    "The build generated no %s; is quarkus.smallrye-openapi.store-schema-directory set?"
                            .formatted(generated));
        }
        if (!Files.exists(committed)) {
            throw new AssertionError("There is no committed %s yet; `./stemma openapi` makes it.".formatted(committed));
        }
        String before = normalised(committed);
        String after = normalised(generated);
        if (before.equals(after)) {
            return;
        }
        List<String> breaking = BreakingChanges.between(before, after);
        String first = breaking.isEmpty()
                ? "The API has changed; no client breaks."
                : "The API has changed, and these changes break clients:\n  " + String.join("\n  ", breaking);
        throw new AssertionError("%s%nFirst difference: %s%nIf the change is meant, `./stemma openapi` accepts it."
                .formatted(first, firstDifference(before, after)));
    }

    private static String normalised(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n").strip();
    }

    private static String firstDifference(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            String was = i < old.size() ? old.get(i).strip() : "(end)";
            String is = i < now.size() ? now.get(i).strip() : "(end)";
            if (!was.equals(is)) {
                return "line %d: `%s` was `%s`".formatted(i + 1, is, was);
            }
        }
        return "white space";
    }
}
