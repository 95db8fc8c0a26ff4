package dev.stemma.bench.train;

import java.util.Set;
import opennlp.tools.postag.POSTaggerME;

/// What the teacher says of a sentence, but for what cannot be: its treebank parts hyphenated words, so it takes
/// `al-Kadhimi` for a mark.
final class PartsOfSpeechTeacher {

    private static final Set<String> UNIVERSAL = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    private PartsOfSpeechTeacher() {}

    static String[] tags(POSTaggerME teacher, String[] forms) {
        String[] tags = teacher.tag(forms);
        for (int i = 0; i < tags.length; i++) {
            if (!UNIVERSAL.contains(tags[i])) {
                tags[i] = "X";
            }
            int first = forms[i].codePointAt(0);
            boolean mark = tags[i].equals("PUNCT") || tags[i].equals("SYM");
            if (mark && Character.isLetter(first)) {
                tags[i] = hasCapital(forms[i]) ? "PROPN" : "NOUN";
            } else if (!mark && forms[i].codePoints().noneMatch(Character::isLetterOrDigit)) {
                tags[i] = "PUNCT";
            }
        }
        return tags;
    }

    private static boolean hasCapital(String form) {
        return form.codePoints().anyMatch(Character::isUpperCase);
    }
}
