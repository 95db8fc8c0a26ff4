package dev.stemma.query.shelf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stemma.philology.text.Evidence;
import java.util.List;

/// How evidence stands in the library's columns: `[{"basis", "detail", "weight"}]`.
public final class EvidenceJson {

    private EvidenceJson() {}

    public static ArrayNode of(List<Evidence> evidence) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Evidence reason : evidence) {
            json.addObject()
                    .put("basis", reason.basis())
                    .put("detail", reason.detail())
                    .put("weight", Math.round(reason.weight() * 1000) / 1000.0);
        }
        return json;
    }
}
