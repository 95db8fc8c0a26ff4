package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Wire;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

    private static final ArticleReader READER = ArticleReader.load();

    private static final String STORM = """
            PORT LOUIS (AFP) - A cyclone tore roofs off houses in Mauritius on Jan. 3, the weather office said.

            Gen. Ravi Sewpaul, who leads the rescue service, told reporters that 1.5 million people were without power. \
            “We have not seen such a night since 1994,” he said. “Stay at home.”

            According to the U.S. embassy, no American was hurt.""";

    @Test
    void aTextIsPartedIntoParagraphsAndSentences() {
        Annotations read = read(STORM);

        assertThat(read.paragraphs()).hasSize(3);
        assertThat(read.sentences())
                .extracting(span -> span.in(STORM))
                .containsExactly(
                        "PORT LOUIS (AFP) - A cyclone tore roofs off houses in Mauritius on Jan. 3, the weather office said.",
                        "Gen. Ravi Sewpaul, who leads the rescue service, told reporters that 1.5 million people were"
                                + " without power.",
                        "“We have not seen such a night since 1994,” he said.",
                        "“Stay at home.”",
                        "According to the U.S. embassy, no American was hurt.");
        assertThat(read.tokenCount()).isBetween(65, 85);
    }

    @Test
    void quotesHaveTheirSpeakers() {
        List<Quote> quotes = read(STORM).quotes();

        assertThat(quotes)
                .filteredOn(quote -> quote.kind() == Quote.Kind.DIRECT)
                .extracting(quote -> quote.content().in(STORM))
                .containsExactly("We have not seen such a night since 1994,", "Stay at home.");
        assertThat(quotes)
                .filteredOn(quote -> quote.kind() == Quote.Kind.INDIRECT)
                .extracting(quote -> quote.speaker().map(speaker -> speaker.in(STORM)))
                .contains(Optional.of("the weather office"), Optional.of("the U.S. embassy"));
    }

    @Test
    void theStatedCreditIsFoundUnlessOneIsPassedOn() {
        Credit passedOn = new Credit("Reuters", Credit.Basis.METADATA, "Reuters");

        assertThat(read(STORM).credit())
                .hasValueSatisfying(credit -> assertThat(credit.agency()).isEqualTo("AFP"));
        assertThat(READER.read("", STORM, Optional.empty(), Optional.of(passedOn))
                        .credit())
                .contains(passedOn);
    }

    @Test
    void textsThatShareMatterShareKeys() {
        Annotations one = read(STORM);
        Annotations other = read(STORM.replace("tore roofs off houses", "damaged many houses"));
        Annotations stranger =
                read("The council of Falun met on Tuesday to speak of the price of timber and of roads.");

        assertThat(one.fingerprint().keys()).isSorted().doesNotHaveDuplicates();
        assertThat(one.fingerprint().keys())
                .filteredOn(other.fingerprint().keys()::contains)
                .hasSizeGreaterThan(5);
        assertThat(one.fingerprint().keys())
                .filteredOn(stranger.fingerprint().keys()::contains)
                .isEmpty();
    }

    @Test
    void anotherLanguageIsToldAndNothingIsPretended() {
        String text =
                "قال رئيس الوزراء العراقي يوم الخميس إن القوات الأجنبية ستغادر البلاد. وأضاف أن المحادثات مستمرة.";

        Annotations read = read(text);

        assertThat(read.language().code()).isEqualTo("ar");
        assertThat(read.paragraphs()).hasSize(1);
        assertThat(read.sentences()).hasSize(2);
        assertThat(read.mentions()).isEmpty();
        assertThat(read.referents()).isEmpty();
        assertThat(read.quotes()).isEmpty();
        assertThat(read.times()).isEmpty();
        assertThat(read.tokenCount()).isZero();
    }

    @Test
    void theSameTextGivesTheSameBytesWhateverTheMachineSaysOfItself() throws JsonProcessingException {
        byte[] here = Wire.mapper().writeValueAsBytes(read(STORM));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(Wire.mapper()
                            .writeValueAsBytes(
                                    ArticleReader.load().read("", STORM, Optional.empty(), Optional.empty())))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manyThreadsReadTheSame() throws Exception {
        Annotations alone = read(STORM);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Annotations>> together = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> read(STORM)))
                    .toList();
            for (Future<Annotations> read : together) {
                assertThat(read.get()).isEqualTo(alone);
            }
        }
    }

    private static Annotations read(String text) {
        return READER.read("", text, Optional.empty(), Optional.empty());
    }
}
