package dev.stemma.query.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryPartitionTest {

    private static final String FERRY =
            "A ferry with 180 people on board ran aground near Lervik on Monday evening. Police"
                    + " said all passengers of the Nordlys were brought ashore; two were treated for cold.";
    private static final String FERRY_RETOLD =
            "LERVIK - All 180 people were rescued when the ferry Nordlys hit rocks close to"
                    + " Lervik, police said on Tuesday. Two passengers suffered from cold.";
    private static final String OTHER_FERRY =
            "The shipping company Havila ordered three new electric ferries from a yard in"
                    + " Turkey on Monday. Each will carry 90 cars across the fjord from 2027.";

    @Test
    void twoReportsOfOneEventAreOneStory() {
        assertThat(keys(StoryPartition.of(List.of(of("a", FERRY), of("b", FERRY_RETOLD), of("c", OTHER_FERRY)))))
                .containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void theFiveSeedsAreThreeStoriesInWhateverOrderTheyCome() throws IOException {
        var seeds = new ArrayList<>(seeds());
        var random = new Random(4);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(seeds, random);
            assertThat(keys(StoryPartition.of(seeds)))
                    .containsExactly(List.of("000", "001", "002"), List.of("003"), List.of("004"));
        }
    }

    @Test
    void witnessesOfOneTraditionAreNotParted() {
        assertThat(keys(StoryPartition.of(List.of(of("a", FERRY), of("c", OTHER_FERRY)), List.of(Set.of("a", "c")))))
                .containsExactly(List.of("a", "c"));
    }

    @Test
    void affinityIsTheSameFromBothSidesAndFullWithItself() {
        StoryProfile a = of("a", FERRY);
        StoryProfile b = of("b", FERRY_RETOLD);
        assertThat(StoryPartition.affinity(a, b)).isEqualTo(StoryPartition.affinity(b, a));
        assertThat(StoryPartition.affinity(a, a)).isCloseTo(1, within(1e-6));
    }

    @Test
    void theSameWordsMonthsApartTellAnotherEvent() {
        StoryProfile first = at("a", FERRY, "2025-01-07T08:00:00Z");
        assertThat(StoryPartition.affinity(first, at("b", FERRY_RETOLD, "2025-01-08T08:00:00Z")))
                .isGreaterThan(2 * StoryPartition.affinity(first, at("b", FERRY_RETOLD, "2025-05-08T08:00:00Z")));
    }

    @Test
    void articlesOnOneEventShareIndexKeys() {
        var shared = new ArrayList<>(of("a", FERRY).keys());
        shared.retainAll(of("b", FERRY_RETOLD).keys());
        assertThat(shared).hasSizeGreaterThan(3);
    }

    @Test
    void textWithoutWordsIsAStoryOfItsOwn() {
        assertThat(keys(StoryPartition.of(List.of(of("a", "... !!!"), of("b", "... !!!")))))
                .containsExactly(List.of("a"), List.of("b"));
    }

    private static StoryProfile of(String key, String text) {
        return StoryProfile.of(key, "", text, Marks.NONE, Optional.empty());
    }

    private static StoryProfile at(String key, String text, String time) {
        return StoryProfile.of(key, "", text, Marks.NONE, Optional.of(Instant.parse(time)));
    }

    private static List<List<String>> keys(List<List<StoryProfile>> stories) {
        return stories.stream()
                .map(story -> story.stream().map(StoryProfile::key).toList())
                .toList();
    }

    private static List<StoryProfile> seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(StoryPartitionTest::seed)
                    .toList();
        }
    }

    private static StoryProfile seed(Path file) {
        try {
            return of(file.getFileName().toString().substring(0, 3), Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
