package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaderMemoryTest {

    private static final long MIB = 1 << 20;

    @Test
    void theModelsTakeLessThanFortyMebibytes() {
        long before = live();
        ArticleReader reader = ArticleReader.load();

        long taken = live() - before;

        // the reader is in use behind the measurement, so that it is not collected before
        assertThat(reader.read("", "The ferry is afloat again.", Optional.empty(), Optional.empty())
                        .tokenCount())
                .isPositive();
        // weights of one byte each are a third of it already
        assertThat(taken).isBetween(12 * MIB, 40 * MIB);
    }

    private static long live() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
