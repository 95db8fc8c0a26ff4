package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {

    @Test
    void aSecondClaimNamesTheFirst(@TempDir Path home) {
        Path file = home.resolve("lock");
        try (Claim _ = Claim.on(file, "these data")) {
            assertThatThrownBy(() -> Claim.on(file, "these data"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("these data")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        try (Claim again = Claim.on(file, "these data")) {
            assertThat(again.clean()).isFalse();
        }
    }

    /// A lock of this JVM's own would not show it: another process asks the operating system.
    @Test
    void aClaimHoldsAgainstOtherProcesses(@TempDir Path home) throws IOException, InterruptedException {
        Path file = home.resolve("lock");
        try (Claim claim = Claim.on(file, "these data")) {
            claim.list(List.of());
            assertThat(another(file)).isEqualTo(1);
        }
        assertThat(another(file)).isZero();
    }

    /// How another process ends that claims `file`.
    private static int another(Path file) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Claimant.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// Claims the file of its argument, and ends with 1 when somebody holds it.
    static final class Claimant {

        private Claimant() {}

        public static void main(String[] arguments) {
            try (Claim _ = Claim.on(Path.of(arguments[0]), "these data")) {
                System.exit(0);
            } catch (Trouble taken) {
                System.exit(1);
            }
        }
    }

    @Test
    void whatAKilledLauncherListedIsEnded(@TempDir Path home) throws IOException, InterruptedException {
        Path file = home.resolve("lock");
        Process orphan = new ProcessBuilder("sleep", "600").start();
        String listed;
        try (Claim killed = Claim.on(file, "these data")) {
            killed.list(List.of(orphan.toHandle()));
            listed = Files.readString(file);
        }
        Files.writeString(file, listed);
        try (Claim second = Claim.on(file, "these data")) {
            assertThat(second.clean()).isTrue();
        }
        assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anothersProcessOfTheSameNumberIsLeftAlone(@TempDir Path home) throws IOException {
        Path file =
                Files.writeString(home.resolve("lock"), ProcessHandle.current().pid() + " 12345\nnonsense\n");
        try (Claim claim = Claim.on(file, "these data")) {
            assertThat(claim.clean()).isFalse();
        }
    }

    @Test
    void aDiskWithoutRoomIsNamed(@TempDir Path home) throws IOException {
        Assumptions.assumeTrue(SmallDisk.canBeMade(), "this user may not mount a file system");
        try (SmallDisk disk = SmallDisk.of(1, home)) {
            disk.fill();
            Path file = disk.directory().resolve("lock");
            assertThatThrownBy(() -> Claim.on(file, "these data"))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("No space left");
        }
    }
}
