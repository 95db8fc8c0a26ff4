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

    private static final String ENDS = ".!?\n:";

    /// @param stretches what the texts share, with what stands between
    static Particulars of(List<Shared> stretches, Profile one, Profile other) {
        boolean names = capitals(one) < MOST_CAPITALS && capitals(other) < MOST_CAPITALS;
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
            if (isFigure(text, at) || names && isName(text, at)) {
                particulars.add(text.words.get(at).form());
            }
        }
    }

    private static long replaced(Set<String> particulars, Profile by) {
        Set<String> kept = new HashSet<>();
        by.words.forEach(word -> kept.add(word.form()));
        return particulars.stream().filter(form -> !kept.contains(form)).count();
    }

    /// Which share of its words has a capital inside a sentence.
    private static double capitals(Profile text) {
        int capitals = 0;
        for (int at = 0; at < text.size(); at++) {
            capitals += isName(text, at) ? 1 : 0;
        }
        return capitals / Math.max(1.0, text.size());
    }

    private static boolean isFigure(Profile text, int at) {
        return Character.isDigit(text.text.charAt(text.words.get(at).start()));
    }

    private static boolean isName(Profile text, int at) {
        int start = text.words.get(at).start();
        boolean capital = Character.isUpperCase(text.text.charAt(start))
                && text.words.get(at).form().length() > 1;
        int before = start - 1;
        while (capital
                && before >= 0
                && !Character.isLetterOrDigit(text.text.charAt(before))
                && ENDS.indexOf(text.text.charAt(before)) < 0) {
            before--;
        }
        return capital && before >= 0 && ENDS.indexOf(text.text.charAt(before)) < 0;
    }
}
