package dev.stemma.philology.name;

import dev.stemma.philology.name.PersonName.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The keys by which a name finds, among millions, those that may be found [NameMatch.Verdict#SAME], and of persons
/// those that are a part of it or that it is a part of. Names match only if one is entered under a key that the other
/// seeks; it is the same whichever of the two seeks.
///
/// A full name is entered under pairs of what it has, so that few share a key however many names there are: two parts
/// of a person's name, two of the words that tell most of an organisation's (after the prefix filter of set similarity
/// joins: Chaudhuri, Ganti, Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", ICDE 2006).
///
/// @param entered under which the name stands
/// @param sought under which the others stand
public record IndexKeys(Set<String> entered, Set<String> sought) {

    /// No more parts of a name are looked at; of longer ones the first and the last.
    private static final int PARTS = 8;

    /// Names of more parts are not written with two of them as one.
    private static final int JOINTS = 4;

    /// So many words of an organisation's name are always looked at: another spelling of one may tell more or less.
    private static final int FEW = 3;

    /// Names of which one lacks more than this share of its weight are never the same
    /// ([Organisations]: 2 s / (a + b) ≥ 0.85, s ≤ a, hence a ≥ 0.739 b).
    private static final double LACKING = 0.262;

    public IndexKeys {
        entered = Set.copyOf(entered);
        sought = Set.copyOf(sought);
    }

    /// The keys of a name.
    public static IndexKeys of(ReadName name) {
        return switch (name.kind) {
            case PERSON -> ofPerson(some(name.person().parts()));
            case ORGANISATION -> both(organisation(name));
            case PLACE -> both(place(name));
        };
    }

    private static IndexKeys both(Set<String> keys) {
        return new IndexKeys(keys, keys);
    }

    private static IndexKeys ofPerson(List<Part> parts) {
        Set<String> single = parts.stream().map(IndexKeys::sound).collect(Collectors.toCollection(TreeSet::new));
        if (single.size() < 2) {
            Set<String> part = prefixed("part ", single);
            Set<String> sought = prefixed("bears ", single);
            sought.addAll(part);
            return new IndexKeys(part, sought);
        }
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Persons.canTell(parts.get(i)) || Persons.canTell(parts.get(j))) {
                    pairs(parts.get(i), parts.get(j), pairs);
                }
            }
        }
        pairs.addAll(joints(parts));
        Set<String> entered = prefixed("bears ", single);
        entered.addAll(pairs);
        Set<String> sought = prefixed("part ", single);
        sought.addAll(pairs);
        return new IndexKeys(entered, sought);
    }

    /// Pairs of two neighbours, which others may write as one, with each of the other parts.
    private static Set<String> joints(List<Part> parts) {
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 1 < parts.size() && parts.size() <= JOINTS; i++) {
            String joint =
                    Sounds.skeleton(parts.get(i).sounds() + parts.get(i + 1).sounds());
            for (int j = 0; j < parts.size(); j++) {
                if (j != i && j != i + 1 && !joint.isEmpty()) {
                    pairs.add("person " + pair(joint, sound(parts.get(j))));
                }
            }
        }
        return pairs;
    }

    private static void pairs(Part one, Part other, Set<String> pairs) {
        for (String left : sounds(one)) {
            for (String right : sounds(other)) {
                pairs.add("person " + pair(left, right));
            }
        }
    }

    /// What a part sounds like, and what the name does that it is a short form of.
    private static Set<String> sounds(Part part) {
        Set<String> sounds = new TreeSet<>(Set.of(sound(part)));
        Nicknames.fullOf(part.written()).ifPresent(full -> sounds.add(Sounds.skeleton(Sounds.of(full))));
        return sounds;
    }

    private static String sound(Part part) {
        String skeleton = part.isInitial() ? "" : Sounds.skeleton(part.sounds());
        return skeleton.isEmpty() ? part.sounds().substring(0, 1) + "." : skeleton;
    }

    private static Set<String> organisation(ReadName name) {
        if (name.alias().isPresent()) {
            return Set.of("alias " + name.alias().get());
        }
        List<String> words = name.words().stream()
                .distinct()
                .sorted(Comparator.comparingDouble((String word) -> -Organisations.weight(word))
                        .thenComparing(word -> word))
                .toList();
        double whole = words.stream().mapToDouble(Organisations::weight).sum();
        Set<String> keys = new TreeSet<>();
        double seen = 0;
        for (int i = 0; i < Math.min(words.size(), PARTS); i++) {
            // what stands before tells too much to be missing, even with the weightiest left out
            if (i >= FEW && seen - Organisations.weight(words.getFirst()) > LACKING * whole) {
                break;
            }
            for (int j = 0; j < i; j++) {
                keys.add("organisation " + pair(sound(name, words.get(i)), sound(name, words.get(j))));
            }
            seen += Organisations.weight(words.get(i));
        }
        if (!words.isEmpty() && Organisations.weight(words.getFirst()) >= (1 - LACKING) * whole) {
            keys.add("organisation " + sound(name, words.getFirst()));
        }
        return keys;
    }

    private static String sound(ReadName name, String word) {
        String skeleton = Sounds.skeleton(name.sounds().get(word));
        return skeleton.length() < 2 ? word : skeleton;
    }

    private static Set<String> place(ReadName name) {
        Set<String> keys = new TreeSet<>();
        name.alias().ifPresent(alias -> keys.add("place alias " + alias));
        String written = String.join("", name.words());
        if (!written.isEmpty()) {
            String skeleton = Sounds.skeleton(Sounds.of(written));
            keys.add("place " + (skeleton.isEmpty() ? written : skeleton));
        }
        return keys;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " " + other : other + " " + one;
    }

    private static Set<String> prefixed(String prefix, Set<String> keys) {
        return keys.stream().map(prefix::concat).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Part> some(List<Part> parts) {
        if (parts.size() <= PARTS) {
            return parts;
        }
        List<Part> some = new ArrayList<>(parts.subList(0, PARTS / 2));
        some.addAll(parts.subList(parts.size() - PARTS / 2, parts.size()));
        return some;
    }
}
