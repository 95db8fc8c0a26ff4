package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Spelling;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One change as a reader sees it: loci that touch, or that trade places, taken together.
///
/// @param readings what each witness has, by siglum
/// @param moved whether the same words only stand elsewhere
record Spot(int row, TreeMap<String, Reading> readings, boolean moved) {

    private static final int MOST_WORDS = 8;
    private static final int NEAR = 3;

    /// The spots of one row, from its loci of words in their order.
    static List<Spot> of(int row, List<Locus> loci, Collation collation) {
        List<Spot> spots = new ArrayList<>();
        for (Locus locus : loci) {
            Spot own = of(row, locus);
            Spot last = spots.isEmpty() ? null : spots.getLast();
            Spot joined = last == null ? null : last.joined(own, collation);
            if (joined != null && joined.isShort() && last.makesUpFor(own) && last.touches(own, collation)) {
                spots.set(spots.size() - 1, joined);
            } else {
                spots.add(own);
            }
        }
        return traded(spots);
    }

    private static Spot of(int row, Locus locus) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        for (Variant variant : locus.variants()) {
            variant.readings().forEach(reading -> readings.put(reading.siglum(), reading));
        }
        return new Spot(row, readings, false);
    }

    /// A phrase that one side has earlier and the other side later, with a word in common, is one
    /// change.
    private static List<Spot> traded(List<Spot> spots) {
        List<Spot> left = new ArrayList<>(spots);
        for (int i = 0; i < left.size(); i++) {
            for (int j = i + 1; j < left.size() && j <= i + NEAR; j++) {
                Spot one = left.get(i);
                Spot other = left.get(j);
                if (one.complements(other) && one.kin(other)) {
                    TreeMap<String, Reading> readings = new TreeMap<>();
                    for (String siglum : one.readings.keySet()) {
                        Reading first = one.readings.get(siglum);
                        readings.put(siglum, first.isOmission() ? other.readings.get(siglum) : first);
                    }
                    Spot both = new Spot(one.row, readings, false);
                    boolean same = both.forms().stream().distinct().count() == 1;
                    left.set(i, new Spot(one.row, readings, same));
                    left.remove(j);
                    break;
                }
            }
        }
        return left;
    }

    private boolean complements(Spot other) {
        if (!readings.keySet().equals(other.readings.keySet())) {
            return false;
        }
        return readings.keySet().stream()
                .allMatch(siglum -> readings.get(siglum).isOmission()
                        != other.readings.get(siglum).isOmission());
    }

    private boolean kin(Spot other) {
        Set<String> here = contents();
        for (String there : other.contents()) {
            for (String word : here) {
                boolean within =
                        word.length() > 4 && there.length() > 4 && (word.contains(there) || there.contains(word));
                if (word.equals(there) || within || Spelling.alike(word, there)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> contents() {
        Set<String> contents = new HashSet<>();
        for (Reading reading : readings.values()) {
            Words.of(reading.text()).stream()
                    .map(Word::form)
                    .filter(form -> form.length() > 1)
                    .forEach(contents::add);
        }
        return contents;
    }

    /// Whether a witness that has nothing at the one place has words of its own at the other, or
    /// nothing at both: then the two are one change.
    private boolean makesUpFor(Spot next) {
        return readings.keySet().stream()
                .anyMatch(siglum -> makesUp(this, next, siglum) || makesUp(next, this, siglum));
    }

    private static boolean makesUp(Spot empty, Spot full, String siglum) {
        Reading reading = full.readings.get(siglum);
        if (reading == null || !empty.readings.get(siglum).isOmission()) {
            return false;
        }
        return empty.readings.values().stream()
                .filter(other -> !other.isOmission())
                .map(other -> full.readings.get(other.siglum()))
                .allMatch(other -> other != null && !isSame(other, reading));
    }

    /// Whether two readings are the same but for their form.
    private static boolean isSame(Reading one, Reading other) {
        return form(one).replace(" ", "").equals(form(other).replace(" ", ""))
                || Sides.isSame(
                        Canonical.of(one.text()).notions(),
                        Canonical.of(other.text()).notions());
    }

    private static String form(Reading reading) {
        return String.join(
                " ", Words.of(reading.text()).stream().map(Word::form).toList());
    }

    private boolean touches(Spot next, Collation collation) {
        for (String siglum : readings.keySet()) {
            Reading own = readings.get(siglum);
            Reading there = next.readings.get(siglum);
            if (there == null || own.end() > there.start()) {
                return false;
            }
            String between = collation.witness(siglum).text().substring(own.end(), there.start());
            if (between.chars().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return true;
    }

    private Spot joined(Spot next, Collation collation) {
        TreeMap<String, Reading> all = new TreeMap<>();
        for (Map.Entry<String, Reading> entry : readings.entrySet()) {
            Reading own = entry.getValue();
            Reading there = next.readings.get(entry.getKey());
            if (there == null) {
                return null;
            }
            Reading reading = own.isOmission() ? there : own;
            if (!own.isOmission() && !there.isOmission()) {
                Witness witness = collation.witness(entry.getKey());
                reading = reading(witness, own.start(), there.end());
            }
            all.put(entry.getKey(), reading);
        }
        return new Spot(row, all, false);
    }

    static Reading reading(Witness witness, int start, int end) {
        return new Reading(witness.siglum(), start, end, witness.text().substring(start, end));
    }

    private boolean isShort() {
        return readings.values().stream()
                .allMatch(reading -> Words.of(reading.text()).size() <= MOST_WORDS);
    }

    List<String> forms() {
        return readings.values().stream().map(Spot::form).toList();
    }
}
