package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BarTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void onATerminalItIsDrawnOverAndLeavesNothing() throws InterruptedException {
        Bar bar = new Bar(out, true, "taking in");
        Thread.sleep(250);
        bar.show(0.5, "1,200 articles");
        bar.show(0.51, "too soon to be shown");
        bar.clear();

        String[] drawn = bytes.toString(StandardCharsets.UTF_8).split("\r");
        assertThat(drawn[1]).contains("taking in [############------------]  50 %", "left", "1,200 articles");
        assertThat(drawn).hasSize(3);
        assertThat(drawn[2]).isBlank().hasSameSizeAs(drawn[1]);
    }

    @Test
    void elsewhereShortWorkSaysNothing() {
        Bar bar = new Bar(out, false, "taking in");
        bar.show(0.5, "1,200 articles");
        bar.clear();

        assertThat(bytes.size()).isZero();
    }
}
