package dev.stemma.bench.train;

import dev.stemma.bench.ner.LabelledName;
import dev.stemma.bench.ner.LabelledSentence;
import dev.stemma.nlp.mention.BodyNames;
import dev.stemma.nlp.mention.Gazetteer;
import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.nlp.mention.NamedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings the conventions of the labelled sets to one: titles stand outside names, nationalities and faiths are
/// groups wherever they stand, what has no letter is no name.
final class Conventions {

    private static final int LONGEST_PEOPLE = 3;

    private final Gazetteer gazetteer = Gazetteer.load();

    LabelledSentence apply(LabelledSentence sentence) {
        List<LabelledName> names = new ArrayList<>();
        boolean[] taken = new boolean[sentence.words().size()];
        for (LabelledName name : sentence.names()) {
            LabelledName kept = apply(sentence, name);
            if (hasLetter(sentence.in(kept)) && !isOfficesState(sentence, kept)) {
                names.add(kept);
                for (int at = kept.start(); at < kept.end(); at++) {
                    taken[at] = true;
                }
            }
        }
        addPeoples(sentence, taken, names);
        names.sort(Comparator.comparingInt(LabelledName::start));
        return new LabelledSentence(sentence.words(), withWholeBodies(sentence.words(), names));
    }

    private List<LabelledName> withWholeBodies(List<String> words, List<LabelledName> names) {
        List<NamedWords> named = names.stream()
                .map(name -> new NamedWords(name.start(), name.end(), name.kind(), 1))
                .toList();
        return BodyNames.of(words, named, this::isPeople).stream()
                .map(one -> new LabelledName(one.start(), one.end(), one.kind()))
                .toList();
    }

    private LabelledName apply(LabelledSentence sentence, LabelledName name) {
        return switch (name.kind()) {
            case "PERSON" -> withoutTitle(sentence, name);
            case "GROUP" -> isPeople(sentence.in(name)) ? name : as(name, "PLACE");
            case "OTHER" -> isPeople(sentence.in(name)) ? as(name, "GROUP") : name;
            default -> name;
        };
    }

    boolean isPeople(String words) {
        return gazetteer.holds(Kind.PEOPLE, words);
    }

    /// A name made of titles alone is left as it is.
    private LabelledName withoutTitle(LabelledSentence sentence, LabelledName name) {
        int start = name.start();
        while (start < name.end()
                && gazetteer.holds(Kind.TITLE, sentence.words().get(start))) {
            start++;
        }
        return start == name.end() ? name : new LabelledName(start, name.end(), name.kind());
    }

    boolean isTitle(String words) {
        return gazetteer.holds(Kind.TITLE, words);
    }

    /// `Secretary of State`: GMB has `State` for a body.
    private static boolean isOfficesState(LabelledSentence sentence, LabelledName name) {
        int at = name.start();
        return name.end() == at + 1
                && at > 1
                && sentence.words().get(at).equals("State")
                && sentence.words().get(at - 1).equals("of")
                && sentence.words()
                        .get(at - 2)
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith("secretar");
    }

    private void addPeoples(LabelledSentence sentence, boolean[] taken, List<LabelledName> names) {
        List<String> words = sentence.words();
        for (int start = 0; start < words.size(); start++) {
            for (int end = Math.min(words.size(), start + LONGEST_PEOPLE); end > start; end--) {
                if (isFree(taken, start, end)
                        && !words.get(start).isEmpty()
                        && Character.isUpperCase(words.get(start).charAt(0))
                        && isPeople(String.join(" ", words.subList(start, end)))) {
                    names.add(new LabelledName(start, end, "GROUP"));
                    start = end - 1;
                    break;
                }
            }
        }
    }

    private static boolean isFree(boolean[] taken, int start, int end) {
        for (int at = start; at < end; at++) {
            if (taken[at]) {
                return false;
            }
        }
        return true;
    }

    private static LabelledName as(LabelledName name, String kind) {
        return new LabelledName(name.start(), name.end(), kind);
    }

    private static boolean hasLetter(String words) {
        return words.codePoints().anyMatch(Character::isLetter);
    }
}
