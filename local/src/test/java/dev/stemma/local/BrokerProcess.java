package dev.stemma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A broker in a process of its own, so that a test can kill it. System properties are what all class loaders of a test
/// JVM share, so they say where it is.
record BrokerProcess(int port, Path home) {

    private static final String PORT = "stemma.test.kafka.port";
    private static final String HOME = "stemma.test.kafka.home";
    private static final String PID = "stemma.test.kafka.pid";

    static BrokerProcess ofThisJvm() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(PORT);
            if (known != null) {
                return new BrokerProcess(Integer.parseInt(known), Path.of(System.getProperty(HOME)));
            }
            BrokerProcess broker = new BrokerProcess(Ports.free(), home("stemma-test-kafka"));
            Guard.remove(broker.home);
            broker.run();
            System.setProperty(HOME, broker.home.toString());
            System.setProperty(PORT, Integer.toString(broker.port));
            return broker;
        }
    }

    private static Path home(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    void run() {
        Path log = home.resolve("broker.log");
        try {
            Process process = new ProcessBuilder(Detached.command(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.stemma.local.Broker",
                            home.resolve("log").toString(),
                            Integer.toString(port))))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Guard.watch(process, "TERM");
            System.setProperty(PID, Long.toString(process.pid()));
            awaitReady(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process process, Path log) {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            if (Ports.busy(port)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroyForcibly();
        throw new Trouble("Kafka does not start:%n%s".formatted(Directories.tail(log, 20)));
    }

    void kill() {
        ProcessHandle.of(Long.parseLong(System.getProperty(PID))).ifPresent(handle -> {
            handle.destroyForcibly();
            try {
                handle.onExit().get(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("the broker survives kill -9", e);
            }
        });
    }
}
