package dev.stemma.ingest.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads JSON that someone sent, and says in words what is wrong with it.
public final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /// What came of reading.
    public sealed interface Read {}

    /// One JSON value.
    public record Value(JsonNode json) implements Read {}

    /// No JSON.
    ///
    /// @param detail line, column and cause
    public record Malformed(String detail) implements Read {}

    /// Reads one JSON value.
    public static Read read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            return json.isMissingNode() ? new Malformed("There is nothing.") : new Value(json);
        } catch (JsonProcessingException e) {
            return new Malformed(where(e.getLocation()) + cause(e.getOriginalMessage()));
        }
    }

    /// Reads one JSON object in UTF-8, or answers with a problem.
    public static JsonNode object(byte[] bytes) {
        return switch (read(decoded(bytes))) {
            case Malformed malformed -> throw Problems.of(Fault.MALFORMED_JSON, malformed.detail());
            case Value value when value.json().isObject() -> value.json();
            case Value _ -> throw Problems.of(Fault.MALFORMED_JSON, "The body must be a JSON object.");
        };
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problems.of(Fault.MALFORMED_JSON, "The body is not UTF-8.");
        }
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String cause(String message) {
        String cause = message.split("\\(start marker|\\n| at \\[Source|; expected|\\(through", 2)[0].strip();
        cause = cause.replaceAll("`?[a-z]+(\\.[a-z0-9]+)+\\.[A-Z]\\w*`?(\\([^)]*\\))?", "the reader");
        return cause.endsWith(".") ? cause : cause + ".";
    }
}
