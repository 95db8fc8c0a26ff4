package dev.stemma.nlp.language;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Tells the language of a text: by its script where that leaves no choice, else by its runs of letters. Safe for many
/// threads.
public final class LanguageFinder {

    /// The model, as it is named in this room; how it was made stands in `MODEL.md` beside it.
    public static final String MODEL = "letters.bin";

    private static final Language UNKNOWN = new Language("und", Confidence.of(0));

    /// Letters depend on each other more than the model knows, so its odds are taken at the root of this order, which
    /// made confidences true on texts set aside.
    private static final double COOLNESS = 2.5;

    private static final double LEAST_CONFIDENCE = 0.1;

    /// Letters of a language that the model knows are hardly ever less likely than this on average.
    private static final double LEAST_LIKELIHOOD = -5;

    private final LetterModel model;

    private LanguageFinder(LetterModel model) {
        this.model = model;
    }

    /// A finder with the shipped model.
    public static LanguageFinder load() {
        try (InputStream in = LanguageFinder.class.getResourceAsStream(MODEL)) {
            return new LanguageFinder(LetterModel.load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of the languages cannot be read", e);
        }
    }

    /// The language that most of a text is written in; `und` when it cannot be told.
    public Language find(String title, String text) {
        String sample = Sample.of(title, text);
        Writing writing = Writing.of(sample);
        if (writing.letters() == 0) {
            return UNKNOWN;
        }
        Optional<String> told = writing.language();
        return told.isPresent()
                ? new Language(told.get(), Confidence.of(writing.purity()))
                : byLetters(writing.mainOnly(sample));
    }

    private Language byLetters(String sample) {
        float[] scores = model.score(sample);
        long letters = sample.chars().filter(letter -> letter != ' ').count();
        int best = 0;
        for (int language = 1; language < scores.length; language++) {
            best = scores[language] > scores[best] ? language : best;
        }
        double others = 0;
        for (float score : scores) {
            others += Math.exp((score - scores[best]) / COOLNESS);
        }
        double confidence = 1 / others;
        boolean told = confidence >= LEAST_CONFIDENCE && scores[best] / letters >= LEAST_LIKELIHOOD;
        return told ? new Language(model.languages().get(best), Confidence.of(confidence)) : UNKNOWN;
    }
}
