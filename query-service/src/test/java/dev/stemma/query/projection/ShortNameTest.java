package dev.stemma.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A short name that several people could bear means the one whom its story names in full, as long as there is but
/// one.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class ShortNameTest {

    private static final String STORY = """
            The ferry Petrel ran aground off Mindoro early on Monday, the coastguard said, and 118 passengers were rescued.

            The harbour of Calapan stays closed until the wreck is towed away.
            """;
    private static final EnrichedArticle FULL = ferry("full").naming(MentionType.PERSON, "Stan Kadhimi");
    private static final EnrichedArticle SHORT = ferry("short").naming(MentionType.PERSON, "Kadhimi");
    private static final EnrichedArticle SECOND =
            ferry("second").naming(MentionType.PERSON, "Safa Kadhimi").naming(MentionType.PERSON, "Kazimi");
    private static final EnrichedArticle ELSEWHERE = EnrichedArticle.of(
                    "elsewhere", "Bakers strike", "Anna Kadhimi leads the strike of the bakers of Ghent.")
            .naming(MentionType.PERSON, "Anna Kadhimi");

    private static final EnrichedArticle MAIDEN_NAME =
            ferry("maiden").naming(MentionType.PERSON, "Nora Lindgren").naming(MentionType.PERSON, "Haugland");
    private static final List<EnrichedArticle> OTHERS = List.of(
            elsewhere("first", "Nora Elin Lindgren"),
            elsewhere("second", "Even Haugland"),
            elsewhere("third", "Solveig Haugland"));
    private static final EnrichedArticle BOTH_NAMES = elsewhere("both", "Nora Lindgren Haugland");

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Test
    void whoeverItMeantBeforeIsCountedAnewWhenItsStoryNamesAnotherInFull() {
        told.only(List.of(FULL, ELSEWHERE, SHORT));
        assertThat(counts()).containsExactly("Anna Kadhimi 1", "Stan Kadhimi 2");

        told.more(List.of(SECOND));

        assertThat(counts()).containsExactly("Anna Kadhimi 1", "Kadhimi 2", "Safa Kadhimi 1", "Stan Kadhimi 1");
    }

    /// Neither the story nor any name in it changes: only what is known of a name that it does not use.
    @Test
    void whatASpellingElsewhereTellsOfAPersonExplainsTheShortNameOfAnotherStory() {
        told.only(OTHERS);
        told.more(List.of(MAIDEN_NAME));
        assertThat(meant("Haugland")).isEqualTo("Haugland");

        told.more(List.of(BOTH_NAMES));

        assertThat(meant("Haugland")).isEqualTo(meant("Nora Lindgren"));
        List<String> streamed = linked.picture();
        told.only(List.of(BOTH_NAMES, MAIDEN_NAME, OTHERS.get(2), OTHERS.get(0), OTHERS.get(1)));
        assertThat(linked.picture()).isEqualTo(streamed);
    }

    /// Of two whose middle names contradict each other a name without them is a part of either: each story tells.
    @Test
    void aFullNameThatTwoCouldBearMeansTheOneWhomItsStoryNames() {
        EnrichedArticle son = ferry("son").naming(MentionType.PERSON, "Lars B. Holm");
        EnrichedArticle plain = ferry("plain").naming(MentionType.PERSON, "Lars Holm");
        EnrichedArticle father = elsewhere("father", "Lars K. Holm").withTime("2021-06-01T08:00:00Z");
        EnrichedArticle alone = EnrichedArticle.of("alone", "Choir", "Lars Holm leads the choir of Falun from Tuesday.")
                .withTime("2022-10-01T08:00:00Z")
                .naming(MentionType.PERSON, "Lars Holm");
        told.only(List.of(alone, son, plain));
        assertThat(counts()).containsExactly("Lars Holm 3");
        List<String> before = linked.picture();

        told.more(List.of(father));

        assertThat(counts()).containsExactly("Lars B. Holm 2", "Lars Holm 1", "Lars K. Holm 1");
        List<String> streamed = linked.picture();
        told.only(List.of(father, plain, alone, son));
        assertThat(linked.picture()).isEqualTo(streamed);
        told.only(List.of(plain, alone, father, son));
        assertThat(linked.picture()).isEqualTo(streamed);

        told.without(father);
        assertThat(linked.picture()).isEqualTo(before);
    }

    @Test
    void whatNoSpellingElsewhereTellsAnyMoreIsForgotten() {
        told.only(OTHERS);
        told.more(List.of(MAIDEN_NAME, BOTH_NAMES));
        assertThat(meant("Haugland")).isEqualTo(meant("Nora Lindgren"));

        told.without(BOTH_NAMES);

        assertThat(meant("Haugland")).isEqualTo("Haugland");
    }

    /// Whom the article of the maiden name means by a name.
    private String meant(String name) {
        return linked.list("""
                        select e.name from article_entity a join entity e on e.id = a.entity_id
                        where a.article_id = ? and a.name = ?
                        """, MAIDEN_NAME.id().value(), name).getFirst();
    }

    private static EnrichedArticle elsewhere(String id, String name) {
        return EnrichedArticle.of("elsewhere-" + id, "", name + " was there, " + id + " in the row of guests.")
                .naming(MentionType.PERSON, name);
    }

    private List<String> counts() {
        return linked.list("select name || ' ' || article_count from entity where article_count > 0 order by 1");
    }

    private static EnrichedArticle ferry(String id) {
        return EnrichedArticle.of(id, "Ferry runs aground", STORY).withTime("2024-03-04T08:00:00Z");
    }
}
