package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script says what it needs before it builds anything.
@Order(6)
class ScriptTest {

    private static final int SECONDS = 10;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            measure                        | measure needs a TASK and --data DIR
            measure names                  | measure needs --data DIR
            measure names --data           | measure needs --data DIR
            measure names --data /no/such  | there is no /no/such
            train mentions                 | train needs --data DIR
            scale bulk                     | scale needs --data DIR
            scale --data /no/such bulk     | there is no /no/such
            brew                           | there is no command `brew`
            """)
    void itSaysWhatIsMissing(String arguments, String said) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(RunningDemo.ROOT.resolve("stemma").toString()), Stream.of(arguments.split(" ")))
                .toList();
        Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            assertThat(script.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("ended without building")
                    .isTrue();
            assertThat(script.exitValue()).isEqualTo(1);
            assertThat(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("stemma: " + said);
        } finally {
            script.destroyForcibly();
        }
    }
}
