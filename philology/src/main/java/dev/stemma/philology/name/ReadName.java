package dev.stemma.philology.name;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A name read once, to be compared with many. Immutable.
public final class ReadName {

    final NameKind kind;
    final String written;

    /// Of a person; nothing otherwise.
    private final Optional<PersonName> person;

    /// Of an organisation or a place: the words that tell, and the common name of what they name.
    private final List<String> words;

    private final Optional<String> alias;

    /// How each word sounds, in their order.
    private final Map<String, String> sounds;

    private ReadName(NameKind kind, String written) {
        this.kind = kind;
        this.written = written;
        boolean isPerson = kind == NameKind.PERSON;
        this.person = isPerson ? Optional.of(PersonName.of(written)) : Optional.empty();
        this.words = isPerson ? List.of() : Organisations.words(written);
        this.alias = Aliases.known().of(words);
        Map<String, String> heard = new LinkedHashMap<>();
        words.forEach(word -> heard.computeIfAbsent(word, Sounds::of));
        this.sounds = Collections.unmodifiableMap(heard);
    }

    /// Reads a name as it is written.
    public static ReadName of(NameKind kind, String written) {
        return new ReadName(kind, written);
    }

    /// Whether a person's name has more than a given and a family's name.
    public boolean hasMiddle() {
        return person().parts().size() > 2;
    }

    /// Whether the first middle name of a person is an initial.
    public boolean hasMiddleInitial() {
        return hasMiddle() && person().parts().get(1).isInitial();
    }

    PersonName person() {
        return person.orElseThrow();
    }

    List<String> words() {
        return words;
    }

    Optional<String> alias() {
        return alias;
    }

    Map<String, String> sounds() {
        return sounds;
    }
}
