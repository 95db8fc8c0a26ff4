package dev.stemma.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a service reads from its environment, by its own files.
record Settings(String service) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.-]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile("^ {4}[\\w<>]+ (\\w+)\\(\\);$", Pattern.MULTILINE);

    private static final Pattern PARTITIONS = Pattern.compile("@WithDefault\\(\"(\\d+)\"\\)\\s+int partitions\\(\\);");

    /// Names of Quarkus' own; the test of the migrations runs the services with them.
    private static final Set<String> QUARKUS =
            Set.of("KAFKA_BOOTSTRAP_SERVERS", "QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_VALIDATE_AT_START");

    static Settings of(String service) {
        return new Settings(service);
    }

    String properties() {
        return read(module().resolve("src/main/resources/application.properties"));
    }

    /// The value of a property as it stands in the file.
    String property(String name) {
        return properties()
                .lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s sets no %s".formatted(service, name)));
    }

    /// Every name that the service reads.
    Set<String> names() {
        Set<String> names = new TreeSet<>(QUARKUS);
        PLACEHOLDER.matcher(properties()).results().map(match -> match.group(1)).forEach(names::add);
        for (String source : mappings()) {
            String prefix =
                    MAPPING.matcher(source).results().findFirst().orElseThrow().group(1);
            SETTING.matcher(source)
                    .results()
                    .map((MatchResult match) -> prefix + "." + match.group(1).replaceAll("([a-z])([A-Z])", "$1-$2"))
                    .map(name -> name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                    .forEach(names::add);
        }
        return names;
    }

    /// How many partitions ingest-service gives a topic of articles.
    int partitions() {
        return mappings().stream()
                .flatMap(source -> PARTITIONS.matcher(source).results())
                .map(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mappings() {
        try (Stream<Path> files = Files.walk(module().resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Config.java"))
                    .map(Settings::read)
                    .filter(source -> MAPPING.matcher(source).find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path module() {
        return Overlay.ROOT.resolve(service);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
