package dev.stemma.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.local.Door;
import dev.stemma.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `./stemma demo --json` as a process of its own, started once for all tests that only ask it things.
final class RunningDemo {

    static final Path ROOT =
            Path.of(System.getProperty("stemma.root", "..")).toAbsolutePath().normalize();

    private static final Path DIRECTORY = Path.of("target/demo");
    private static final Path ERR = DIRECTORY.resolve("progress.txt");

    private static RunningDemo instance;
    private static int nextPorts = 18080;

    private final Process launcher;
    private final int portBase;
    private final JsonNode document;

    private RunningDemo(Process launcher, int portBase, JsonNode document) {
        this.launcher = launcher;
        this.portBase = portBase;
        this.document = document;
    }

    static synchronized RunningDemo get() {
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    /// Stops the demo as Ctrl-C does, if it runs.
    static synchronized void stop() throws InterruptedException {
        if (instance != null) {
            instance.launcher.destroy();
            if (!instance.launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the demo ignores SIGTERM");
            }
            instance = null;
        }
    }

    /// `./stemma ARGUMENTS` without the build: standard output goes to `out`, standard error to `err`.
    static Process launch(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstemma.root=" + ROOT,
                "-cp",
                ROOT.resolve("local/target/classes") + ":" + ROOT.resolve("local/target/lib") + "/*",
                "dev.stemma.local.Launcher"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private static RunningDemo start() {
        try {
            Path out = Files.createDirectories(DIRECTORY).resolve("findings.json");
            Path err = ERR;
            int portBase = freePorts();
            Process launcher = launch(out, err, "demo", "--json", "--port-base", Integer.toString(portBase));
            for (int i = 0; i < 1800 && launcher.isAlive(); i++) {
                if (Files.readString(err).contains("Open http")) {
                    return new RunningDemo(
                            launcher, portBase, JsonMapper.builder().build().readTree(out.toFile()));
                }
                Thread.sleep(100);
            }
            launcher.destroy();
            throw new AssertionError("the demo does not get there:\n" + Files.readString(err));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// The first of three free ports in a row, which no other test was given.
    static synchronized int freePorts() {
        while (nextPorts < 30000) {
            int port = nextPorts;
            nextPorts += 10;
            if (!Ports.busy(port) && !Ports.busy(port + 1) && !Ports.busy(port + 2)) {
                return port;
            }
        }
        throw new AssertionError("this machine has no free ports");
    }

    /// What the demo printed.
    JsonNode document() {
        return document;
    }

    /// What it said on standard error so far.
    String said() throws IOException {
        return Files.readString(ERR);
    }

    URI address(int offset) {
        return URI.create("http://localhost:" + (portBase + offset));
    }

    Door query() {
        return new Door(address(0));
    }

    Door ingest() {
        return new Door(address(1));
    }

    Door nlp() {
        return new Door(address(2));
    }

    int portBase() {
        return portBase;
    }

    Process launcher() {
        return launcher;
    }
}
