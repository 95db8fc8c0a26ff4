package dev.stemma.philology.collation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An article as one copy in a tradition.
///
/// @param siglum what it is called here; unique in its tradition
/// @param text its text, without furniture
/// @param publishedAt when it was published, if known
/// @param credit the agency that it states as its origin
/// @param notes what is known of spans of the text; may be empty
public record Witness(
        String siglum, String text, Optional<Instant> publishedAt, Optional<String> credit, List<Note> notes) {

    public Witness {
        notes = List.copyOf(notes);
    }

    /// A bare text.
    public static Witness of(String siglum, String text) {
        return new Witness(siglum, text, Optional.empty(), Optional.empty(), List.of());
    }
}
