package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.Ports;
import dev.stemma.local.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings that `k8s/` runs the migrations and the deployments with do what it says of them.
@Order(6)
@Execution(ExecutionMode.CONCURRENT)
class MigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "query"})
    void aJobMigratesAndExitsAndADeploymentWaitsForIt(String database, @TempDir Path directory)
            throws IOException, InterruptedException, SQLException {
        try (Postgres postgres = Postgres.start(directory.resolve("postgres"))) {
            String url = postgres.url(database);
            Ended early = run(directory, database, url, deployment());
            assertThat(early.status()).as(early.words()).isNotZero();
            assertThat(early.words()).containsIgnoringCase("validate");
            assertThat(tables(url)).isZero();

            Ended job = run(directory, database, url, job());
            assertThat(job.status()).as(job.words()).isZero();
            assertThat(tables(url)).isGreaterThan(3);

            Ended again = run(directory, database, url, job());
            assertThat(again.status()).as(again.words()).isZero();
        }
    }

    private static Map<String, String> job() {
        return Map.of("STEMMA_MIGRATE_AT_START", "true", "QUARKUS_INIT_AND_EXIT", "true");
    }

    /// A deployment's, but for the exit: it ends by itself only because its schema is not there.
    private static Map<String, String> deployment() {
        return Map.of("STEMMA_MIGRATE_AT_START", "false", "QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
    }

    private record Ended(int status, String words) {}

    private static Ended run(Path directory, String database, String url, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("STEMMA_DATABASE_URL", url);
        environment.put("STEMMA_DATABASE_USER", Postgres.USER);
        environment.put("STEMMA_DATABASE_PASSWORD", Postgres.PASSWORD);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.free()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + Ports.free());
        Path log = directory.resolve("log.txt");
        Path jar = RunningDemo.ROOT.resolve(database + "-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(90, TimeUnit.SECONDS);
            assertThat(ended).as(Files.readString(log)).isTrue();
            return new Ended(process.exitValue(), Files.readString(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static long tables(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, Postgres.USER, Postgres.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("""
                        select count(*) from information_schema.tables
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                        """)) {
            count.next();
            return count.getLong(1);
        }
    }
}
