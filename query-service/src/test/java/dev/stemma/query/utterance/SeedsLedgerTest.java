package dev.stemma.query.utterance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The five seeds, whose quotes are what stands between quotation marks: what the ledger must hold.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class SeedsLedgerTest {

    private static final String[][] PEOPLE = {
        {"David Schenker", "Schenker"},
        {"Donald Trump", "Trump"},
        {"Mike Pompeo", "Pompeo"}
    };

    @Inject
    Told told;

    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void fill() {
        List<EnrichedArticle> seeds = seeds();
        seeds.forEach(seed -> files.put(seed.id().toString(), seed.key()));
        told.only(seeds);
    }

    @Test
    void theWordingsOfOneSentenceComeTogetherHoweverReworded() {
        assertThat(wordings("\"still big\""))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "000", "It is still big.",
                        "001", "It continues to be significant.",
                        "002", "It has continued to be significant."));
        assertThat(wordings("hefty"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "000", "very high price",
                        "001", "very heavy price",
                        "002", "hefty price"));
        assertThat(wordings("enormously"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "000", "deeply disappointed",
                        "001", "enormously disappointed",
                        "002", "deeply disappointed"));
        assertThat(wordings("\"certain steps\"")).containsOnlyKeys("000", "001", "002");
        assertThat(wordings("nationalist")).containsOnlyKeys("000", "001");
    }

    @Test
    void oneWordOfASentenceThatWasTurnedRoundIsOneUtterance() {
        given().queryParam("q", "significant")
                .get("/v1/utterances")
                .then()
                .body("items.findAll { it.content == 'significant' }.articleCount", contains(3));
    }

    @Test
    void theyHaveTheirSpeakerAndThoseWhoHaveItOtherwiseThanReuters() {
        JsonPath found = utterance("\"still big\"");
        assertThat(found.getString("speaker.name")).isEqualTo("David Schenker");
        assertThat(files.get(found.getString("first.articleId"))).isEqualTo("001");
        assertThat(found.getString("first.basis")).isEqualTo("CREDIT");
        assertThat(found.getList("wordings.differs", Boolean.class)).containsExactly(false, true, true);
        assertThat(utterance("hefty").getString("speaker.name")).isEqualTo("Donald Trump");
    }

    @Test
    void everyDifferenceStandsWhereItSays() {
        JsonPath found = utterance("\"still big\"");
        String first = text(found.getString("wordings[0].articleId"));
        for (int wording = 1; wording < 3; wording++) {
            String here = text(found.getString("wordings[" + wording + "].articleId"));
            List<Map<String, Map<String, Object>>> differences = found.getList("wordings[" + wording + "].differences");
            assertThat(differences).isNotEmpty();
            differences.forEach(difference -> {
                assertStands(difference.get("first"), first);
                assertStands(difference.get("here"), here);
            });
        }
    }

    private static void assertStands(Map<String, Object> reading, String text) {
        assertThat(text.substring((int) reading.get("start"), (int) reading.get("end")))
                .isEqualTo(reading.get("text"));
    }

    private Map<String, String> wordings(String words) {
        JsonPath found = utterance(words);
        Map<String, String> wordings = new TreeMap<>();
        for (Map<String, Object> wording : found.<Map<String, Object>>getList("wordings")) {
            wordings.put(files.get((String) wording.get("articleId")), (String) wording.get("content"));
        }
        return wordings;
    }

    private static JsonPath utterance(String words) {
        String id =
                given().queryParam("q", words).get("/v1/utterances").jsonPath().getString("items[0].id");
        return given().get("/v1/utterances/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String text(String article) {
        return given().get("/v1/articles/" + article).jsonPath().getString("text");
    }

    private static List<EnrichedArticle> seeds() {
        try (var found = Files.list(Path.of("../seeds"))) {
            return found.filter(file -> file.getFileName().toString().matches("\\d.*\\.txt"))
                    .sorted()
                    .map(SeedsLedgerTest::seed)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EnrichedArticle seed(Path file) {
        try {
            String text = Files.readString(file);
            EnrichedArticle article = EnrichedArticle.of(
                    file.getFileName().toString().substring(0, 3),
                    text.lines().findFirst().orElseThrow(),
                    text);
            for (String[] person : PEOPLE) {
                if (text.contains(person[0])) {
                    article = article.naming(MentionType.PERSON, person[0], person[1]);
                }
            }
            return text.contains("(Reuters)") ? article.withCredit("Reuters") : article;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
