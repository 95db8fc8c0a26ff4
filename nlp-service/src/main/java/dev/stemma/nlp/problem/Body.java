package dev.stemma.nlp.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/// What someone sent: the characters that its bytes stand for, the JSON that these make. Where one step fails, a
/// problem answers that says where. It has its share of the room until it is closed.
public final class Body implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String text;
    private final Hold hold;

    private Body(String text, Hold hold) {
        this.text = text;
        this.hold = hold;
    }

    static Body of(byte[] bytes, MediaType type, Hold hold) {
        String text = decoded(bytes, charset(type));
        return new Body(text.startsWith("\uFEFF") ? text.substring(1) : text, hold);
    }

    /// Its characters, without a byte order mark.
    public String text() {
        return text;
    }

    @Override
    public void close() {
        hold.close();
    }

    /// The JSON object that the text is.
    public JsonNode object() {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Problems.of(Fault.MALFORMED_JSON, where(e.getLocation()) + cause(e));
        }
        if (!json.isObject()) {
            throw Problems.of(
                    Fault.MALFORMED_JSON, json.isMissingNode() ? "There is nothing." : "A JSON object is needed.");
        }
        return json;
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problems.of(Fault.UNSUPPORTED_MEDIA_TYPE, "There is no charset of that name here.");
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isUnderflow()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw Problems.of(
                    Fault.INVALID_ARTICLE, "The byte at offset " + in.position() + " is not " + charset.name() + ".");
        }
        return out.flip().toString();
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /// The first sentence of what the parser says, which names none of its classes.
    private static String cause(JsonProcessingException failure) {
        String first = failure.getOriginalMessage().split("\n| at \\[|\\(start marker|; expected|\\(through", 2)[0];
        return first.replaceAll("`?\\w+(\\.\\w+)+`?(\\([^)]*\\))?", "the parser")
                .strip()
                .replaceAll("\\.?$", ".");
    }
}
