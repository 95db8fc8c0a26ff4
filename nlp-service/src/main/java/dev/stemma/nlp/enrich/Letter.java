package dev.stemma.nlp.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.ArticleIngested;
import java.io.IOException;
import java.util.Optional;

/// What a message of `articles-ingested` tells.
sealed interface Letter {

    /// An article was taken in.
    record Ingested(ArticleIngested article) implements Letter {}

    /// An article was taken down.
    record TakenDown() implements Letter {}

    /// It cannot be understood, now or later.
    record Unreadable(String cause) implements Letter {}

    /// Understands a message.
    ///
    /// @param value null for a takedown
    static Letter of(String key, byte[] value, JsonMapper mapper) {
        Optional<ArticleId> id = id(key);
        if (id.isEmpty()) {
            return new Unreadable("the key is no article id: " + key);
        }
        if (value == null) {
            return new TakenDown();
        }
        try {
            ArticleIngested article = mapper.readValue(value, ArticleIngested.class);
            if (article == null) {
                return new Unreadable("the value is null");
            }
            return article.id().equals(id.get())
                    ? new Ingested(article)
                    : new Unreadable("the key names another article than the value");
        } catch (JsonProcessingException unreadable) {
            return new Unreadable(unreadable.getOriginalMessage());
        } catch (IOException | RuntimeException unreadable) {
            return new Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Optional<ArticleId> id(String key) {
        try {
            return Optional.of(ArticleId.parse(key == null ? "" : key));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
