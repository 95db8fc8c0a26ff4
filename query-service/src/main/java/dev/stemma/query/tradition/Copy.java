package dev.stemma.query.tradition;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Publication.Precision;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Span;
import dev.stemma.philology.collation.Note;
import dev.stemma.philology.text.Passage;
import dev.stemma.query.grouping.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An article as a tradition is drawn from it.
///
/// @param wording names its text; verbatim copies have the same
/// @param precision of `publishedAt`
record Copy(
        UUID article,
        UUID wording,
        String text,
        Optional<Instant> publishedAt,
        Precision precision,
        Optional<String> credit,
        List<Note> notes) {

    /// The order of ids.
    static final Comparator<Copy> BY_ID = Comparator.comparing(Copy::article, Ids.ORDER);

    /// The first published first, undated ones last.
    static final Comparator<Copy> BY_TIME = Comparator.comparing(
                    (Copy copy) -> copy.publishedAt().orElse(Instant.MAX))
            .thenComparing(BY_ID);

    String siglum() {
        return siglum(article);
    }

    static String siglum(UUID article) {
        return article.toString();
    }

    /// The copy without a time.
    Copy undated() {
        return new Copy(article, wording, text, Optional.empty(), precision, credit, notes);
    }

    /// The copy as far as it is read: no more than so many characters.
    Copy upTo(int most) {
        if (text.length() <= most) {
            return this;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return new Copy(
                article,
                wording,
                text.substring(0, end),
                publishedAt,
                precision,
                credit,
                notes.stream().filter(note -> note.end() <= end).toList());
    }

    /// Where it quotes, in document order.
    List<Passage> quotes() {
        return notes.stream()
                .filter(note -> note.kind() == Note.Kind.QUOTE || note.kind() == Note.Kind.INDIRECT_QUOTE)
                .map(note -> new Passage(note.start(), note.end()))
                .distinct()
                .toList();
    }

    /// What is known of spans of the text, in document order.
    static List<Note> notes(Annotations annotations) {
        List<Note> notes = new ArrayList<>();
        annotations.mentions().forEach(mention -> notes.add(note(mention.span(), kind(mention.type()))));
        annotations.quotes().forEach(quote -> {
            notes.add(note(quote.content(), kind(quote.kind())));
            quote.speaker().ifPresent(speaker -> notes.add(note(speaker, Note.Kind.SPEAKER)));
        });
        annotations.times().forEach(time -> notes.add(note(time.span(), Note.Kind.TIME)));
        notes.sort(Comparator.comparingInt(Note::start)
                .thenComparing(Comparator.comparingInt(Note::end).reversed())
                .thenComparing(Note::kind));
        return notes;
    }

    private static Note note(Span span, Note.Kind kind) {
        return new Note(span.start(), span.end(), kind);
    }

    private static Note.Kind kind(Quote.Kind kind) {
        return kind == Quote.Kind.DIRECT ? Note.Kind.QUOTE : Note.Kind.INDIRECT_QUOTE;
    }

    private static Note.Kind kind(MentionType type) {
        return switch (type) {
            case PERSON -> Note.Kind.PERSON;
            case ORGANISATION -> Note.Kind.ORGANISATION;
            case PLACE -> Note.Kind.PLACE;
            case GROUP -> Note.Kind.GROUP;
            case EVENT -> Note.Kind.EVENT;
        };
    }
}
