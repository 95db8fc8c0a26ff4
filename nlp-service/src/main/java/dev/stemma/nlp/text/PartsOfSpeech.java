package dev.stemma.nlp.text;

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
}
