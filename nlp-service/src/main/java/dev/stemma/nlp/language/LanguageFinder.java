package dev.stemma.nlp.language;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells the language of a text: by its script where that leaves no choice, else by its sequences of letters. Safe for
/// many threads.
public final class LanguageFinder {

    /// The model, as it is named on the class path; its name tells its version.
    public static final String MODEL = "langdetect-183.bin";

    private static final Language UNKNOWN = new Language("und", Confidence.of(0));
    private static final int FEWEST_LETTERS = 12;

    private final LanguageDetectorME detector;

    private LanguageFinder(LanguageDetectorModel model) {
        detector = new LanguageDetectorME(model);
    }

    /// A finder with the shipped model.
    public static LanguageFinder load() {
        try (InputStream in = LanguageFinder.class.getResourceAsStream("/" + MODEL)) {
            return new LanguageFinder(new LanguageDetectorModel(in));
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
        if (told.isPresent()) {
            return new Language(told.get(), Confidence.of(writing.share(writing.main())));
        }
        return writing.letters() < FEWEST_LETTERS ? UNKNOWN : byLetters(sample);
    }

    private Language byLetters(String sample) {
        Map<String, Double> sums = new TreeMap<>();
        for (opennlp.tools.langdetect.Language guess : detector.predictLanguages(sample)) {
            sums.merge(Codes.twoLetters(guess.getLang()), guess.getConfidence(), Double::sum);
        }
        Map.Entry<String, Double> best =
                sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Language(best.getKey(), Confidence.of(best.getValue()));
    }
}
