package dev.stemma.nlp.mention;

import dev.stemma.nlp.tagger.Hashing;
import dev.stemma.nlp.text.WordShape;

/// The words of one sentence, as the tagger sees each of them alone.
final class Words {

    static final int EDGE = Hashing.of("<edge>");

    final String[] forms;
    /// Keys of the words as they stand, and in lower case without accents.
    final int[] exact;
    final int[] folded;
    final int[] shapes;
    final int[] marks;
    final int[] clusters;
    final String[] lower;

    Words(String[] forms, Gazetteer gazetteer, WordClusters wordClusters) {
        int n = forms.length;
        this.forms = forms.clone();
        exact = new int[n];
        folded = new int[n];
        shapes = new int[n];
        clusters = new int[n];
        lower = new String[n];
        for (int i = 0; i < n; i++) {
            if (forms[i].isEmpty()) {
                this.forms[i] = "_";
            }
            lower[i] = Gazetteer.fold(this.forms[i]);
            exact[i] = Hashing.of(forms[i]);
            folded[i] = Hashing.of(lower[i]);
            shapes[i] = WordShape.brief(forms[i]);
            clusters[i] = wordClusters.row(folded[i]);
        }
        marks = gazetteer.mark(folded);
    }

    int size() {
        return forms.length;
    }

    boolean isCapitalised(int i) {
        return i >= 0 && i < forms.length && isCapitalised(forms[i]);
    }

    /// Whether a word begins with a capital letter, `al-Sadr` included.
    static boolean isCapitalised(String form) {
        if (form.isEmpty() || Character.isUpperCase(form.codePointAt(0))) {
            return !form.isEmpty();
        }
        int hyphen = form.indexOf('-');
        return hyphen > 0 && hyphen < 4 && hyphen + 1 < form.length() && Character.isUpperCase(form.charAt(hyphen + 1));
    }

    /// Whether all letters of a word are capitals, and there are two or more.
    static boolean isAllCapitals(String form) {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1;
    }
}
