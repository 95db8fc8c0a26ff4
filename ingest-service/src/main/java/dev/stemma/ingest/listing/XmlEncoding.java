package dev.stemma.ingest.listing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the bytes of a feed into text: by its byte order mark, then by what the host says, then by its XML declaration
/// (XML 1.0, appendix F), then as UTF-8. What none of these can read is read as windows-1252, as most such feeds are.
final class XmlEncoding {

    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']\\s*([\\w.:-]{2,40})");
    private static final int WITHIN = 400;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private XmlEncoding() {}

    static String text(byte[] bytes, Optional<Charset> told) {
        Set<Charset> charsets = new LinkedHashSet<>();
        Optional<Charset> family = family(bytes);
        family.ifPresent(charsets::add);
        told.ifPresent(charsets::add);
        declared(bytes, family.orElse(StandardCharsets.ISO_8859_1))
                .filter(charset -> family.isPresent() || !charset.name().matches("UTF-(16|32).*"))
                .ifPresent(charsets::add);
        charsets.add(StandardCharsets.UTF_8);
        for (Charset charset : charsets) {
            try {
                return unmarked(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return unmarked(new String(bytes, WESTERN));
    }

    /// The family of charsets that the first four bytes betray; nothing for all that begin like ASCII.
    private static Optional<Charset> family(byte[] bytes) {
        long head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0);
        }
        if (head == 0x0000FEFFL || head == 0x0000003CL) {
            return charset("UTF-32BE");
        }
        if (head == 0xFFFE0000L || head == 0x3C000000L) {
            return charset("UTF-32LE");
        }
        if (head >>> 16 == 0xFEFF || head == 0x003C003FL) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (head >>> 16 == 0xFFFE || head == 0x3C003F00L) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (head >>> 8 == 0xEFBBBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return head == 0x4C6FA794L ? charset("IBM037") : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes, Charset family) {
        String head = new String(bytes, 0, Math.min(bytes.length, WITHIN), family);
        int end = head.indexOf("?>");
        Matcher matcher = DECLARED.matcher(end < 0 ? head : head.substring(0, end));
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
