package dev.stemma.philology.apparatus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;

/// What English words mean beside each other, of the words that news use: taken from Princeton WordNet
/// (Fellbaum 1998); the resource beside this class comes with a notice. Immutable; safe for many threads.
///
/// Words are in their base form, a verb with its particle as `carry_out`.
final class Thesaurus {

    private static final String RESOURCE = "thesaurus-en.gz";
    /// What has more narrower words than such a line holds is so wide that they have little in common; in
    /// letters.
    private static final int LONGEST_OF_SIBLINGS = 120;

    private static final int[] NOWHERE = {};
    private static volatile Thesaurus english;

    /// What one word is to another.
    enum Relation {
        /// Both are used in one sense.
        SYNONYM,
        /// One is made out of the other: `destroy`, `destruction`.
        FAMILY,
        OPPOSITE,
        /// One is the wider word, or both are shades of one: `missile`, `weapon`; `huge`, `big`.
        NEAR,
        /// Both are narrower words of one: `rifle`, `pistol`.
        SIBLING,
        NONE
    }

    private final List<Character> kinds = new ArrayList<>();

    /// The lines that a word stands in, times two, and one more on the right side of a line; ascending.
    private final Map<String, int[]> lines = new HashMap<>();

    private final Map<String, Set<String>> bases = new HashMap<>();

    private Thesaurus() {}

    /// The shipped thesaurus of English; read at the first call.
    static Thesaurus english() {
        Thesaurus known = english;
        if (known == null) {
            known = read();
            english = known;
        }
        return known;
    }

    /// Whether it has the base form of a word.
    boolean knows(String word) {
        return lines.containsKey(word);
    }

    /// The words of which `form` is an irregular inflection.
    Set<String> irregular(String form) {
        return bases.getOrDefault(form, Set.of());
    }

    /// What two words in their base forms are to each other: of several, the first in the order of [Relation].
    Relation between(String one, String other) {
        int[] here = lines.getOrDefault(one, NOWHERE);
        int[] there = lines.getOrDefault(other, NOWHERE);
        Relation closest = Relation.NONE;
        int at = 0;
        for (int place : here) {
            while (at < there.length && there[at] / 2 < place / 2) {
                at++;
            }
            if (at < there.length && there[at] / 2 == place / 2) {
                Relation relation = relation(kinds.get(place / 2), place != there[at]);
                closest = relation.compareTo(closest) < 0 ? relation : closest;
            }
        }
        return closest;
    }

    private static Relation relation(char kind, boolean across) {
        return switch (kind) {
            case '=' -> Relation.SYNONYM;
            case '+' -> Relation.FAMILY;
            case '~' -> Relation.NEAR;
            case '>' -> across ? Relation.NEAR : Relation.SIBLING;
            case 'w' -> across ? Relation.NEAR : Relation.NONE;
            case '!' -> across ? Relation.OPPOSITE : Relation.NONE;
            default -> throw new IllegalStateException("no kind of line: " + kind);
        };
    }

    private static Thesaurus read() {
        Thesaurus thesaurus = new Thesaurus();
        try (InputStream raw = Thesaurus.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                thesaurus.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the thesaurus of English is not in the jar", e);
        }
        return thesaurus;
    }

    /// A line is its kind, words, and of some kinds `:` and the words of the right side.
    private void add(String line) {
        if (line.charAt(0) == '<') {
            addIrregular(line);
            return;
        }
        int place = 2 * kinds.size();
        kinds.add(line.charAt(0) == '>' && line.length() > LONGEST_OF_SIBLINGS ? 'w' : line.charAt(0));
        StringTokenizer words = new StringTokenizer(line.substring(1), " ");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (word.equals(":")) {
                place++;
                continue;
            }
            int[] before = lines.getOrDefault(word, NOWHERE);
            int[] now = Arrays.copyOf(before, before.length + 1);
            now[before.length] = place;
            lines.put(word, now);
        }
    }

    private void addIrregular(String line) {
        String[] sides = line.substring(2).split(" : ");
        for (String form : sides[1].split(" ")) {
            bases.computeIfAbsent(form, f -> new HashSet<>()).add(sides[0]);
        }
    }
}
