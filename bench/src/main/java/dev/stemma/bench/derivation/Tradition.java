package dev.stemma.bench.derivation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A tradition with its true stemma.
///
/// @param edges `[parent, child]`; ids that are no witnesses are lost texts
public record Tradition(String id, List<Witness> witnesses, List<List<String>> edges) {

    public Tradition {
        witnesses = List.copyOf(witnesses);
        edges = List.copyOf(edges);
    }

    /// Reads one as it stands in a line of `traditions*.jsonl`.
    public static Tradition of(JsonNode document) {
        List<Witness> witnesses = new ArrayList<>();
        for (JsonNode witness : document.get("witnesses")) {
            JsonNode published = witness.get("publishedAt");
            witnesses.add(new Witness(
                    witness.get("id").asText(),
                    witness.get("text").asText(),
                    published == null || published.isNull()
                            ? Optional.empty()
                            : Optional.of(Instant.parse(published.asText())),
                    Optional.empty(),
                    List.of()));
        }
        List<List<String>> edges = new ArrayList<>();
        for (JsonNode edge : document.get("edges")) {
            edges.add(List.of(edge.get(0).asText(), edge.get(1).asText()));
        }
        return new Tradition(document.get("traditionId").asText(), witnesses, edges);
    }

    /// The same tradition where only so many witnesses are known, drawn by chance.
    public Tradition withOnly(int some, RandomGenerator dice) {
        List<Witness> left = new ArrayList<>(witnesses);
        while (left.size() > some) {
            left.remove(dice.nextInt(left.size()));
        }
        return new Tradition(id, left, edges);
    }

    /// The ids of the witnesses.
    public List<String> sigla() {
        return witnesses.stream().map(Witness::siglum).toList();
    }
}
