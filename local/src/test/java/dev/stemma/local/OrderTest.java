package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {

    private static final Path ROOT = Path.of("/project");

    @Test
    void theDemoServesOnTheKnownPortsUnlessTold() {
        assertThat(Order.parse(List.of("demo"), ROOT)).isEqualTo(new Order.Demo(false, false, 8080));
        assertThat(Order.parse(List.of("demo", "--json", "--once", "--port-base", "9000"), ROOT))
                .isEqualTo(new Order.Demo(true, true, 9000));
    }

    @Test
    void dataAreKeptInTheProjectUnlessTold(@TempDir Path data) {
        assertThat(Order.parse(List.of("up"), ROOT))
                .isEqualTo(new Order.Up(Optional.empty(), Path.of("/project/.stemma/data"), 8080));
        assertThat(Order.parse(List.of("up", "--data", data.toString(), "--load", data.toString()), ROOT))
                .isEqualTo(new Order.Up(Optional.of(data), data, 8080));
    }

    @Test
    void filesGoToThisMachineUnlessTold(@TempDir Path data) {
        assertThat(Order.parse(List.of("load", data.toString()), ROOT))
                .isEqualTo(new Order.Load(List.of(data), URI.create("http://localhost:8081"), Optional.empty()));
        String[] all = {
            "load",
            "--source",
            "The Tern",
            data.toString(),
            "--to",
            "https://in.example",
            ROOT.getRoot().toString()
        };
        assertThat(Order.parse(List.of(all), ROOT))
                .isEqualTo(new Order.Load(
                        List.of(data, ROOT.getRoot()), URI.create("https://in.example"), Optional.of("The Tern")));
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertSaid("--port-base", "demo", "--port-base");
        assertSaid("from 1024", "demo", "--port-base", "80");
        assertSaid("from 1024", "demo", "--port-base", "http");
        assertSaid("--loud", "up", "--loud");
        assertSaid("dance", "dance");
        assertSaid("/no/such/file", "up", "--load", "/no/such/file");
        assertSaid("needs a PATH", "load", "--source", "The Tern");
        assertSaid("/no/such/file", "load", "/no/such/file");
        assertSaid("localhost:8081", "load", "/", "--to", "localhost:8081");
    }

    private static void assertSaid(String words, String... arguments) {
        assertThatThrownBy(() -> Order.parse(List.of(arguments), ROOT))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(words);
    }
}
