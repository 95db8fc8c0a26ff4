package dev.stemma.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import dev.stemma.query.EnrichedArticle;
import dev.stemma.query.link.Linked;
import dev.stemma.query.projection.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Of a story with more quotes than there is room for, the first of each article stand in the ledger.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class CrowdedLedgerTest {

    private static final int QUOTES = 10_200;
    private static final int ROOM_FOR_EACH = 10_000;

    @Inject
    Told told;

    @Inject
    Linked linked;

    @Test
    void theFirstQuotesOfEachArticleStandInTheLedger() {
        told.only(List.of(hearing("first")));
        assertThat(counted()).containsExactly("10200");

        told.more(List.of(hearing("second")));

        assertThat(linked.list("select count(*)::text from story where article_count > 0"))
                .containsExactly("1");
        assertThat(counted()).containsExactly("" + ROOM_FOR_EACH, "" + ROOM_FOR_EACH);
        assertThat(linked.list("select max(ordinal)::text from utterance_quote"))
                .containsExactly("" + (ROOM_FOR_EACH - 1));
        List<String> streamed = linked.list("select article_id || ' ' || ordinal from utterance_quote order by 1");
        told.only(List.of(hearing("second"), hearing("first")));
        assertThat(linked.list("select article_id || ' ' || ordinal from utterance_quote order by 1"))
                .isEqualTo(streamed);
    }

    private List<String> counted() {
        return linked.list("select count(*)::text from utterance_quote group by article_id order by 1");
    }

    private static EnrichedArticle hearing(String key) {
        String text = IntStream.range(0, QUOTES)
                .mapToObj(i -> "“Order number %d stands.” ".formatted(i))
                .collect(Collectors.joining());
        return EnrichedArticle.of(key, "The hearing of the " + key + " day", "The council heard this. " + text);
    }
}
