package dev.stemma.bench.ner;

import dev.stemma.nlp.mention.MentionTagger;
import java.util.List;

/// The tagger that nlp-service ships.
final class OwnRecogniser implements Recogniser {

    private final MentionTagger tagger = MentionTagger.load();

    @Override
    public String name() {
        return "stemma";
    }

    @Override
    public List<List<LabelledName>> names(List<List<String>> sentences) {
        List<String[]> words = sentences.stream()
                .map(sentence -> sentence.toArray(String[]::new))
                .toList();
        return tagger.tag(words).stream()
                .map(sentence -> sentence.stream()
                        .map(name -> new LabelledName(name.start(), name.end(), name.kind()))
                        .toList())
                .toList();
    }
}
