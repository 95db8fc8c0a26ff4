package dev.stemma.nlp.name;

import dev.stemma.philology.name.NameMatch;
import dev.stemma.philology.name.NameMatch.PartMatch;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What comparing two names found.
@RegisterForReflection
@Schema(name = "NameMatch", description = "What comparing two names found.")
record NameMatchView(
        @Schema(
                required = true,
                minimum = "0",
                maximum = "1",
                description =
                        "How likely the letters make it that they name the same; to rank by, within one kind of name")
        double score,

        @Schema(
                required = true,
                description =
                        "What may be concluded, by how well the parts match. SAME: they name the same, unless two bear one name. POSSIBLE: one could be short for the"
                                + " other, or a freer spelling; the context must decide.")
        NameMatch.Verdict verdict,

        @Schema(required = true, description = "Which parts matched how, in the order of the left name")
        List<PartView> parts,

        @Schema(required = true, description = "Pointers to the fields that were not understood")
        List<String> ignored) {

    static NameMatchView of(NameMatch match, List<String> ignored) {
        return new NameMatchView(
                match.score(),
                match.verdict(),
                match.parts().stream().map(PartView::of).toList(),
                List.copyOf(ignored));
    }

    /// A part of one name and the part of the other that it was held against.
    @RegisterForReflection
    @Schema(
            name = "NamePartMatch",
            description = "A part of one name and the part of the other that it was held against.")
    record PartView(
            @Schema(required = true, description = "Empty where the left name has no such part")
            String left,

            @Schema(required = true, description = "Empty where the right name has no such part")
            String right,

            @Schema(
                    required = true,
                    description =
                            "equal, spelling, initial, nickname, script, alias, acronym, contradiction or missing",
                    examples = "spelling")
            String how,

            @Schema(required = true, minimum = "0", maximum = "1")
            double score) {

        static PartView of(PartMatch part) {
            return new PartView(part.left(), part.right(), part.how(), part.score());
        }
    }
}
