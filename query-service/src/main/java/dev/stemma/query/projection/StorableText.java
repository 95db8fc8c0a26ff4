package dev.stemma.query.projection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.stemma.contracts.Wire;
import java.io.IOException;

/// Reads strings so that PostgreSQL can hold them: a NUL character or half of a surrogate pair becomes U+FFFD.
/// The length stays, and with it every offset.
final class StorableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {
        super(String.class);
    }

    /// The wire's mapper, reading storable strings.
    static JsonMapper mapper() {
        return Wire.mapper()
                .rebuild()
                .addModule(new SimpleModule("storable-text").addDeserializer(String.class, new StorableText()))
                .build();
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        if (text == null) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        return of(text);
    }

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnstorable(text, i)) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        char[] letters = text.toCharArray();
        for (int i = from; i < letters.length; i++) {
            if (isUnstorable(text, i)) {
                letters[i] = REPLACEMENT;
            }
        }
        return new String(letters);
    }

    private static boolean isUnstorable(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return letter == 0;
    }
}
