package dev.stemma.query.tradition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.contracts.Confidence;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import dev.stemma.query.shelf.EvidenceJson;
import java.util.List;
import java.util.OptionalInt;

/// How stemmata, readings and evidence stand in the library's columns.
final class StemmaJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StemmaJson() {}

    static String of(Stemma stemma, OptionalInt readTo) {
        ObjectNode json = JSON.objectNode().put("root", stemma.root());
        readTo.ifPresent(most -> json.put("readTo", most));
        ArrayNode nodes = json.putArray("nodes");
        for (Node node : stemma.nodes()) {
            ObjectNode item = nodes.addObject().put("id", node.id()).put("lost", node.lost());
            if (!node.lost()) {
                item.put("article", node.id());
            }
            node.name().ifPresent(name -> item.put("name", name));
        }
        ArrayNode edges = json.putArray("edges");
        for (Derivation edge : stemma.edges()) {
            edges.addObject()
                    .put("parent", edge.parent())
                    .put("child", edge.child())
                    .put("kind", edge.kind().name())
                    .put("confidence", Confidence.of(edge.confidence()).value())
                    .set("evidence", EvidenceJson.of(edge.evidence()));
        }
        return json.toString();
    }

    static String of(List<Reading> readings) {
        ArrayNode json = JSON.arrayNode();
        for (Reading reading : readings) {
            json.addObject()
                    .put("article", reading.siglum())
                    .put("text", reading.text())
                    .put("start", reading.start())
                    .put("end", reading.end());
        }
        return json.toString();
    }
}
