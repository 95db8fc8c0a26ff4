package dev.stemma.query.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.Span;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a message of `articles-enriched` tells.
sealed interface Telling {

    /// An article was read.
    record Enriched(ArticleEnriched message) implements Telling {
        ArticleId id() {
            return message.article().id();
        }
    }

    /// An article was taken down.
    record TakenDown(ArticleId id) implements Telling {}

    /// It cannot be understood, now or later.
    record Unreadable(String cause) implements Telling {}

    /// Understands a message.
    ///
    /// @param value null for a takedown
    static Telling of(String key, byte[] value, JsonMapper mapper) {
        ArticleId id;
        try {
            id = ArticleId.parse(key == null ? "" : key);
        } catch (IllegalArgumentException notAnId) {
            return new Unreadable("the key is no article id: " + key);
        }
        if (value == null) {
            return new TakenDown(id);
        }
        try {
            ArticleEnriched message = mapper.readValue(value, ArticleEnriched.class);
            return fault(id, message).<Telling>map(Unreadable::new).orElseGet(() -> new Enriched(message));
        } catch (JsonProcessingException unreadable) {
            return new Unreadable(unreadable.getOriginalMessage());
        } catch (IOException | RuntimeException unreadable) {
            return new Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Optional<String> fault(ArticleId key, ArticleEnriched message) {
        if (message == null || message.article() == null || message.annotations() == null) {
            return Optional.of("an enriched article has an article and annotations");
        }
        if (isIncomplete(message)) {
            return Optional.of("title, source, time of receipt, model version, language or fingerprint is missing");
        }
        if (!key.equals(message.article().id())) {
            return Optional.of("the key names another article than the value");
        }
        Annotations annotations = message.annotations();
        int length = message.article().text().length();
        if (spans(annotations).anyMatch(span -> span.end() > length)) {
            return Optional.of("a span reaches beyond the text");
        }
        int referents = annotations.referents().size();
        if (referents(annotations).anyMatch(referent -> referent < 0 || referent >= referents)) {
            return Optional.of("a mention or quote points to a referent that is not there");
        }
        return Optional.empty();
    }

    private static boolean isIncomplete(ArticleEnriched message) {
        return Stream.of(
                        message.article().title(),
                        message.article().source(),
                        message.article().receivedAt(),
                        message.annotations().modelVersion(),
                        message.annotations().language(),
                        message.annotations().fingerprint())
                .anyMatch(Objects::isNull);
    }

    private static Stream<Span> spans(Annotations annotations) {
        return Stream.of(
                        annotations.paragraphs().stream(),
                        annotations.sentences().stream(),
                        annotations.mentions().stream().map(mention -> mention.span()),
                        annotations.times().stream().map(time -> time.span()),
                        annotations.quotes().stream()
                                .flatMap(quote -> Stream.of(
                                                Optional.of(quote.span()),
                                                Optional.of(quote.content()),
                                                quote.cue(),
                                                quote.speaker())
                                        .flatMap(Optional::stream)))
                .flatMap(spans -> spans);
    }

    private static Stream<Integer> referents(Annotations annotations) {
        return Stream.concat(
                annotations.mentions().stream().map(mention -> mention.referent()),
                annotations.quotes().stream().flatMap(quote -> quote.referent().stream()));
    }
}
