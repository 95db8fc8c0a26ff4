package dev.stemma.query.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/// Reads JSON that the library holds.
public final class Stored {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Stored() {}

    /// What a column holds; missing when it is null.
    public static JsonNode json(String column) {
        if (column == null) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(column);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a json column that is no JSON", impossible);
        }
    }
}
