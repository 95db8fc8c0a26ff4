package dev.stemma.ingest.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.philology.apparatus.Apparatus;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What changed between two revisions of an article.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "RevisionDiff", description = "What changed between two revisions of an article.")
record DiffView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "1") int from,
        @Schema(required = true, examples = "2") int to,

        @Schema(description = "Present when the title changed")
        Optional<TitleChange> title,

        @Schema(required = true, description = "The most significant first")
        List<Change> changes) {

    private static final String BEFORE = "A";
    private static final String AFTER = "B";

    /// A title that changed.
    @RegisterForReflection
    @Schema(name = "TitleChange", description = "A title that changed.")
    record TitleChange(
            @Schema(required = true) String before,
            @Schema(required = true) String after) {}

    /// A place where the texts differ.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "RevisionChange", description = "A place where two revisions differ.")
    record Change(
            @Schema(
                    required = true,
                    description = "What differs",
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

            @Schema(required = true, description = "How much it matters, 0 to 1", examples = "0.8")
            double significance,

            @Schema(required = true) Passage before,
            @Schema(required = true) Passage after,
            Optional<String> note) {}

    /// What a revision has at a place.
    @RegisterForReflection
    @Schema(name = "RevisionPassage", description = "What a revision has at a place; empty where it has nothing.")
    record Passage(
            @Schema(required = true, description = "UTF-16 code units of the revision's text")
            int start,

            @Schema(required = true, description = "Behind the last one")
            int end,

            @Schema(required = true) String text) {}

    static DiffView of(ArticleView before, ArticleView after) {
        Collation collation = Collation.of(List.of(Witness.of(BEFORE, before.text()), Witness.of(AFTER, after.text())));
        boolean same = before.title().equals(after.title());
        return new DiffView(
                before.id(),
                before.revision(),
                after.revision(),
                same ? Optional.empty() : Optional.of(new TitleChange(before.title(), after.title())),
                Apparatus.of(collation).stream().map(DiffView::change).toList());
    }

    private static Change change(Entry entry) {
        Passage before = passage(entry, BEFORE);
        Passage after = passage(entry, AFTER);
        return new Change(kind(entry.kind(), before, after).name(), entry.significance(), before, after, entry.note());
    }

    /// Of two witnesses nobody knows which came first; of two revisions one does.
    private static Entry.Kind kind(Entry.Kind kind, Passage before, Passage after) {
        if (kind != Entry.Kind.ADDITION && kind != Entry.Kind.OMISSION) {
            return kind;
        }
        return before.text().length() < after.text().length() ? Entry.Kind.ADDITION : Entry.Kind.OMISSION;
    }

    private static Passage passage(Entry entry, String siglum) {
        return entry.readings().stream()
                .filter(reading -> reading.siglum().equals(siglum))
                .findFirst()
                .map((Reading reading) -> new Passage(reading.start(), reading.end(), reading.text()))
                .orElseGet(() -> new Passage(0, 0, ""));
    }
}
