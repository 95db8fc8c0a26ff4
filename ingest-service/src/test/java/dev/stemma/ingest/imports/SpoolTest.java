package dev.stemma.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives do not take the room that is to be spared.
class SpoolTest {

    @TempDir
    Path folder;

    @Test
    void whatHasRoomIsKept() throws IOException {
        Spool spool = spool(0);

        assertThat(spool.keep("a", new ByteArrayInputStream(new byte[7]), OptionalLong.of(7)))
                .isEqualTo(7);
        assertThat(spool.has("a")).isTrue();
    }

    @Test
    void anUploadThatWouldTakeTheSparedRoomIsTurnedAway() {
        Spool spool = spool(Long.MAX_VALUE);

        assertThatThrownBy(() -> spool.keep("a", new ByteArrayInputStream(new byte[7]), OptionalLong.empty()))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(Spool.Full.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsFetchedStopsAtTheSparedRoom() throws IOException {
        try (OutputStream out = spool(Long.MAX_VALUE).begin("a")) {
            assertThatThrownBy(() -> out.write(new byte[7])).isInstanceOf(Spool.Full.class);
        }
    }

    private Spool spool(long spared) {
        return new Spool(new SmallRyeConfigBuilder()
                .withMapping(ImportsConfig.class)
                .addDiscoveredConverters()
                .withDefaultValues(Map.of(
                        "stemma.imports.spool", folder.toString(),
                        "stemma.imports.spare-room", Long.toString(spared)))
                .build()
                .getConfigMapping(ImportsConfig.class));
    }
}
