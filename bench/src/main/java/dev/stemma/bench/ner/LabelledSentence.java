package dev.stemma.bench.ner;

import java.util.ArrayList;
import java.util.List;

/// A sentence, parted into words, and the names in it.
public record LabelledSentence(List<String> words, List<LabelledName> names) {

    public LabelledSentence {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    /// Reads the tags of a sentence. `B-` begins a name, `I-` of the same class goes on with it; without either,
    /// words of one class that follow each other are one name. What no class of ours matches is left out.
    public static LabelledSentence of(List<String> words, List<String> tags) {
        List<LabelledName> names = new ArrayList<>();
        for (int start = 0; start < tags.size(); start++) {
            String tag = tags.get(start);
            if (tag.equals("O")) {
                continue;
            }
            boolean marked = tag.startsWith("B-") || tag.startsWith("I-");
            String label = marked ? tag.substring(2) : tag;
            String inside = marked ? "I-" + label : label;
            int end = start + 1;
            while (end < tags.size() && tags.get(end).equals(inside)) {
                end++;
            }
            int from = start;
            int to = end;
            NameClasses.kind(label).ifPresent(kind -> names.add(new LabelledName(from, to, kind)));
            start = end - 1;
        }
        return new LabelledSentence(words, names);
    }

    /// The words of a name.
    public String in(LabelledName name) {
        return String.join(" ", words.subList(name.start(), name.end()));
    }
}
