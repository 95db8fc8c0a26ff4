package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.philology.apparatus.Apparatus;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The tradition of the first three seeds, from texts cut by hand: what its stemma and its apparatus must show.
class SeedsTraditionTest {

    private static final int SHOWN = 30;

    @Test
    void theThreeDescendFromALostReutersReport() throws IOException {
        Stemma stemma = Stemma.of(collation(Optional.of("Reuters")));
        assertThat(stemma.nodes())
                .filteredOn(node -> node.id().equals(stemma.root()))
                .extracting(Node::lost, Node::name)
                .containsExactly(tuple(true, Optional.of("Reuters")));
        assertThat(stemma.edges()).extracting(Derivation::parent).doesNotContain("000", "001", "002");
    }

    @Test
    void theArchetypeIsLostEvenWhereNoCreditSaysSo() throws IOException {
        Stemma stemma = Stemma.of(collation(Optional.empty()));
        assertThat(stemma.edges()).extracting(Derivation::parent).doesNotContain("000", "001", "002");
    }

    @Test
    void everyExpectedChangeIsAmongTheFirstThirty() throws IOException {
        List<Entry> entries = Apparatus.of(collation(Optional.of("Reuters")));
        List<Entry> shown = entries.subList(0, Math.min(SHOWN, entries.size()));
        List<String> missing = new ArrayList<>();
        for (JsonNode change : expected().path("changes")) {
            if (shown.stream().noneMatch(entry -> shows(entry, change))) {
                missing.add(change.path("name").asText());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean shows(Entry entry, JsonNode change) {
        for (var reading : change.path("readings").properties()) {
            if (!text(entry, reading.getKey()).contains(reading.getValue().asText())) {
                return false;
            }
        }
        for (JsonNode siglum : change.path("omittedIn")) {
            if (!text(entry, siglum.asText()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String text(Entry entry, String siglum) {
        return entry.readings().stream()
                .filter(reading -> reading.siglum().equals(siglum))
                .map(Reading::text)
                .findFirst()
                .orElse("");
    }

    private static Collation collation(Optional<String> credit) throws IOException {
        return Collation.of(List.of(
                witness("000", "US Assistant Secretary", "of Al-Kazemi’s choice.", Optional.empty()),
                witness("001", "WASHINGTON (Reuters)", "our bilateral relationship.”", credit),
                witness("002", "WASHINGTON –", "to remain,” he said.", Optional.empty())));
    }

    private static Witness witness(String siglum, String begins, String ends, Optional<String> credit)
            throws IOException {
        try (var files = Files.list(Path.of("../seeds"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(siglum + "_"))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(file);
            String cut = text.substring(text.indexOf(begins), text.lastIndexOf(ends) + ends.length());
            return new Witness(siglum, cut, Optional.empty(), credit, List.of());
        }
    }

    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("../seeds/expected/expected.json")));
    }
}
