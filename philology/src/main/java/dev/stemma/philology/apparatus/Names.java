package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Note;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Passages;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The names that stand at a spot, by the notes on the witnesses and by their capitals; of words that not all
/// have.
final class Names {

    private static final Set<Note.Kind> KINDS =
            Set.of(Note.Kind.PLACE, Note.Kind.PERSON, Note.Kind.ORGANISATION, Note.Kind.GROUP);

    private final Sentences sentences;
    private final Collation collation;
    private final Spot spot;
    private final Set<String> differing;

    Names(Sentences sentences, Collation collation, Spot spot, Set<String> differing) {
        this.sentences = sentences;
        this.collation = collation;
        this.spot = spot;
        this.differing = differing;
    }

    /// Whether a note of a kind is on words that differ.
    boolean noted(Note.Kind wanted) {
        return spot.readings().values().stream()
                .anyMatch(reading -> !noted(reading, wanted).isEmpty());
    }

    /// Whether something is named by a note, whatever it is.
    boolean noted() {
        return KINDS.stream().anyMatch(this::noted);
    }

    /// On how many different sides there are words with a capital inside a sentence.
    long sidesWithCapitals() {
        return spot.readings().values().stream()
                .filter(reading -> !capitals(reading).isEmpty())
                .map(reading ->
                        Words.of(reading.text()).stream().map(Word::form).toList())
                .distinct()
                .count();
    }

    /// Whether only one side names anything here, and all others name the same elsewhere in the sentence, as
    /// often in all: `the president of Iraq assigned` beside `Iraq's president named`. Where both name
    /// something, names may have traded places.
    boolean areElsewhere() {
        Set<Set<String>> sides = new HashSet<>();
        for (Reading reading : spot.readings().values()) {
            Set<String> named = new TreeSet<>(capitals(reading));
            KINDS.forEach(kind -> named.addAll(noted(reading, kind)));
            if (!named.isEmpty()) {
                sides.add(named);
            }
        }
        return sides.size() == 1 && sides.iterator().next().stream().allMatch(this::isAsOftenInAll);
    }

    private boolean isAsOftenInAll(String name) {
        Set<Long> counts = spot.readings().keySet().stream()
                .map(siglum -> sentences.count(siglum, name))
                .collect(Collectors.toSet());
        return counts.size() == 1 && !counts.contains(0L);
    }

    /// The words of a reading in notes of a kind, of those that differ.
    private Set<String> noted(Reading reading, Note.Kind wanted) {
        Set<String> noted = new TreeSet<>();
        Witness witness = collation.witness(reading.siglum());
        for (Note note : witness.notes()) {
            if (note.kind() == wanted
                    && !reading.isOmission()
                    && note.start() < reading.end()
                    && reading.start() < note.end()) {
                int start = Math.max(note.start(), reading.start());
                int end = Math.min(note.end(), reading.end());
                Words.of(witness.text().substring(start, end)).stream()
                        .map(Word::form)
                        .filter(differing::contains)
                        .forEach(noted::add);
            }
        }
        return noted;
    }

    /// The words of a reading with a capital inside a sentence, of those that differ.
    private Set<String> capitals(Reading reading) {
        Set<String> capitals = new TreeSet<>();
        String text = collation.witness(reading.siglum()).text();
        for (Word word : Words.of(reading.text())) {
            int at = reading.start() + word.start();
            boolean capital =
                    Character.isUpperCase(text.charAt(at)) && word.form().length() > 1;
            if (capital && differing.contains(word.form()) && !Passages.beginsSentence(text, at)) {
                capitals.add(word.form());
            }
        }
        return capitals;
    }
}
