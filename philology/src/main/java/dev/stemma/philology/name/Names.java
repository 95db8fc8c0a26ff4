package dev.stemma.philology.name;

/// Compares names as they are spelled, across romanisations, scripts, orders and lengths.
///
/// What the spelling cannot tell, it leaves open: a family name alone is [NameMatch.Verdict#POSSIBLE] for everyone who
/// bears it.
public final class Names {

    private Names() {}

    /// Whether two names may name one person, organisation or place. Symmetric, but for the order of the parts.
    public static NameMatch compare(NameKind kind, String left, String right) {
        return compare(ReadName.of(kind, left), ReadName.of(kind, right));
    }

    /// The same for names of one kind that were read before.
    public static NameMatch compare(ReadName left, ReadName right) {
        if (left.kind != right.kind) {
            throw new IllegalArgumentException("names of two kinds: " + left.kind + ", " + right.kind);
        }
        return switch (left.kind) {
            case PERSON -> Persons.compare(left.person(), right.person());
            case ORGANISATION -> Organisations.compare(left, right);
            case PLACE -> Organisations.comparePlaces(left, right);
        };
    }

    /// Whether two names of persons cannot be one person's, however alike, for their middle names contradict each
    /// other.
    public static boolean contradict(ReadName left, ReadName right) {
        return left.kind == NameKind.PERSON
                && right.kind == NameKind.PERSON
                && Persons.contradict(left.person(), right.person());
    }

    /// Whether the catalogue of names that spelling does not connect has this name of an organisation or a place.
    public static boolean isCatalogued(String name) {
        return Aliases.known().of(Organisations.words(name)).isPresent();
    }
}
