package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    void nothingIsLeftOfAClaimThatWasGivenUp(@TempDir Path home) {
        Path file = home.resolve("lock");
        try (Claim claim = Claim.on(file, "these data")) {
            claim.list(List.of());
            assertThat(file).exists();
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void ofManyWhoClaimAtOnceOneHoldsIt(@TempDir Path home) throws InterruptedException {
        Path file = home.resolve("lock");
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 200; j++) {
                    try (Claim _ = Claim.on(file, "these data")) {
                        together.compareAndSet(false, holders.incrementAndGet() > 1);
                        turns.incrementAndGet();
                        holders.decrementAndGet();
                    } catch (Trouble taken) {
                        Thread.yield();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(together).isFalse();
        assertThat(turns).hasPositiveValue();
    }

    @Test
    void anothersProcessOfTheSameNumberIsLeftAlone(@TempDir Path home) throws IOException {
        Path file =
                Files.writeString(home.resolve("lock"), ProcessHandle.current().pid() + " 12345\nnonsense\n");
        try (Claim claim = Claim.on(file, "these data")) {
            assertThat(claim.clean()).isFalse();
        }
    }
}
