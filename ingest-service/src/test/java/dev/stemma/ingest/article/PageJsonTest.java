package dev.stemma.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.ingest.extract.Flag;
import dev.stemma.ingest.extract.PageFacts;
import dev.stemma.ingest.extract.PageFacts.Author;
import dev.stemma.ingest.extract.PageFacts.LeadImage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageJsonTest {

    @Test
    void whatIsWrittenIsRead() {
        PageFacts facts = new PageFacts(
                Optional.of(LocalDate.of(2020, 4, 9)),
                Optional.of(Instant.parse("2020-04-10T08:00:00Z")),
                Optional.of("Harbour"),
                Optional.of(new LeadImage(URI.create("https://gull.example/petrel.jpg"), Optional.of("The Petrel"))),
                List.of(new Author("Anna Tern", Optional.of(URI.create("https://gull.example/tern")))),
                List.of(new Flag(Flag.Kind.PAYWALL, "isAccessibleForFree: false")));

        assertThat(PageJson.read(PageJson.of(facts).orElseThrow())).isEqualTo(facts);
    }

    @Test
    void whatTellsNothingIsNotKept() {
        assertThat(PageJson.of(PageFacts.NONE)).isEmpty();
        assertThat(PageJson.read(null)).isEqualTo(PageFacts.NONE);
    }

    @Test
    void whatTheDatabaseCannotKeepIsLeftOut() {
        PageFacts facts = new PageFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.of("Har\0bour\uD800"),
                Optional.empty(),
                List.of(),
                List.of());

        assertThat(PageJson.of(facts)).contains("{\"section\":\"Harbour\"}");
    }
}
