package dev.stemma.nlp.model;

import dev.stemma.nlp.language.LanguageFinder;
import dev.stemma.nlp.model.ModelView.ModelPart;
import dev.stemma.nlp.text.TextReader;
import java.util.List;

/// What each model is and learned from.
final class ModelCards {

    static final List<ModelPart> ALL = List.of(
            new ModelPart(
                    "language",
                    LanguageFinder.MODEL,
                    "maximum entropy over sequences of letters (Apache OpenNLP); scripts that one language uses alone",
                    "Leipzig Corpora Collection",
                    List.of("Apache-2.0", "CC-BY-4.0")),
            new ModelPart(
                    "parts of speech",
                    TextReader.PARTS_OF_SPEECH_MODEL,
                    "maximum entropy, beam of 3 (Apache OpenNLP)",
                    "Universal Dependencies English Web Treebank",
                    List.of("Apache-2.0", "CC-BY-SA-4.0")),
            new ModelPart(
                    "paragraphs, sentences and tokens",
                    "rules",
                    "rules of news prose",
                    "written here",
                    List.of("Apache-2.0")),
            new ModelPart("quotes", "rules", "rules over parts of speech", "written here", List.of("Apache-2.0")),
            new ModelPart("times", "rules", "rules", "written here", List.of("Apache-2.0")));

    private ModelCards() {}
}
