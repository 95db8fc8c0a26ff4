package dev.stemma.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.nlp.tagger.FeatureRows;
import dev.stemma.nlp.tagger.Labelling;
import dev.stemma.nlp.tagger.LinearChain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTrainerTest {

    private static final List<String> LABELS = List.of("rain", "sun");

    @Test
    void featuresAndTheLabelBeforeTellTheLabel() throws IOException {
        LinearChain chain = LinearChain.load(new ByteArrayInputStream(trained()));
        assertThat(chain.labels()).isEqualTo(LABELS);
        Labelling labelling = chain.label(rows(1, 3, 2, 3));
        assertThat(labelling.best()).containsExactly(0, 0, 1, 1);
        float[] marginals = labelling.marginals();
        for (int row = 0; row < 4; row++) {
            assertThat(marginals[2 * row] + marginals[2 * row + 1]).isBetween(0.999f, 1.001f);
        }
    }

    @Test
    void sameExamplesGiveTheSameBytes() throws IOException {
        assertThat(trained()).isEqualTo(trained());
    }

    /// Key 1 tells rain, key 2 sun, and key 3 that it stays as it was.
    private static byte[] trained() throws IOException {
        ChainTrainer trainer = new ChainTrainer(LABELS, new ChainTrainer.Settings(0.3, 0.01, 0.01, 0, 20, 1, 2));
        Random random = new Random(3);
        for (int example = 0; example < 200; example++) {
            int[] keys = new int[8];
            int[] labels = new int[8];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = i == 0 ? 1 + random.nextInt(2) : 1 + random.nextInt(3);
                labels[i] = keys[i] == 3 ? labels[i - 1] : keys[i] - 1;
            }
            trainer.add(rows(keys), labels, 1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        trainer.train(out);
        return out.toByteArray();
    }

    private static FeatureRows rows(int... keys) {
        FeatureRows rows = new FeatureRows();
        for (int key : keys) {
            rows.add(key);
            rows.endRow();
        }
        return rows;
    }
}
