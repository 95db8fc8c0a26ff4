package dev.stemma.query.tradition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A page of an apparatus: the places where witnesses differ, the most significant first.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Apparatus", description = "The places where the witnesses of a tradition differ.")
public record ApparatusView(
        @Schema(required = true) List<EntryView> items,

        @Schema(description = "Where the next page begins; absent on the last")
        Optional<String> nextCursor,

        @Schema(required = true) Total total) {

    public ApparatusView {
        items = List.copyOf(items);
    }

    /// A place where witnesses differ.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ApparatusEntry", description = "A place where witnesses differ.")
    public record EntryView(
            @Schema(required = true, description = "Its rank, from 1", examples = "1")
            int number,

            @Schema(
                    required = true,
                    enumeration = {
                        "NUMBER",
                        "DATE",
                        "NAME",
                        "PLACE",
                        "QUOTE",
                        "SPEAKER",
                        "NEGATION",
                        "MODALITY",
                        "ATTRIBUTION",
                        "ADDITION",
                        "OMISSION",
                        "WORDING",
                        "ORDER"
                    })
            String kind,

            @Schema(required = true, description = "How much it alters what the reader learns, 0 to 1")
            double significance,

            @Schema(description = "A remark where the readings alone do not show the point")
            Optional<String> note,

            @Schema(required = true) List<ReadingView> readings) {

        public EntryView {
            readings = List.copyOf(readings);
        }
    }

    /// What a witness has at a place.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Reading",
            description = "What a witness has at a place; of an omission the text is empty, and start = end.")
    public record ReadingView(
            @Schema(required = true) UUID articleId,
            @Schema(required = true, examples = "A") String siglum,
            @Schema(required = true) String source,
            @Schema(required = true) String text,
            @Schema(required = true, examples = "17") int start,
            @Schema(required = true, examples = "26") int end,

            @Schema(description = "What stands before it, when context is asked for")
            Optional<String> before,

            @Schema(description = "What stands behind it, when context is asked for")
            Optional<String> after) {

        ReadingView within(String article, int context) {
            if (start > article.length() || end > article.length()) {
                return this;
            }
            int from = Math.max(0, start - context);
            int to = Math.min(article.length(), end + context);
            return new ReadingView(
                    articleId,
                    siglum,
                    source,
                    text,
                    start,
                    end,
                    Optional.of(article.substring(whole(article, from), start)),
                    Optional.of(article.substring(end, whole(article, to))));
        }

        /// Does not part a surrogate pair.
        private static int whole(String text, int at) {
            boolean parts = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
            return parts ? at - 1 : at;
        }
    }
}
