package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaLogTest {

    private final PrintStream terminal = System.err;

    @AfterEach
    void giveTheTerminalBack() {
        System.setErr(terminal);
        LogManager.getLogManager().reset();
    }

    @Test
    void aLogThatCannotBeWrittenPrintsNothing(@TempDir Path home) {
        KafkaLog.writeTo(home.resolve("logs/kafka.log"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        List<Handler> handlers = Stream.of(Logger.getLogger("").getHandlers())
                .filter(FileHandler.class::isInstance)
                .toList();
        assertThat(handlers).hasSize(1);
        handlers.getFirst()
                .getErrorManager()
                .error(null, new IOException("No space left on device"), ErrorManager.FLUSH_FAILURE);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
