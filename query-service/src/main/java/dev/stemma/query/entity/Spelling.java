package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.text.Evidence;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How names are judged by their spelling.
final class Spelling {

    private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "de", "von", "van", "bin", "ibn", "abu");

    private Spelling() {}

    /// That two names may name one.
    ///
    /// @param same whether they do, as far as spelling tells; otherwise it is merely possible
    record Match(boolean same, double score, List<Evidence> evidence) {}

    /// The keys under which every name stands that could match this one.
    static Set<String> keys(NameForm name) {
        return words(name).stream()
                .map(word -> name.kind() + " " + word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether a name is but a part of one, which cannot tell by itself who is meant.
    static boolean isPartial(NameForm name) {
        return name.kind() == MentionType.PERSON
                && words(name).stream()
                                .filter(word -> !PARTICLES.contains(word))
                                .count()
                        < 2;
    }

    /// Compares two names; nothing when they name different things.
    static Optional<Match> compare(NameForm a, NameForm b) {
        if (a.kind() != b.kind()) {
            return Optional.empty();
        }
        List<String> left = words(a);
        List<String> right = words(b);
        if (left.equals(right)) {
            return Optional.of(new Match(true, 1, List.of(new Evidence("name", "written alike", 3))));
        }
        boolean possible = a.kind() == MentionType.PERSON
                && (isPartial(a) || isPartial(b))
                && left.getLast().equals(right.getLast());
        return possible
                ? Optional.of(new Match(false, 0.7, List.of(new Evidence("name", "same last name", 0.8))))
                : Optional.empty();
    }

    private static List<String> words(NameForm name) {
        List<String> words = Words.of(name.form()).stream().map(Word::form).toList();
        return words.isEmpty() ? List.of(name.form()) : words;
    }
}
