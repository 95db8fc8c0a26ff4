package dev.stemma.query.utterance;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.NameMatch.Verdict;
import dev.stemma.philology.name.Names;
import java.util.Locale;

/// Who is quoted, as one article names him or her in full.
record Speaker(MentionType type, String name) implements Comparable<Speaker> {

    /// Longer names are cut: no name that means anyone is as long.
    private static final int LONGEST = 300;

    Speaker {
        name = name.substring(0, Math.min(LONGEST, name.length()));
    }

    /// Whether two names may name one speaker, in the same words on the same event: a surname alone is enough.
    boolean mayBe(Speaker other) {
        if (equals(other)) {
            return true;
        }
        if (type != other.type) {
            return false;
        }
        return switch (type) {
            case PERSON -> spelling(NameKind.PERSON, other);
            case ORGANISATION -> spelling(NameKind.ORGANISATION, other);
            case PLACE -> spelling(NameKind.PLACE, other);
            case GROUP, EVENT -> name.toLowerCase(Locale.ROOT).equals(other.name.toLowerCase(Locale.ROOT));
        };
    }

    private boolean spelling(NameKind kind, Speaker other) {
        boolean ordered = compareTo(other) <= 0;
        String left = ordered ? name : other.name;
        String right = ordered ? other.name : name;
        return Names.compare(kind, left, right).verdict() != Verdict.DIFFERENT;
    }

    @Override
    public int compareTo(Speaker other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : name.compareTo(other.name);
    }
}
