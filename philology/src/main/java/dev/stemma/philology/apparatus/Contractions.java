package dev.stemma.philology.apparatus;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What words stand for that are drawn together: `didn't` for `did not`, `they're` for `they are`.
final class Contractions {

    private static final Map<String, List<String>> WHOLE = Map.of(
            "won't", List.of("will", "not"),
            "can't", List.of("can", "not"),
            "cannot", List.of("can", "not"),
            "shan't", List.of("shall", "not"),
            "ain't", List.of("is", "not"),
            "i'm", List.of("i", "am"));

    private static final Map<String, String> ENDINGS =
            Map.of("n't", "not", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would");

    /// After these an `'s` is no genitive.
    private static final Set<String> PRONOUNS =
            Set.of("it", "he", "she", "that", "there", "here", "what", "who", "where", "how");

    private Contractions() {}

    /// The words that a form stands for, the form itself in most cases.
    ///
    /// @param written as it stands in the text: forms have lost their `'s`
    static List<String> of(String form, String written) {
        if (WHOLE.containsKey(form)) {
            return WHOLE.get(form);
        }
        if (PRONOUNS.contains(form) && written.length() == form.length() + 2) {
            return List.of(form, "is");
        }
        if (form.indexOf('\'') > 0) {
            for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
                if (form.endsWith(ending.getKey())) {
                    return List.of(
                            form.substring(0, form.length() - ending.getKey().length()), ending.getValue());
                }
            }
        }
        return List.of(form);
    }
}
