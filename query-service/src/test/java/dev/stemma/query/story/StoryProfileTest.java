package dev.stemma.query.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryProfileTest {

    private static final String TEXT = "Talks on Harbury began late, said Harbury to others.";
    private static final String OTHER = "Nobody at Harbury spoke of pensions, wages or lorries.";

    @Test
    void aPlaceInCommonTellsMoreThanAnOrganisationInCommon() {
        double asPlace = together(MentionType.PLACE);
        double asOrganisation = together(MentionType.ORGANISATION);
        assertThat(asPlace).isGreaterThan(asOrganisation + .05);
    }

    @Test
    void aDayInCommonTellsMoreThanAnOrdinaryWordAndLessThanANumber() {
        String one = "They met on ninth and left with 212 crates.";
        String other = "On ninth nobody saw them arrive in lorries.";
        String third = "Police counted 212 fish in every pond.";
        Marks timed = marks(one, "ninth");
        assertThat(StoryPartition.affinity(of(one, timed), of(other, marks(other, "ninth"))))
                .isGreaterThan(StoryPartition.affinity(of(one, Marks.NONE), of(other, Marks.NONE)));
        assertThat(WordKind.TIME.weight()).isLessThan(WordKind.NUMBER.weight());
        assertThat(StoryPartition.affinity(of(one, timed), of(third, Marks.NONE)))
                .isGreaterThan(
                        StoryPartition.affinity(of(one, timed), of(third.replace("212", "lorries"), Marks.NONE)));
    }

    @Test
    void theCapitalThatBeginsASentenceMakesNoName() {
        String text = "\"Crates fell,\" he said. Lorries stood.";
        Marks sentences = new Marks(List.of(new Span(0, 23), new Span(24, 38)), List.of(), List.of());
        assertThat(StoryPartition.affinity(of(text, sentences), of(text.toLowerCase(Locale.ROOT), Marks.NONE)))
                .isCloseTo(1, within(1e-6));
        assertThat(StoryPartition.affinity(of(text, Marks.NONE), of(text.toLowerCase(Locale.ROOT), Marks.NONE)))
                .isLessThan(.99);
    }

    @Test
    void capitalsOfAHeadlineMakeNoNames() {
        String text = "the crates fell on parked lorries near the harbour";
        StoryProfile plain = StoryProfile.of("a", "crates fall on lorries", text, Marks.NONE, Optional.empty());
        StoryProfile capital = StoryProfile.of("b", "Crates Fall on Lorries", text, Marks.NONE, Optional.empty());
        assertThat(StoryPartition.affinity(plain, capital)).isCloseTo(1, within(1e-6));
    }

    @Test
    void aWordCountsByWhatItMostlyStandsFor() {
        Marks once = new Marks(List.of(), List.of(mention(9, 16, MentionType.PLACE)), List.of());
        double none = StoryPartition.affinity(of(TEXT, Marks.NONE), of(OTHER, all(OTHER, MentionType.PLACE)));
        double half = StoryPartition.affinity(of(TEXT, once), of(OTHER, all(OTHER, MentionType.PLACE)));
        assertThat(half).isBetween(none, together(MentionType.PLACE));
    }

    private static double together(MentionType type) {
        return StoryPartition.affinity(of(TEXT, all(TEXT, type)), of(OTHER, all(OTHER, type)));
    }

    /// Every `Harbury` of a text is of a kind.
    private static Marks all(String text, MentionType type) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = text.indexOf("Harbury"); at >= 0; at = text.indexOf("Harbury", at + 1)) {
            mentions.add(mention(at, at + 7, type));
        }
        return new Marks(List.of(), mentions, List.of());
    }

    private static Mention mention(int start, int end, MentionType type) {
        return new Mention(new Span(start, end), type, 0, new Confidence(1));
    }

    private static Marks marks(String text, String time) {
        int at = text.indexOf(time);
        return new Marks(
                List.of(),
                List.of(),
                List.of(new TimeExpression(new Span(at, at + time.length()), TimeExpression.Type.DATE, "XXXX")));
    }

    private static StoryProfile of(String text, Marks marks) {
        return StoryProfile.of("", "", text, marks, Optional.empty());
    }
}
