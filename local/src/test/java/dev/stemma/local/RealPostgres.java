package dev.stemma.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A real PostgreSQL for the tests of one JVM, started once. Init argument `database`: which of `ingest` (default) and
/// `query` the service under test owns.
public class RealPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "stemma.test.postgres.port";
    private static final String DATA = "stemma.test.postgres.data";

    private String database = "ingest";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        String url = url(database);
        return Map.of(
                "STEMMA_DATABASE_URL", url,
                "STEMMA_DATABASE_USER", Postgres.USER,
                "STEMMA_DATABASE_PASSWORD", Postgres.PASSWORD,
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", Postgres.USER,
                "quarkus.datasource.password", Postgres.PASSWORD);
    }

    /// The JDBC address of `database`, for plain tests of a store; starts the server when it does not run yet.
    public static String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port(), database);
    }

    /// Stops the server, whoever uses it, and starts it again on its port with its data.
    public static void restart() {
        Postgres.start(data(), port());
    }

    /// Where its data lie.
    public static Path data() {
        port();
        return Path.of(System.getProperty(DATA));
    }

    /// System properties are what all class loaders of a test JVM share.
    private static int port() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(PORT);
            if (known != null) {
                return Integer.parseInt(known);
            }
            int port = startOnce();
            System.setProperty(PORT, Integer.toString(port));
            return port;
        }
    }

    private static int startOnce() {
        try {
            Path home = Files.createTempDirectory("stemma-test-postgres");
            Guard.remove(home);
            Path data = home.resolve("data");
            System.setProperty(DATA, data.toString());
            return Postgres.start(data).port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The guard stops it with the JVM.
    }
}
