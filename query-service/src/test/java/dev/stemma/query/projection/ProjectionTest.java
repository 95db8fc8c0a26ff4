package dev.stemma.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.link.Rebuild;
import dev.stemma.query.shelf.Library;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class ProjectionTest {

    private static final String QUAKE = """
            A magnitude 6.1 earthquake struck northwestern Iran near the city of Khoy on Saturday evening, killing three people.

            The head of the province's emergency services, Karim Azizi, said “rescue teams were sent to forty villages” and \
            that more than eight hundred were injured.

            Snow and freezing temperatures made the work of the rescuers harder, state television reported.
            """;

    private static final EnrichedArticle FIRST = EnrichedArticle.of("quake-1", "Earthquake strikes Khoy", QUAKE)
            .withTime("2023-01-28T20:00:00Z")
            .withCredit("Reuters")
            .naming(MentionType.PERSON, "Karim Azizi", "Azizi")
            .naming(MentionType.PLACE, "Iran")
            .naming(MentionType.PLACE, "Khoy");

    @Inject
    Library library;

    @Inject
    ProjectionStore store;

    @Inject
    Linked linked;

    @Inject
    Rebuild rebuild;

    @BeforeEach
    void empty() {
        linked.clear();
    }

    @Test
    void whatIsToldTwiceChangesNothing() {
        assertThat(project(FIRST)).isEqualTo(1);
        linked.await();
        List<String> once = linked.picture();
        assertThat(project(FIRST)).isZero();
        linked.await();
        assertThat(linked.picture()).isEqualTo(once);
        assertThat(linked.list("select count(*) from quote")).containsExactly("1");
    }

    @Test
    void anEarlierRevisionThatComesLateIsIgnored() {
        EnrichedArticle later = FIRST.withRevision(2, QUAKE.replace("three people", "five people"));
        project(later);
        assertThat(project(FIRST)).isZero();
        assertThat(linked.list("select text from article")).containsExactly(later.text());
    }

    @Test
    void anotherReadingOfTheSameRevisionReplacesTheFormer() {
        project(FIRST);
        assertThat(project(FIRST.withModel("test-2"))).isEqualTo(1);
        assertThat(linked.list("select model_version from article")).containsExactly("test-2");
        linked.await();
        assertThat(linked.picture()).noneMatch(line -> line.startsWith("unlinked"));
    }

    @Test
    void aTakedownLeavesNoTrace() {
        project(FIRST);
        linked.await();
        take(FIRST);
        linked.await();
        assertThat(linked.picture()).isEmpty();
        for (String table :
                List.of("article", "wording", "name", "fingerprint_key", "story_key", "quote", "name_key")) {
            assertThat(linked.list("select count(*) from " + table)).as(table).containsExactly("0");
        }
        assertThat(linked.list("select kind || coalesce(survivor::text, ' gone') from succession order by kind"))
                .contains("STORY gone", "TRADITION gone", "ENTITY gone");
    }

    @Test
    void aTakedownOfOneOfTwoLeavesTheLibraryAsIfItHadNeverCome() {
        EnrichedArticle copy = EnrichedArticle.of("quake-2", "Quake kills three in Iran", QUAKE)
                .withTime("2023-01-28T22:00:00Z")
                .naming(MentionType.PERSON, "Azizi")
                .naming(MentionType.PLACE, "Tabriz");
        project(FIRST);
        linked.await();
        List<String> before = linked.picture();
        project(copy);
        linked.await();
        assertThat(linked.picture()).isNotEqualTo(before);
        take(copy);
        linked.await();
        assertThat(linked.picture()).isEqualTo(before);
    }

    @Test
    void verbatimCopiesAreOneTradition() {
        List<EnrichedArticle> reposts = new ArrayList<>(List.of(FIRST));
        for (int i = 0; i < 60; i++) {
            reposts.add(EnrichedArticle.of("repost-" + i, "Repost " + i, QUAKE)
                    .withTime("2023-01-29T%02d:%02d:00Z".formatted(i / 10, i % 60)));
        }
        reposts.forEach(this::project);
        linked.await();
        assertThat(linked.list("select witness_count || ' ' || credit from tradition"))
                .containsExactly("61 Reuters");
        assertThat(linked.list("select title from story")).containsExactly("Earthquake strikes Khoy");
        assertThat(linked.list("select stemma ->> 'root' from tradition"))
                .containsExactly(FIRST.id().toString());
    }

    @Test
    void whatIsMadeAnewEqualsWhatWasMadeBitByBit() {
        Newsroom.articles().forEach(article -> {
            project(article);
            linked.await();
        });
        List<String> before = linked.picture();
        rebuild.everything();
        linked.await();
        assertThat(linked.picture()).isEqualTo(before);
    }

    private int project(EnrichedArticle article) {
        return library.write(shelf -> store.project(shelf, List.of(new Telling.Enriched(article.message()))));
    }

    private void take(EnrichedArticle article) {
        library.write(shelf -> store.project(shelf, List.of(new Telling.TakenDown(article.id()))));
    }
}
