package dev.stemma.nlp.model;

import dev.stemma.nlp.language.LanguageFinder;
import dev.stemma.nlp.model.ModelView.ModelPart;
import dev.stemma.nlp.place.Atlas;
import dev.stemma.nlp.text.TextReader;
import java.util.List;

/// What each model is and learned from.
final class ModelCards {

    static final List<ModelPart> ALL = List.of(
            new ModelPart(
                    "language",
                    LanguageFinder.MODEL,
                    "letters after up to three letters before them, with back-off; scripts that one language uses"
                            + " alone",
                    "letter frequencies of the library lingua, counted over the Leipzig Corpora Collection",
                    List.of("Apache-2.0", "CC-BY-4.0")),
            new ModelPart(
                    "parts of speech",
                    TextReader.PARTS_OF_SPEECH_MODEL,
                    "linear chain over hashed features, greedy; pupil of the tagger of Apache OpenNLP",
                    "Wikinews 2019-2020 and press releases of US senators 2004-2008, tagged by OpenNLP's model of the"
                            + " Universal Dependencies English Web Treebank",
                    List.of("Apache-2.0", "CC-BY-2.5", "CC-BY-SA-4.0")),
            new ModelPart(
                    "mentions",
                    "mentions.bin.gz",
                    "linear-chain conditional random field over words, shapes, lists and groups of words; judgements"
                            + " on one text are made to agree",
                    "Groningen Meaning Bank (an extract), English Wikinews, press releases of US senators, CrossNER"
                            + " politics, Universal NER English EWT, Broad Twitter Corpus, WNUT 2017; labels of the"
                            + " unlabelled texts by Stanford CoreNLP",
                    List.of("Apache-2.0", "CC-BY-2.5", "CC-BY-4.0", "CC-BY-SA-4.0", "MIT")),
            new ModelPart(
                    "locations",
                    Atlas.FILE,
                    "places by their names, weighed by people, rank and what else the text names",
                    "lists of GeoNames; borders of Natural Earth",
                    List.of("CC-BY-4.0", "CC0-1.0")),
            new ModelPart(
                    "key phrases and summary",
                    "rules",
                    "counts of words against the background of English",
                    "written here",
                    List.of("Apache-2.0")),
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
