package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The five seeds come out as `seeds/expected/expected.json` says, but for what `known-failures.json` lists.
@Order(1)
class SeedsTest {

    private static final Path EXPECTED = RunningDemo.ROOT.resolve("seeds/expected");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theSeedsShowWhatTheyMust() throws IOException {
        Map<String, String> known = knownFailures();
        List<Check> checks = Expectations.compare(
                JSON.readTree(EXPECTED.resolve("expected.json").toFile()),
                RunningDemo.get().document());

        long failures =
                checks.stream().filter(check -> check.failure().isPresent()).count();
        System.out.printf("Seeds: %d of %d expectations hold.%n", checks.size() - failures, checks.size());
        known.forEach((name, reason) -> System.out.printf("  known failure: %s (%s)%n", name, reason));

        assertThat(checks)
                .as("expectations that fail and are not known to")
                .filteredOn(check -> check.failure().isPresent() && !known.containsKey(check.name()))
                .isEmpty();
        assertThat(checks)
                .as("known failures that hold now: take them off seeds/expected/known-failures.json")
                .filteredOn(check -> check.failure().isEmpty() && known.containsKey(check.name()))
                .isEmpty();
        assertThat(checks)
                .extracting(Check::name)
                .as("known failures that are expectations")
                .containsAll(known.keySet());
    }

    private static Map<String, String> knownFailures() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (JsonNode failure :
                JSON.readTree(EXPECTED.resolve("known-failures.json").toFile())) {
            known.put(failure.path("check").asText(), failure.path("reason").asText());
        }
        return known;
    }
}
