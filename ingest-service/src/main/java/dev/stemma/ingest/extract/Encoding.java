package dev.stemma.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns bytes into text without losing or inventing a character.
///
/// What a byte order mark says comes first, then the `charset` of the content type, then what the page says
/// of itself, then UTF-8. A page that names no charset and is not UTF-8 is read as windows-1252, as browsers
/// do.
public final class Encoding {

    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");
    private static final int META_WITHIN = 4096;

    private Encoding() {}

    /// What came of decoding.
    public sealed interface Decoded {}

    /// The text, without a byte order mark.
    public record Text(String text) implements Decoded {}

    /// No charset that was named can read the bytes.
    ///
    /// @param charset the one that was named first
    /// @param offset of the first byte that it cannot read
    public record Malformed(String charset, int offset) implements Decoded {}

    /// The charset of this name.
    ///
    /// @return nothing when there is none such
    public static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// Reads a plain text.
    public static Decoded text(byte[] bytes, Optional<Charset> declared) {
        Set<Charset> charsets = new LinkedHashSet<>();
        mark(bytes).ifPresent(charsets::add);
        charsets.add(declared.orElse(StandardCharsets.UTF_8));
        return first(bytes, charsets);
    }

    /// Reads a page.
    public static Decoded page(byte[] bytes, Optional<Charset> declared) {
        Set<Charset> charsets = new LinkedHashSet<>();
        mark(bytes).ifPresent(charsets::add);
        declared.ifPresent(charsets::add);
        meta(bytes).ifPresent(charsets::add);
        boolean named = !charsets.isEmpty();
        charsets.add(StandardCharsets.UTF_8);
        if (!named) {
            named("windows-1252").ifPresent(charsets::add);
        }
        return first(bytes, charsets);
    }

    private static Decoded first(byte[] bytes, Set<Charset> charsets) {
        Malformed failure = null;
        for (Charset charset : charsets) {
            Decoded decoded = decode(bytes, charset);
            if (decoded instanceof Text) {
                return decoded;
            }
            failure = failure == null ? (Malformed) decoded : failure;
        }
        return failure;
    }

    private static Decoded decode(byte[] bytes, Charset charset) {
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
            return new Malformed(charset.name(), in.position());
        }
        String text = out.flip().toString();
        return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return starts(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Charset> meta(byte[] bytes) {
        int length = Math.min(bytes.length, META_WITHIN);
        Matcher matcher = META.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return matcher.find()
                ? named(matcher.group(1)).filter(charset -> !charset.name().startsWith("UTF-16"))
                : Optional.empty();
    }
}
