package dev.stemma.nlp.text;

import dev.stemma.nlp.tagger.LinearChain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// Tells the part of speech of each token of a sentence: a universal tag. Safe for many threads.
interface PartsOfSpeech {

    /// Tells nothing.
    PartsOfSpeech NONE = forms -> {
        String[] tags = new String[forms.length];
        Arrays.fill(tags, "X");
        return tags;
    };

    String[] of(String[] forms);

    /// The shipped tagger; how it was trained stands in `MODEL.md`.
    static PartsOfSpeech load() {
        LinearChain chain = chain();
        return forms -> {
            int[] labels = chain.labelGreedily(WordFeatures.of(forms));
            String[] tags = new String[forms.length];
            for (int i = 0; i < forms.length; i++) {
                tags[i] = chain.labels().get(labels[i]);
            }
            return tags;
        };
    }

    private static LinearChain chain() {
        try (InputStream in = PartsOfSpeech.class.getResourceAsStream(TextReader.PARTS_OF_SPEECH_MODEL)) {
            return LinearChain.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of the parts of speech cannot be read", e);
        }
    }
}
