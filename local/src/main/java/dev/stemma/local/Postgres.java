package dev.stemma.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A real PostgreSQL 18 on this machine: durable (`fsync`, `full_page_writes` and `synchronous_commit` are
/// on), its data in a given directory that outlives it. Databases `ingest` and `query` are made when missing.
public final class Postgres implements AutoCloseable {

    public static final String USER = "stemma";
    public static final String PASSWORD = "stemma";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> DATABASES = List.of("ingest", "query");
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "max_connections=80",
            "io_method=sync",
            "max_wal_size=512MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C");

    /// The megabytes that hold what is read again and again; what is not used of them is not taken.
    private static final long FEW_BUFFERS = 96;

    private static final long MOST_BUFFERS = 8_192;

    private final Process process;
    private final int port;

    private Postgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it on a free port.
    public static Postgres start(Path data) {
        return start(data, Ports.free());
    }

    /// Starts it on a free port, for a library that is to grow: an eighth of the machine's memory holds what is read
    /// again and again.
    public static Postgres startLasting(Path data) {
        return start(data, Ports.free(), Math.clamp(machineMegabytes() / 8, FEW_BUFFERS, MOST_BUFFERS));
    }

    private static long machineMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() >> 20
                : 0;
    }

    /// Starts it on `port` with its data in `data`, which is made when missing; returns when it answers.
    ///
    /// @throws Trouble when it cannot run
    public static Postgres start(Path data, int port) {
        return start(data, port, FEW_BUFFERS);
    }

    private static Postgres start(Path data, int port, long buffers) {
        try {
            Path directory = data.toAbsolutePath();
            Files.createDirectories(directory);
            Path bin = PostgresBinaries.unpacked().resolve("bin");
            Path log = log(directory);
            Account account = Account.forPostgres(directory);
            if (!Files.exists(directory.resolve("PG_VERSION"))) {
                initialise(account, bin, directory, log);
            }
            Leftover.stop(directory.resolve("postmaster.pid"));
            Process process = launch(account, bin, directory, port, buffers);
            Guard.watch(process, "INT");
            Postgres postgres = new Postgres(process, port);
            postgres.awaitReady(log);
            return postgres;
        } catch (IOException e) {
            throw new Trouble("PostgreSQL cannot use %s: %s.".formatted(data, e.getMessage()), e);
        }
    }

    private static void initialise(Account account, Path bin, Path data, Path log) throws IOException {
        Path password = Files.createTempFile(data.getParent(), "password", ".txt");
        try {
            Files.writeString(password, PASSWORD);
            account.own(password);
            Process initdb = new ProcessBuilder(account.command(List.of(
                            bin.resolve("initdb").toString(),
                            "--pgdata=" + data,
                            "--username=" + USER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-instructions")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
            if (initdb.waitFor() != 0) {
                Directories.remove(data);
                throw new Trouble(
                        "PostgreSQL cannot make its files in %s:%n%s".formatted(data, Directories.tail(log, 6)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while PostgreSQL made its files.", e);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static Path log(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".log");
    }

    private static Process launch(Account account, Path bin, Path data, int port, long buffers) throws IOException {
        List<String> command = new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(port)));
        command.addAll(List.of("-c", "shared_buffers=" + buffers + "MB"));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        return new ProcessBuilder(Detached.command(account.command(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                .start();
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = connect("postgres")) {
                for (String database : DATABASES) {
                    create(connection, database);
                }
                return;
            } catch (SQLException e) {
                last = e;
                pause();
            }
        }
        close();
        throw new Trouble("PostgreSQL does not start:%n%s".formatted(Directories.tail(log, 6)), last);
    }

    private static void create(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            if (found.next()) {
                return;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    /// A connection of the owner.
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", PASSWORD);
        return DriverManager.getConnection(url(database), properties);
    }

    /// The JDBC address of one of its databases.
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    public int port() {
        return port;
    }

    /// The server's process, to watch it.
    Process process() {
        return process;
    }

    /// Stops it at once and in order; its data stay.
    @Override
    public void close() {
        signal(process, "INT");
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                signal(process, "QUIT");
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        Guard.forget(process, "INT");
    }

    private static void signal(Process process, String name) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(name, process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while PostgreSQL started.", e);
        }
    }
}
