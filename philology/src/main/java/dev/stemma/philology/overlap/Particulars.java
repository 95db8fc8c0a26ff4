package dev.stemma.philology.overlap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names and figures in what two texts share. Who copies a text keeps most of them; who fills in a form (of an
/// earthquake, a match, a day's prices) replaces them, and keeps the rest.
///
/// @param replaced how many different ones each text has that stand nowhere in the other; the fewer
/// @param share their share in all that it has there; the smaller
record Particulars(int replaced, double share) {

    /// In a language that writes all nouns with a capital, capitals tell no names.
    private static final double MOST_CAPITALS = 0.25;

    /// @param stretches what the texts share, with what stands between
    static Particulars of(List<Shared> stretches, Profile one, Profile other) {
        boolean names = one.capitalised < MOST_CAPITALS && other.capitalised < MOST_CAPITALS;
        Set<String> here = new HashSet<>();
        Set<String> there = new HashSet<>();
        for (Shared stretch : stretches) {
            gather(one, stretch.start(), stretch.end(), names, here);
            gather(other, stretch.otherStart(), stretch.otherEnd(), names, there);
        }
        long gone = replaced(here, other);
        long come = replaced(there, one);
        return new Particulars(
                (int) Math.min(gone, come),
                Math.min(gone / Math.max(1.0, here.size()), come / Math.max(1.0, there.size())));
    }

    private static void gather(Profile text, int start, int end, boolean names, Set<String> particulars) {
        for (int at = start; at < end; at++) {
            if (isFigure(text, at) || names && text.isCapitalised(at)) {
                particulars.add(text.words.get(at).form());
            }
        }
    }

    private static long replaced(Set<String> particulars, Profile by) {
        Set<String> kept = new HashSet<>();
        by.words.forEach(word -> kept.add(word.form()));
        return particulars.stream().filter(form -> !kept.contains(form)).count();
    }

    private static boolean isFigure(Profile text, int at) {
        return Character.isDigit(text.text.charAt(text.words.get(at).start()));
    }
}
