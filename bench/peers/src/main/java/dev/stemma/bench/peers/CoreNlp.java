package dev.stemma.bench.peers;

import dev.stemma.bench.ner.LabelledName;
import dev.stemma.bench.ner.LabelledSentence;
import dev.stemma.bench.ner.Recogniser;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/// A recogniser of Stanford CoreNLP (Finkel, Grenager and Manning 2005), under GPL-3.0: only measured and learned
/// from here, never shipped.
class CoreNlp implements Recogniser {

    private final String name;
    private final CRFClassifier<CoreLabel> classifier;

    CoreNlp(String name, String model) {
        this.name = name;
        this.classifier = load(model);
    }

    private static CRFClassifier<CoreLabel> load(String model) {
        return CRFClassifier.getClassifierNoExceptions("edu/stanford/nlp/models/ner/" + model);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<List<LabelledName>> names(List<List<String>> sentences) {
        List<List<LabelledName>> names = new ArrayList<>(sentences.size());
        for (List<String> sentence : sentences) {
            names.add(LabelledSentence.of(sentence, tags(sentence)).names());
        }
        return names;
    }

    private List<String> tags(List<String> sentence) {
        List<CoreLabel> words = new ArrayList<>(sentence.size());
        for (String form : sentence) {
            CoreLabel word = new CoreLabel();
            word.setWord(form.replaceAll("\\s", "_"));
            word.setValue(word.word());
            words.add(word);
        }
        List<String> tags = new ArrayList<>(sentence.size());
        for (CoreLabel word : classifier.classifySentence(words)) {
            tags.add(word.get(AnswerAnnotation.class));
        }
        return tags;
    }
}
