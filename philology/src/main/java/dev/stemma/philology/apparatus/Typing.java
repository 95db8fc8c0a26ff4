package dev.stemma.philology.apparatus;

import dev.stemma.philology.apparatus.Notion.Amount;
import dev.stemma.philology.apparatus.Notion.Lexeme;
import dev.stemma.philology.collation.Note;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Says of what kind a change is.
///
/// Whatever changes between quotation marks is a change of the quote; in indirect speech a fact that changes
/// is that fact, and other words are the quote's.
final class Typing {

    private final Change change;
    private final Names names;
    private final Speech speech;

    /// Whose words these are: nobody's who is quoted, or somebody's, in his very words or in others.
    enum Speech {
        NONE,
        INDIRECT,
        DIRECT
    }

    Typing(Change change, Names names, Speech speech) {
        this.change = change;
        this.names = names;
        this.speech = speech;
    }

    Entry.Kind kind() {
        if (change.spot().moved() || change.differing().isEmpty()) {
            return Entry.Kind.ORDER;
        }
        if (change.isOfPassage()) {
            return passage();
        }
        if (speech == Speech.DIRECT) {
            return Entry.Kind.QUOTE;
        }
        if (change.isOfNegation()) {
            return Entry.Kind.NEGATION;
        }
        if (differ(Notion::isTime)) {
            return Entry.Kind.DATE;
        }
        if (differ(Typing::isNumber)) {
            return Entry.Kind.NUMBER;
        }
        boolean elsewhere = names.areElsewhere();
        if (!elsewhere && names.noted(Note.Kind.PLACE)) {
            return Entry.Kind.PLACE;
        }
        if (names.noted(Note.Kind.SPEAKER)) {
            return Entry.Kind.SPEAKER;
        }
        if (!elsewhere && (names.noted() || areNamed())) {
            return Entry.Kind.NAME;
        }
        return phrasing();
    }

    private Entry.Kind phrasing() {
        if (change.differing().stream()
                .map(Inflection::bases)
                .flatMap(Set::stream)
                .anyMatch(Typing::isOfSaying)) {
            return Entry.Kind.ATTRIBUTION;
        }
        if (isOfModality()) {
            return Entry.Kind.MODALITY;
        }
        return speech == Speech.INDIRECT ? Entry.Kind.QUOTE : Entry.Kind.WORDING;
    }

    private Entry.Kind passage() {
        long having = change.spot().readings().values().stream()
                .filter(reading -> !reading.isOmission())
                .count();
        return having * 2 >= change.spot().readings().size() ? Entry.Kind.OMISSION : Entry.Kind.ADDITION;
    }

    /// Whether sides differ in something of a kind, or all have it and write it otherwise.
    private boolean differ(Predicate<Notion> kind) {
        return change.isOfForm()
                ? change.sides().getFirst().stream().anyMatch(kind)
                : change.differences().stream().flatMap(Difference::notions).anyMatch(kind);
    }

    private static boolean isNumber(Notion notion) {
        return notion instanceof Amount amount && !amount.isOne();
    }

    private static boolean isOfSaying(String base) {
        return Lexicon.SAYING.contains(base) || Lexicon.SAYING_MORE.contains(base);
    }

    /// Whether sides say of what they tell that it is certain, possible, needful ... in different ways.
    private boolean isOfModality() {
        return change.sides().stream().map(Typing::modality).distinct().count() > 1
                || change.isOfForm() && !modality(change.sides().getFirst()).isEmpty();
    }

    static Set<String> modality(List<Notion> side) {
        return side.stream()
                .filter(Lexeme.class::isInstance)
                .map(notion -> Lexicon.MODALS.get(((Lexeme) notion).form()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// Whether names differ: on both sides, or on one where the other has nothing else.
    private boolean areNamed() {
        long named = names.sidesWithCapitals();
        return named > 1 || named == 1 && change.sidesWithWords() == 1;
    }
}
