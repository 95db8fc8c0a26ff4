package dev.stemma.query.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.catalog.LocationView;
import dev.stemma.query.catalog.Total;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom or what articles mean, under every name.
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Entity", description = "The person, organisation, place, group or event meant, under every name.")
public record EntityView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "PERSON") String type,

        @Schema(required = true, description = "The full form that most articles use")
        String name,

        @Schema(
                description =
                        "What tells it from others who bear its name, where some do: an office, a country, or who is"
                                + " named along with it",
                examples = "prime minister")
        Optional<String> qualifier,

        @Schema(required = true, description = "How many articles name it", examples = "3")
        int articleCount,

        @Schema(required = true, description = "How often they do", examples = "12")
        int mentionCount,

        @Schema(required = true, description = "Every form in which it is written, the most frequent first")
        List<VariantView> variants,

        @Schema(required = true, description = "What it is said to be, the most frequent first")
        List<RoleView> roles,

        @Schema(
                description = "Where most of its articles take it to be: where a place lies, or the country whose"
                        + " people a group is; absent when none can tell")
        Optional<LocationView> location,

        @Schema(
                required = true,
                description = "How sure it is that its articles mean this one, 0 to 1: the mean over them")
        double confidence,

        @Schema(required = true, description = "Why these names are taken for one, the weightiest first")
        List<EvidenceView> evidence,

        @Schema(description = "Others who bear its name, told from it by what articles say of each; most often none")
        List<HomonymView> homonyms) {

    public EntityView {
        homonyms = List.copyOf(homonyms);
        variants = List.copyOf(variants);
        roles = List.copyOf(roles);
        evidence = List.copyOf(evidence);
    }

    /// A form in which an entity is written.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Variant", description = "A form in which an entity is written.")
    public record VariantView(
            @Schema(required = true) String name,

            @Schema(required = true, description = "How many articles write it so", examples = "2")
            int articles,

            @Schema(
                    description =
                            "How sure it is that this form means the entity, 0 to 1; absent where each story decides")
            Optional<Double> confidence,

            @Schema(required = true) List<EvidenceView> evidence) {

        public VariantView {
            evidence = List.copyOf(evidence);
        }
    }

    /// What an entity is said to be.
    @RegisterForReflection
    @Schema(name = "Role", description = "What an entity is said to be.")
    public record RoleView(
            @Schema(required = true, examples = "prime minister")
            String name,

            @Schema(required = true, description = "How many articles say so", examples = "2")
            int articles) {}

    /// Another who bears the same name.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Homonym", description = "Another who bears the same name.")
    public record HomonymView(
            @Schema(required = true) UUID id,

            @Schema(required = true) String name,

            @Schema(description = "What tells it from the others", examples = "baker")
            Optional<String> qualifier,

            @Schema(required = true, description = "How many articles name it", examples = "2")
            int articles) {}

    /// An entity in a list.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "EntitySummary", description = "An entity in a list.")
    public record Summary(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "PERSON") String type,

            @Schema(required = true) String name,

            @Schema(description = "What tells it from others who bear its name, where some do")
            Optional<String> qualifier,

            @Schema(required = true, description = "How many articles name it", examples = "3")
            int articleCount,

            @Schema(required = true, description = "How often they do", examples = "12")
            int mentionCount,

            @Schema(required = true, description = "The most frequent forms in which it is written, up to fifty")
            List<FormView> variants) {

        public Summary {
            variants = List.copyOf(variants);
        }
    }

    /// A form in which an entity is written, in a list.
    @RegisterForReflection
    @Schema(name = "Form", description = "A form in which an entity is written.")
    public record FormView(
            @Schema(required = true) String name,

            @Schema(required = true, description = "How many articles write it so", examples = "2")
            int articles) {}

    /// An entity that articles name along with another.
    @RegisterForReflection
    @Schema(name = "RelatedEntity", description = "An entity that articles name along with another.")
    public record Related(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "PLACE") String type,

            @Schema(required = true) String name,

            @Schema(required = true, description = "How many articles name both", examples = "2")
            int articles,

            @Schema(required = true, description = "Of the articles that were looked at, the share that names both")
            double share) {}

    /// A page of entities.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "EntityList", description = "A page of entities, the most frequent first.")
    public record Page(
            @Schema(required = true) List<Summary> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /// A page of entities that are named along with one.
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "RelatedEntityList",
            description = "Entities that the newest articles on one name along with it, the most frequent first.")
    public record RelatedPage(
            @Schema(required = true) List<Related> items,

            @Schema(description = "Where the next page begins; absent on the last")
            Optional<String> nextCursor,

            @Schema(required = true) Total total) {

        public RelatedPage {
            items = List.copyOf(items);
        }
    }
}
