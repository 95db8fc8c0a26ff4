package dev.stemma.nlp.place;

import dev.stemma.contracts.Location.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a name of a place may mean, from the name alone: a country before its namesakes, a capital before other
/// cities, a city of millions before one of thousands, a place's main name before what others call it.
final class Candidates {

    private static final double COUNTRY = 5;
    private static final double DIVISION = 0.4;
    private static final double CAPITAL = 3;

    /// A capital is named for its government as well: as often, besides, as a city of so much of the country's people.
    private static final double GOVERNMENT = 0.05;

    private static final double SEAT = 1.3;
    private static final double OTHER_NAME = 0.1;
    private static final double WELL_KNOWN_PART = 1_000_000;
    private static final int LONGEST = 80;
    private static final int LONGEST_TYPE = 12;

    private static final Set<String> DIVISIONS = Set.of(
            "province",
            "provinces",
            "governorate",
            "state",
            "region",
            "oblast",
            "prefecture",
            "county",
            "department",
            "canton",
            "republic");
    private static final Set<String> TOWNS = Set.of("city", "town", "village", "district", "municipality", "suburb");
    private static final Set<String> DIRECTIONS = Set.of(
            "north",
            "northern",
            "south",
            "southern",
            "east",
            "eastern",
            "west",
            "western",
            "central",
            "northeast",
            "northeastern",
            "northwest",
            "northwestern",
            "southeast",
            "southeastern",
            "southwest",
            "southwestern",
            "greater",
            "downtown",
            "upper",
            "lower");

    private final Atlas atlas;
    private final Countries countries;

    Candidates(Atlas atlas, Countries countries) {
        this.atlas = atlas;
        this.countries = countries;
    }

    /// What a written name may mean, in a fixed order; nothing when it is not known.
    List<Candidate> of(String written) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        int comma = written.indexOf(", ");
        if (comma > 0) {
            List<Candidate> within = of(written.substring(comma + 2));
            return of(written.substring(0, comma)).stream()
                    .filter(candidate -> within.stream().anyMatch(wider -> contains(wider, candidate)))
                    .toList();
        }
        String plain = PlaceKey.plain(written);
        if (plain.startsWith("the ")) {
            plain = plain.substring(4);
        }
        List<Candidate> exact = named(plain);
        return exact.isEmpty() ? decorated(plain) : exact;
    }

    /// Whether one place lies in another.
    boolean contains(Candidate wider, Candidate narrower) {
        return switch (wider.kind()) {
            case COUNTRY -> wider.country().equals(narrower.country()) && narrower.kind() != Kind.COUNTRY;
            case REGION ->
                narrower.kind() == Kind.CITY && wider.place() >= 0 && atlas.region(narrower.place()) == wider.place();
            case CITY -> false;
        };
    }

    private List<Candidate> decorated(String plain) {
        int last = plain.lastIndexOf(' ');
        int first = plain.indexOf(' ');
        if (last < 0) {
            return List.of();
        }
        String type = plain.substring(last + 1);
        if (DIVISIONS.contains(type)) {
            List<Candidate> named = named(plain.substring(0, last));
            List<Candidate> divisions = only(Kind.REGION, named);
            return divisions.isEmpty() ? only(Kind.CITY, named) : divisions;
        }
        if (TOWNS.contains(type)) {
            return only(Kind.CITY, named(plain.substring(0, last)));
        }
        if (DIRECTIONS.contains(plain.substring(0, first))) {
            return named(plain.substring(first + 1)).stream()
                    .map(whole -> whole.kind() == Kind.COUNTRY
                            ? new Candidate(Kind.REGION, whole.country(), Candidate.NOWHERE, whole.prior(), true)
                            : whole)
                    .toList();
        }
        return List.of();
    }

    /// Whether a text says of what stands before `at` that it is a division: `Basra province`.
    static boolean isCalledDivision(String text, int at) {
        int from = at + 1;
        if (from >= text.length() || text.charAt(at) != ' ') {
            return false;
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST_TYPE && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return DIVISIONS.contains(text.substring(from, end));
    }

    static List<Candidate> only(Kind kind, List<Candidate> candidates) {
        return candidates.stream().filter(candidate -> candidate.kind() == kind).toList();
    }

    private List<Candidate> named(String plain) {
        List<Candidate> named = listed(plain);
        return named.isEmpty() ? listed(PlaceKey.withoutArticle(plain)) : named;
    }

    private List<Candidate> listed(String plain) {
        List<Candidate> listed = new ArrayList<>();
        countries.named(plain).ifPresent(code -> listed.add(country(code)));
        countries.part(plain).ifPresent(part -> add(part(part), listed));
        atlas.read(plain, (place, main) -> {
            if (atlas.kind(place) != Kind.COUNTRY) {
                add(place(place, main), listed);
            }
        });
        return listed;
    }

    private static void add(Candidate candidate, List<Candidate> listed) {
        for (int i = 0; i < listed.size(); i++) {
            if (listed.get(i).isSame(candidate)) {
                if (listed.get(i).prior() < candidate.prior()) {
                    listed.set(i, candidate);
                }
                return;
            }
        }
        listed.add(candidate);
    }

    /// The country of a code.
    Candidate country(String code) {
        int place = at("=" + code);
        double people = place == Candidate.NOWHERE ? 0 : atlas.people(place);
        return new Candidate(Kind.COUNTRY, code, place, COUNTRY * Math.max(people, 100_000), true);
    }

    private Candidate part(Countries.Part part) {
        int place = part.division().map(division -> at("=" + division)).orElse(Candidate.NOWHERE);
        double people = place == Candidate.NOWHERE ? 0 : atlas.people(place) * DIVISION;
        return new Candidate(Kind.REGION, part.country(), place, Math.max(people, WELL_KNOWN_PART), true);
    }

    private Candidate place(int place, boolean main) {
        boolean isCapital = atlas.rank(place) == Atlas.CAPITAL;
        double people = Math.max(atlas.people(place), 1000);
        double prior = switch (atlas.kind(place)) {
            case CITY -> isCapital ? capital(place, people) : people * rank(place);
            case REGION, COUNTRY -> people * DIVISION;
        };
        double known = main || isCapital ? prior : prior * OTHER_NAME;
        return new Candidate(atlas.kind(place), atlas.country(place), place, known, main);
    }

    private double rank(int place) {
        return atlas.rank(place) == Atlas.SEAT ? SEAT : 1;
    }

    private double capital(int place, double people) {
        int country = at("=" + atlas.country(place));
        return people * CAPITAL + (country == Candidate.NOWHERE ? 0 : atlas.people(country) * GOVERNMENT);
    }

    private int at(String plain) {
        Optional<Integer> found = first(plain);
        return found.orElse(Candidate.NOWHERE);
    }

    private Optional<Integer> first(String plain) {
        List<Integer> found = new ArrayList<>();
        atlas.read(plain, (place, main) -> found.add(place));
        return found.stream().findFirst();
    }
}
