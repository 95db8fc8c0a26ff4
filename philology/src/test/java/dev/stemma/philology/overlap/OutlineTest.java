package dev.stemma.philology.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutlineTest {

    @Test
    void noKinIsRuledOut() {
        List<String> texts = mixtures();
        int related = 0;
        for (String one : texts) {
            for (String other : texts) {
                boolean kin =
                        Kinship.between(Profile.of(one), Profile.of(other)).related();
                related += kin ? 1 : 0;
                assertThat(!kin || Outline.of(one).mayBeKinOf(Profile.of(other)))
                        .as("%s%n%n%s", one, other)
                        .isTrue();
            }
        }
        assertThat(related).isBetween(texts.size(), texts.size() * texts.size() - texts.size());
    }

    @Test
    void whatSharesNothingIsRuledOut() {
        assertThat(Outline.of(HarbourFire.report()).mayBeKinOf(Profile.of(HarbourFire.parliament())))
                .isFalse();
    }

    @Test
    void aTextWithoutThreeWordsIsNoKin() {
        Profile report = Profile.of(HarbourFire.report());
        assertThat(Outline.of("").mayBeKinOf(report)).isFalse();
        assertThat(Outline.of("Two tugboats").mayBeKinOf(report)).isFalse();
        assertThat(Outline.of(HarbourFire.report()).mayBeKinOf(Profile.of(""))).isFalse();
    }

    @Test
    @Timeout(10)
    void longTextsOfOneWordAreComparedInBoundedTime() {
        Profile spam = Profile.of("spam ".repeat(100_000));
        assertThat(Outline.of("spam ".repeat(90_000) + "eggs").mayBeKinOf(spam)).isTrue();
    }

    /// Texts put together of paragraphs of two reports, some of their words exchanged: with much, little and nothing in
    /// common.
    private static List<String> mixtures() {
        Random random = new Random(1);
        List<String> paragraphs = new ArrayList<>(
                Arrays.asList((HarbourFire.report() + "\n\n" + HarbourFire.parliament()).split("\n\n")));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int j = 0; j < length; j++) {
                String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
                for (String word : paragraph.split(" ")) {
                    text.append(random.nextInt(12) == 0 ? "otherwise" : word).append(' ');
                }
                text.append("\n\n");
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
