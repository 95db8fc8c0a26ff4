package dev.stemma.philology.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How much a part of a person's name tells by how few bear it: two people called `Muhammad` are seldom one, two called
/// `Muhandis` mostly are. Counted over the names of many people, by how the parts sound. Immutable.
///
/// File: the number of people, then lines of a number and the parts that so many bear.
public final class Rarities {

    private static final String RESOURCE = "bearers.txt";

    /// A part that fewer bear is as rare as one that nobody bears.
    private static final int FEWEST = 2;

    private static final double INITIAL = 0.3;
    private static final double LEAST = 0.2;

    /// A part that so many people bear, of any number of people, tells as much as one unit.
    private static final double UNIT = 3;

    private final int people;
    private final Map<String, Integer> bearers;

    /// Those who do not count.
    private final List<Set<String>> ignored;

    private Rarities(int people, Map<String, Integer> bearers, List<Set<String>> ignored) {
        this.people = people;
        this.bearers = bearers;
        this.ignored = ignored;
    }

    private static final class Shipped {
        static final Rarities RARITIES = read();
    }

    /// Those that ship with the product.
    static Rarities shipped() {
        return Shipped.RARITIES;
    }

    /// Counts the parts of names, of which each has two at least and stands for one person.
    public static Rarities of(Collection<Set<String>> people) {
        Map<String, Integer> bearers = new HashMap<>();
        people.forEach(parts -> parts.forEach(part -> bearers.merge(part, 1, Integer::sum)));
        return new Rarities(people.size(), Map.copyOf(bearers), List.of());
    }

    /// The same as if some of the people had not been counted: who learns from two people must not see that a part is
    /// borne by both.
    public Rarities without(List<Set<String>> some) {
        return new Rarities(people, bearers, List.copyOf(some));
    }

    /// How the parts of a name sound that are no initials.
    public static Set<String> parts(String name) {
        return PersonName.of(name).parts().stream()
                .filter(part -> !part.isInitial())
                .map(PersonName.Part::sounds)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How much a part tells: about 1 where hardly anybody bears it.
    double of(PersonName.Part part) {
        if (part.isInitial()) {
            return INITIAL;
        }
        int bearing = bearers.getOrDefault(part.sounds(), 0);
        for (Set<String> parts : ignored) {
            bearing -= parts.contains(part.sounds()) ? 1 : 0;
        }
        double share = (people + 1) / ((bearing < FEWEST ? 0 : bearing) + 0.5);
        return Math.max(LEAST, Math.log(share) / Math.log(people / UNIT));
    }

    /// The lines of a file of these.
    public List<String> lines() {
        Map<Integer, Set<String>> byCount = new TreeMap<>();
        bearers.forEach((part, count) -> {
            if (count >= FEWEST) {
                byCount.computeIfAbsent(count, none -> new TreeSet<>()).add(part);
            }
        });
        List<String> lines = new ArrayList<>(List.of(String.valueOf(people)));
        byCount.forEach((count, parts) -> lines.add(count + " " + String.join(" ", parts)));
        return lines;
    }

    private static Rarities read() {
        Map<String, Integer> bearers = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Rarities.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            int people = Integer.parseInt(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                for (int i = 1; i < words.length; i++) {
                    bearers.put(words[i], Integer.valueOf(words[0]));
                }
            }
            return new Rarities(people, Map.copyOf(bearers), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the bearers of names cannot be read", e);
        }
    }
}
