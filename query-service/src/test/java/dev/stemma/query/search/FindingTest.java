package dev.stemma.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.link.Linked;
import dev.stemma.query.search.Finding.Found;
import dev.stemma.query.shelf.Library;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class FindingTest {

    private static final ArticleQuery.Filter ANY = new ArticleQuery.Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Inject
    Library library;

    @Inject
    Linked linked;

    @BeforeEach
    void fill() {
        linked.clear();
        library.write(shelf -> {
            shelf.change("insert into wording (id, representative) select md5('w')::uuid, md5('w')::uuid");
            return shelf.change("""
                    insert into article (id, revision, wording_id, source_name, title, text, language,
                        language_confidence, published_at, received_at, model_version, token_count, annotations,
                        content_hash, projected_at)
                    select md5(n::text)::uuid, 1, md5('w')::uuid, 'Herald', 'Ferry ' || n,
                        case when n % 10 = 0 then 'The ferry sank off the island.' else 'The ferry sailed.' end
                            || case when n % 2 = 1 then ' It was foggy.' else '' end
                            || case when n <= 1200 then ' A storm came.' else '' end,
                        'en', 1,
                        timestamptz '2024-01-01' + n * interval '5 hours', timestamptz '2024-01-01', 'm', 6, '{}',
                        md5(n::text)::uuid, now()
                    from generate_series(1, 3000) as n
                    """);
        });
    }

    @Test
    void ofMoreThanAnyoneCountsTheNewestAreFound() {
        library.write(shelf -> {
            Finding finding = finding(shelf, "ferry");
            assertThat(ids(finding.newest(Window.first(), 200))).isEqualTo(newest(3000, 200, 1));
            assertThat(finding.total()).isEqualTo(new Total(1_000, "gte"));
            return true;
        });
    }

    /// Among the newest of all they are every other one, or none at all.
    @Test
    void theNewestAreFoundHoweverManyAreAmongTheNewestOfAll() {
        library.write(shelf -> {
            Finding fog = finding(shelf, "foggy");
            assertThat(ids(fog.newest(Window.first(), 150))).isEqualTo(newest(2999, 150, 2));
            assertThat(ids(fog.newest(Window.first(), 1_001))).isEqualTo(newest(2999, 1_001, 2));
            Finding storm = finding(shelf, "storm");
            assertThat(ids(storm.newest(Window.first(), 150))).isEqualTo(newest(1200, 150, 1));
            assertThat(storm.total()).isEqualTo(new Total(1_000, "gte"));
            return true;
        });
    }

    @Test
    void windowsFollowEachOtherToTheOldest() {
        for (String words : List.of("ferry", "island")) {
            List<UUID> all = new ArrayList<>();
            library.write(shelf -> {
                Finding finding = finding(shelf, words);
                Window window = Window.first();
                for (List<Found> found = finding.newest(window, 170);
                        !found.isEmpty();
                        found = finding.newest(window, 170)) {
                    all.addAll(ids(found));
                    window = window.endingAt(found.getLast().timed()).next();
                }
                return true;
            });
            int step = words.equals("ferry") ? 1 : 10;
            assertThat(all).isEqualTo(newest(3000, 3000 / step, step));
        }
    }

    @Test
    void fewAreCountedToTheLast() {
        library.write(shelf -> {
            Finding finding = finding(shelf, "island");
            assertThat(finding.newest(Window.first(), 20)).hasSize(20);
            assertThat(finding.total()).isEqualTo(new Total(300, "eq"));
            assertThat(finding.ranked(finding.newest(Window.first(), 20))).allMatch(found -> found.rank() > 0);
            return true;
        });
    }

    private static Finding finding(dev.stemma.query.shelf.Shelf shelf, String words) {
        return new Finding(shelf, Question.read(shelf, words), ANY);
    }

    private static List<UUID> ids(List<Found> found) {
        return found.stream().map(Found::id).toList();
    }

    private List<UUID> newest(int last, int count, int step) {
        return library.write(shelf -> shelf.list(
                "select md5(n::text)::uuid as id from generate_series(?::int, 1, ?::int) as n limit ?",
                row -> row.getObject("id", UUID.class),
                last,
                -step,
                count));
    }
}
