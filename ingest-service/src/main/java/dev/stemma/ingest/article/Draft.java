package dev.stemma.ingest.article;

import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.PageFacts;
import dev.stemma.ingest.source.SourceHint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// An article that may be filed: read, checked, not kept yet.
///
/// @param id made of its canonical address, or of its source and text
/// @param title empty when there is none
/// @param text without furniture; never blank
/// @param page what its page tells besides
public record Draft(
        ArticleId id,
        Optional<Address> address,
        SourceHint source,
        String title,
        String text,
        Optional<String> byline,
        Optional<Credit> credit,
        Optional<Publication> publication,
        Optional<String> language,
        PageFacts page,
        Original original) {

    public Draft {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an article has a text");
        }
    }

    /// What makes two drafts of one article the same revision: title and text.
    Hash content() {
        return Hash.of(title, text);
    }

    /// A SHA-256.
    record Hash(ByteBuffer bytes) {

        static Hash of(String... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part : parts) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                    digest.update(bytes);
                }
                return new Hash(ByteBuffer.wrap(digest.digest()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        byte[] array() {
            return bytes.array();
        }
    }
}
