package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @Test
    void aKilledJvmTakesItsChildrenAndItsDirectoriesWithIt(@TempDir Path home) throws Exception {
        Path directory = Files.createDirectories(home.resolve("with space/temporary"));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String number = jvm.inputReader().readLine();
        ProcessHandle child = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        jvm.destroyForcibly().waitFor();
        child.onExit().get(15, TimeUnit.SECONDS);
        for (int i = 0; i < 100 && Files.exists(directory); i++) {
            Thread.sleep(50);
        }
        assertThat(directory).doesNotExist();
        assertThat(directory.getParent()).exists();
    }

    /// A JVM with a child that only the guard can end.
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Process child = new ProcessBuilder(Detached.command(java.util.List.of("sleep", "600"))).start();
            Guard.watch(child, "TERM");
            Guard.remove(Path.of(arguments[0]));
            System.out.println(child.pid());
            System.out.flush();
            Thread.sleep(600_000);
        }
    }
}
