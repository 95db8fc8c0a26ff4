package dev.stemma.query.entity;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.name.IndexKeys;
import dev.stemma.philology.name.NameKeys;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.NameMatch;
import dev.stemma.philology.name.NameMatch.PartMatch;
import dev.stemma.philology.name.Names;
import dev.stemma.philology.name.ReadName;
import dev.stemma.philology.text.Evidence;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How names are judged by their spelling.
final class Spelling {

    private static final double SUREST = 0.99;

    /// Names that were read lately: each is compared with many.
    private static final Map<Written, ReadName> READ = Collections.synchronizedMap(new Lately());

    private Spelling() {}

    private record Written(NameKind kind, String form) {}

    /// The names that were asked for last.
    private static final class Lately extends LinkedHashMap<Written, ReadName> {

        private static final long serialVersionUID = 1;
        private static final int ROOM = 20_000;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, ReadName> eldest) {
            return size() > ROOM;
        }
    }

    /// That two names may name one.
    ///
    /// @param same whether they do, as far as spelling tells; otherwise it is merely possible
    record Match(boolean same, double score, List<Evidence> evidence) {}

    /// The keys under which a name stands, and those under which the names stand that it could match.
    static IndexKeys keys(NameForm name) {
        if (name.apart().isPresent()) {
            return both(Set.of());
        }
        return switch (name.kind()) {
            case PERSON -> IndexKeys.of(read(NameKind.PERSON, name.form()));
            case ORGANISATION -> IndexKeys.of(read(NameKind.ORGANISATION, name.form()));
            case PLACE -> IndexKeys.of(read(NameKind.PLACE, name.form()));
            case GROUP -> both(Set.of("group " + words(name)));
            case EVENT -> both(Set.of("event " + words(name)));
        };
    }

    private static IndexKeys both(Set<String> keys) {
        return new IndexKeys(keys, keys);
    }

    /// Whether a name is but a part of one, which cannot tell by itself who is meant: a person's that has one part,
    /// unless a correction tells.
    static boolean isPartial(NameForm name) {
        return name.kind() == MentionType.PERSON
                && name.apart().isEmpty()
                && NameKeys.of(read(NameKind.PERSON, name.form())).size() < 2;
    }

    /// Compares two names; nothing when they name different things.
    static Optional<Match> compare(NameForm a, NameForm b) {
        if (a.kind() != b.kind() || a.apart().isPresent() || b.apart().isPresent()) {
            return Optional.empty();
        }
        NameForm left = a.compareTo(b) <= 0 ? a : b;
        NameForm right = a.compareTo(b) <= 0 ? b : a;
        return switch (a.kind()) {
            case PERSON -> compare(NameKind.PERSON, left, right);
            case ORGANISATION -> compare(NameKind.ORGANISATION, left, right);
            case PLACE -> compare(NameKind.PLACE, left, right);
            case GROUP, EVENT ->
                words(a).equals(words(b))
                        ? Optional.of(new Match(true, SUREST, List.of(evidence("written alike", SUREST))))
                        : Optional.empty();
        };
    }

    /// Whether a person's name has a middle name or more.
    static boolean hasMiddle(NameForm name) {
        return name.kind() == MentionType.PERSON
                && name.apart().isEmpty()
                && read(NameKind.PERSON, name.form()).hasMiddle();
    }

    /// Whether the first middle name of a person, who has one, is an initial.
    static boolean hasMiddleInitial(NameForm name) {
        return read(NameKind.PERSON, name.form()).hasMiddleInitial();
    }

    /// Whether two full names of persons contradict each other, however alike.
    static boolean contradict(NameForm a, NameForm b) {
        return Names.contradict(read(NameKind.PERSON, a.form()), read(NameKind.PERSON, b.form()));
    }

    private static Optional<Match> compare(NameKind kind, NameForm left, NameForm right) {
        NameMatch match = Names.compare(read(kind, left.form()), read(kind, right.form()));
        return switch (match.verdict()) {
            case SAME -> Optional.of(match(true, match));
            case POSSIBLE -> Optional.of(match(false, match));
            case DIFFERENT -> Optional.empty();
        };
    }

    private static ReadName read(NameKind kind, String form) {
        return READ.computeIfAbsent(new Written(kind, form), name -> ReadName.of(name.kind(), name.form()));
    }

    private static Match match(boolean same, NameMatch match) {
        double score = Math.clamp(match.closeness(), 0, SUREST);
        String parts = match.parts().stream().map(Spelling::detail).collect(Collectors.joining(", "));
        return new Match(same, score, List.of(evidence(parts, score)));
    }

    private static String detail(PartMatch part) {
        return switch (part.how()) {
            case "equal" -> part.left();
            case "missing" -> part.left() + part.right() + " (missing)";
            default -> part.left() + " = " + part.right() + " (" + part.how() + ")";
        };
    }

    private static Evidence evidence(String detail, double score) {
        double probability = Math.clamp(score, 1 - SUREST, SUREST);
        return new Evidence("name", detail, Math.log(probability / (1 - probability)));
    }

    private static String words(NameForm name) {
        String words = Words.of(name.form()).stream().map(Word::form).collect(Collectors.joining(" "));
        return words.isEmpty() ? name.form() : words;
    }
}
