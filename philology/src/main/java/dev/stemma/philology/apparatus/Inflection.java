package dev.stemma.philology.apparatus;

import dev.stemma.philology.text.Background;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The base forms that an English word may be an inflection of: `attacked` of `attack`, `left` of `leave`.
///
/// Endings are detached as WordNet does it (morphy(7WN)), if what remains is a word. Comparatives are words
/// of their own.
final class Inflection {

    static final List<String> DEGREES = List.of("er", "est");

    private static final int SHORTEST = 3;

    /// An ending, and what may stand in its place in the base form.
    private record Ending(String ending, List<String> bases) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("ies", List.of("y", "ie")),
            new Ending("men", List.of("man")),
            new Ending("es", List.of("e", "")),
            new Ending("s", List.of("")),
            new Ending("ied", List.of("y", "ie")),
            new Ending("ed", List.of("e", "")),
            new Ending("ing", List.of("e", "")));

    private static final Set<String> PLURAL_ENDINGS = Set.of("ies", "es", "s");

    private static final Set<String> DERIVING =
            Set.of("s", "es", "ed", "d", "ing", "ly", "e", "n", "er", "y", "i", "ian", "an", "al");

    private Inflection() {}

    /// The base forms, in American spelling too, and the form itself.
    static Set<String> bases(String form) {
        Thesaurus thesaurus = Thesaurus.english();
        Set<String> bases = new TreeSet<>(thesaurus.irregular(form));
        boolean whole = thesaurus.knows(form) || form.endsWith("ss") || form.endsWith("us") || form.endsWith("is");
        for (Ending each : ENDINGS) {
            if (form.endsWith(each.ending()) && !(whole && PLURAL_ENDINGS.contains(each.ending()))) {
                String stem = form.substring(0, form.length() - each.ending().length());
                each.bases().stream()
                        .map(stem::concat)
                        .filter(Inflection::isWord)
                        .forEach(bases::add);
                if (isDoubled(stem)) {
                    bases.add(stem.substring(0, stem.length() - 1));
                }
            }
        }
        bases.add(form);
        if (form.equals("people")) {
            bases.add("person");
        }
        for (String base : List.copyOf(bases)) {
            String american = Orthography.american(base);
            if (thesaurus.knows(american)) {
                bases.add(american);
            }
        }
        return bases;
    }

    /// The adjectives of which a word is the comparative (`er`) or the superlative (`est`).
    static Set<String> positives(String form, String degree) {
        Set<String> positives = new TreeSet<>();
        if (form.endsWith(degree)) {
            String stem = form.substring(0, form.length() - degree.length());
            Stream.of(stem, stem + "e", stem.replaceFirst("i$", "y"))
                    .filter(positive ->
                            positive.length() >= SHORTEST && Thesaurus.english().knows(positive))
                    .forEach(positives::add);
            if (isDoubled(stem)) {
                positives.add(stem.substring(0, stem.length() - 1));
            }
        }
        return positives;
    }

    /// Whether one is the other with an ending that makes a word of the same family: `Iran`, `Iranian`.
    static boolean isDerived(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        boolean mute = shorter.endsWith("e") || shorter.endsWith("y");
        String stem = mute ? shorter.substring(0, shorter.length() - 1) : shorter;
        return longer.startsWith(stem) && DERIVING.contains(longer.substring(stem.length()));
    }

    /// `planned` is of `plan`, but `called` is of `call`.
    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last >= SHORTEST
                && stem.charAt(last) == stem.charAt(last - 1)
                && "bdglmnprt".indexOf(stem.charAt(last)) >= 0
                && !Thesaurus.english().knows(stem)
                && isWord(stem.substring(0, last));
    }

    private static boolean isWord(String base) {
        return Thesaurus.english().knows(base)
                || base.length() >= SHORTEST && Background.english().knows(base);
    }
}
