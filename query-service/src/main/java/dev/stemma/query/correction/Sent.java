package dev.stemma.query.correction;

import dev.stemma.query.catalog.Fault;
import dev.stemma.query.catalog.Problem.FieldError;
import dev.stemma.query.catalog.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Reads corrections as they are sent; what cannot be read is answered with a problem that points to it.
final class Sent {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_BY = 200;
    private static final int LONGEST_NOTE = 2_000;

    private Sent() {}

    static Remark remark(Optional<String> by, Optional<String> note) {
        return new Remark(words("/by", by, LONGEST_BY), words("/note", note, LONGEST_NOTE));
    }

    static UUID id(String pointer, String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw refused(pointer, "is no id");
        }
    }

    static List<UUID> ids(String pointer, List<String> texts) {
        checkCount(pointer, texts);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> id(pointer + "/" + i, texts.get(i)))
                .toList();
    }

    static List<String> names(String pointer, List<String> texts) {
        checkCount(pointer, texts);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> words(pointer + "/" + i, Optional.of(texts.get(i)), LONGEST_NAME)
                        .orElseThrow(() -> refused(pointer + "/" + i, "is blank")))
                .toList();
    }

    static RuntimeException refused(String pointer, String detail) {
        return Problems.of(Problems.body(
                Fault.INVALID_CORRECTION,
                (pointer.isEmpty() ? "The correction " : pointer + " ") + detail + ".",
                List.of(new FieldError(pointer, detail))));
    }

    private static void checkCount(String pointer, List<String> texts) {
        if (texts.size() > MOST) {
            throw refused(pointer, "are more than " + MOST);
        }
    }

    private static Optional<String> words(String pointer, Optional<String> text, int longest) {
        Optional<String> words = text.map(String::strip).filter(word -> !word.isEmpty());
        words.ifPresent(word -> {
            if (word.length() > longest) {
                throw refused(pointer, "is longer than " + longest + " characters");
            }
            if (word.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(word)) {
                throw refused(pointer, "has a character that is none");
            }
        });
        return words;
    }
}
