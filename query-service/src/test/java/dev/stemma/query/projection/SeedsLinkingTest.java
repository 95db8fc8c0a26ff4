package dev.stemma.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.MentionType;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.shelf.Library;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The five seeds, with their furniture and hardly read: what must hold even so.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class SeedsLinkingTest {

    private static final List<String> PEOPLE = List.of(
            "Mustafa al-Kadhimi",
            "Mustafa Al-Kazemi",
            "Mustafa al-Kazemi",
            "Mike Pompeo",
            "Kenneth McKenzie",
            "al-Kadhimi",
            "Al-Kazemi",
            "Donald Trump");
    private static final List<String> ORGANISATIONS = List.of("Kataib Hezbollah", "Hezbollah Brigades", "Reuters");

    @Inject
    Library library;

    @Inject
    ProjectionStore store;

    @Inject
    Linked linked;

    @Test
    void threeStoriesAndOneTraditionOfThreeWitnesses() {
        linked.clear();
        Map<String, String> names = new TreeMap<>();
        for (EnrichedArticle article : seeds()) {
            names.put(article.id().toString(), article.key());
            library.write(shelf -> store.project(shelf, List.of(new Telling.Enriched(article.message()))));
        }
        linked.await();
        linked.picture().forEach(System.out::println);
        assertThat(files("story_id", names)).containsExactly("000 001 002", "003", "004");
        assertThat(files("tradition_id", names)).containsExactly("000 001 002", "003", "004");
        assertThat(linked.list("select credit from tradition where witness_count = 3"))
                .containsExactly("Reuters");
    }

    private List<String> files(String column, Map<String, String> names) {
        return linked.list("select string_agg(id::text, ' ' order by id) from article group by " + column).stream()
                .map(ids -> List.of(ids.split(" ")).stream()
                        .map(names::get)
                        .sorted()
                        .toList())
                .map(files -> String.join(" ", files))
                .sorted()
                .toList();
    }

    private static List<EnrichedArticle> seeds() {
        try (var files = Files.list(Path.of("../seeds"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\d.*\\.txt"))
                    .sorted()
                    .map(SeedsLinkingTest::seed)
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
            for (String person : PEOPLE) {
                article = text.contains(person) ? article.naming(MentionType.PERSON, person) : article;
            }
            for (String organisation : ORGANISATIONS) {
                article =
                        text.contains(organisation) ? article.naming(MentionType.ORGANISATION, organisation) : article;
            }
            return text.contains("(Reuters)") ? article.withCredit("Reuters") : article;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
