package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The launcher's manners when things go wrong.
@Order(5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {

    @Test
    @Order(1)
    void aBusyPortIsNamedWithItsOwner(@TempDir Path home) throws Exception {
        int port = RunningDemo.freePorts();
        try (ServerSocket socket = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
            String said = failure(home, "demo", "--once", "--port-base", Integer.toString(port));
            assertThat(said).contains("Port " + (port + 1), "ingest-service", "in use");
            if (Files.exists(Path.of("/proc/net/tcp"))) {
                assertThat(said).contains("process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    @Order(2)
    void aDirectoryThatCannotBeWrittenIsNamed(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("data"), "a file");
        assertThat(failure(
                        home,
                        "up",
                        "--data",
                        file.toString(),
                        "--port-base",
                        Integer.toString(RunningDemo.freePorts())))
                .contains("cannot write", file.toString());
    }

    @Test
    @Order(3)
    void anUnknownOptionIsNamed(@TempDir Path home) throws Exception {
        assertThat(failure(home, "demo", "--twice")).contains("--twice", "./stemma help");
    }

    @Test
    @Order(4)
    void aSecondCopySaysWhoIsFirst(@TempDir Path home) throws Exception {
        RunningDemo demo = RunningDemo.get();
        assertThat(failure(home, "demo", "--once", "--port-base", Integer.toString(demo.portBase())))
                .contains("running already", "process " + demo.launcher().pid());
        assertThat(demo.query().get("/q/health/ready").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void aKilledLauncherLeavesNothingBehind() throws Exception {
        RunningDemo demo = RunningDemo.get();
        List<ProcessHandle> descendants = demo.launcher().descendants().toList();
        assertThat(descendants).hasSizeGreaterThanOrEqualTo(4);
        demo.launcher().destroyForcibly().waitFor();
        for (ProcessHandle descendant : descendants) {
            descendant.onExit().get(30, TimeUnit.SECONDS);
        }
        for (int service = 0; service < 3; service++) {
            assertThat(Ports.busy(demo.portBase() + service)).isFalse();
        }
        Path data = Path.of(
                System.getProperty("java.io.tmpdir"),
                "stemma-demo-%s-%d".formatted(System.getProperty("user.name"), demo.portBase()));
        for (int i = 0; i < 100 && Files.exists(data); i++) {
            Thread.sleep(100);
        }
        assertThat(data).doesNotExist();
    }

    @Test
    @Order(6)
    void aServiceThatDiesIsNamedAndAllElseEnds() throws Exception {
        RunningDemo.stop();
        RunningDemo demo = RunningDemo.get();
        List<ProcessHandle> descendants = demo.launcher().descendants().toList();
        ProcessHandle nlp = descendants.stream()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(command -> command.contains("nlp-service/target"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(nlp.destroyForcibly()).isTrue();
        assertThat(demo.launcher().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.launcher().exitValue()).isEqualTo(1);
        assertThat(demo.said()).contains("nlp-service ended by itself");
        for (ProcessHandle descendant : descendants) {
            descendant.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private static String failure(Path home, String... arguments) throws IOException, InterruptedException {
        Path err = home.resolve("err");
        Process process = RunningDemo.launch(home.resolve("out"), err, arguments);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(home.resolve("out"))).isEmpty();
        return Files.readString(err);
    }
}
