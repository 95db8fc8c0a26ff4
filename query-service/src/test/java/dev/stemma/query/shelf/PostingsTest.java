package dev.stemma.query.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.link.Linked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class PostingsTest {

    private final Postings index = new Postings("fingerprint_key");

    @Inject
    Library library;

    @Inject
    Linked linked;

    @BeforeEach
    void empty() {
        linked.clear();
    }

    @Test
    void thoseThatShareMostRareKeysComeFirst() {
        IntStream.range(0, 100).forEach(i -> enter(1, 2));
        UUID akin = enter(3, 4);
        assertThat(sharing(10, 1, 2, 3, 4)).hasSize(10).startsWith(akin);
    }

    @Test
    void oneSharedKeyIsNotEnough() {
        enter(1, 9);
        assertThat(sharing(10, 1, 2)).isEmpty();
    }

    @Test
    void aTextThatHundredsHaveIsStillFound() {
        IntStream.range(0, 450).forEach(i -> enter(1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(sharing(60, 1, 2, 3, 4, 5, 6, 7, 8)).hasSize(60);
    }

    private List<UUID> sharing(int most, Integer... keys) {
        return library.write(shelf -> index.sharing(shelf, "unnest(?) as mine (key)", keys, 2, most));
    }

    private UUID enter(Integer... keys) {
        UUID wording = UUID.randomUUID();
        library.write(shelf -> {
            shelf.change("insert into wording (id, representative) values (?, ?)", wording, wording);
            return shelf.change("insert into fingerprint_key (key, wording_id) select unnest(?), ?", keys, wording);
        });
        return wording;
    }
}
