package dev.stemma.nlp.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Digest;
import dev.stemma.contracts.KeyPhrase;
import dev.stemma.nlp.date.DateFinder;
import dev.stemma.nlp.mention.MentionFinder;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.TextReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestFinderTest {

    private static final TextReader TEXTS = TextReader.load();
    private static final MentionFinder MENTIONS = MentionFinder.load();

    private static final String LOCUSTS = """
        Photo: the fields near Marsabit

        NAIROBI (AP) - Swarms of desert locusts have destroyed grazing land in northern Kenya, the agriculture \
        ministry said on Tuesday, and the insects may reach Uganda within days.

        Halima Guyo, who leads the response, said that spraying planes were grounded for want of pesticide.

        “They ate everything in a single night,” she said.

        It was hot.

        The desert locusts came from Somalia in December after heavy rains. Scientists link the rains to a warm \
        Indian Ocean. Guyo said that Kenya had asked its neighbours for spraying planes and that the desert locusts \
        would lay eggs by March.

        He left.\
        """;

    @Test
    void keyPhrasesAreWhatTheTextSpeaksOf() {
        List<String> phrases = phrases("", LOCUSTS);

        assertThat(phrases.subList(0, 4)).contains("Halima Guyo");
        assertThat(phrases).contains("spraying planes", "Kenya").anyMatch(phrase -> phrase.endsWith("desert locusts"));
        assertThat(phrases).doesNotContain("Tuesday", "December", "March", "fields");
    }

    @Test
    void keyPhrasesAreFewEachOnceAndTheWeightiestFirst() {
        List<KeyPhrase> phrases = digest("", LOCUSTS.repeat(3)).keyPhrases();

        assertThat(phrases).hasSizeBetween(5, 10);
        assertThat(phrases.getFirst().weight()).isEqualTo(1);
        assertThat(phrases)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(KeyPhrase::weight).reversed());
        assertThat(phrases("", "The minister met the minister. The old minister met the new minister in the morning."))
                .hasSizeLessThanOrEqualTo(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameIsAPhraseInItsFullestForm() {
        String text = "Guyo said on Monday that the swarm had grown. Halima Guyo leads the response."
                + " Guyo was born in Isiolo.";

        assertThat(phrases("", text)).contains("Halima Guyo").doesNotContain("Guyo");
    }

    @Test
    void theWordsOfTheTitleWeighMore() {
        String text = "The bridge was closed on Monday. The ferry was late on Monday. The school was full on Monday.";

        assertThat(weight("school", "Trouble at the school", text)).isGreaterThan(weight("school", "", text));
        assertThat(phrases("Trouble at the ferry", text).getFirst()).isEqualTo("ferry");
    }

    @Test
    void aSummaryIsThreeWholeSentencesInTheirOrder() {
        List<String> summary = summary(LOCUSTS);

        assertThat(summary).hasSize(3);
        assertThat(summary.getFirst()).startsWith("NAIROBI (AP) - Swarms of desert locusts");
        assertThat(summary).doesNotContain("It was hot.", "He left.").noneMatch(line -> line.startsWith("Photo"));
        assertThat(summary).isSortedAccordingTo(Comparator.comparingInt(LOCUSTS::indexOf));
    }

    @Test
    void aSummaryDoesNotSayTheSameTwice() {
        String twice = "The dam above the town of Voss broke on Monday and killed nine workers.";
        String text = twice + " " + twice + " The government of Norway opened an inquiry into the builder of the dam. "
                + "Engineers had warned of cracks in its concrete for more than a decade.";

        assertThat(summary(text)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aTextWithoutSentencesHasNoSummary() {
        Digest digest = digest("", "Related Articles\n\nBack to top button\n\nSource");

        assertThat(digest.summary()).isEmpty();
        assertThat(digest("", "").keyPhrases()).isEmpty();
        assertThat(digest("", "… “ ” 123 – 4.5").keyPhrases()).isEmpty();
    }

    private static double weight(String phrase, String title, String text) {
        return digest(title, text).keyPhrases().stream()
                .filter(found -> found.span().in(text).equals(phrase))
                .mapToDouble(KeyPhrase::weight)
                .findFirst()
                .orElse(0);
    }

    private static List<String> phrases(String title, String text) {
        return digest(title, text).keyPhrases().stream()
                .map(phrase -> phrase.span().in(text))
                .toList();
    }

    private static List<String> summary(String text) {
        return digest("", text).summary().stream().map(span -> span.in(text)).toList();
    }

    private static Digest digest(String title, String text) {
        ReadText read = TEXTS.read(text);
        return DigestFinder.find(title, read, MENTIONS.find(read), DateFinder.find(read, Optional.empty()));
    }
}
