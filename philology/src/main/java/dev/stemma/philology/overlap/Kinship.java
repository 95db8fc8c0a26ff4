package dev.stemma.philology.overlap;

import dev.stemma.philology.text.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Whether two texts share text: whether they belong to one tradition. Depends on the two texts and the
/// shipped background alone, and is symmetric.
///
/// Two roads lead to kinship: much of the shorter text follows the other, however reworded between; or
/// one passage of several sentences is the same. A stretch that two texts share as their end, their
/// beginning or as one paragraph of its own may be standing matter (a disclaimer, "the conflict so
/// far") and counts little, unless what they say beside it is much the same. Two texts
/// that differ in their names and figures fill in one form, and are none.
///
/// @param related whether they do
/// @param confidence how likely `related` is right, 0.5 to 1
/// @param leastShare, mostShare which part of the words of either text lies within what they share, gaps included: the
///     lesser and the greater; of an excerpt and its report only the first is small, of a lifted passage both
/// @param evidence what carries it, the weightiest first
public record Kinship(
        boolean related, double confidence, double leastShare, double mostShare, List<Evidence> evidence) {

    private static final double COVERED = 0.22;
    private static final double COVERED_SPREAD = 0.03;
    private static final double PASSAGE = 85;
    private static final double PASSAGE_SPREAD = 12;
    private static final double LEAST_MATTER = 45;
    private static final double LEAST_SHORTER = 30;
    private static final double STANDING = 0.2;
    private static final int STANDING_WORDS = 110;
    /// Of two unrelated news texts in a hundred, one has a fifth of its rare words from the other; of two on one event
    /// most have a quarter.
    private static final double TIED = 0.25;
    private static final double LEAST_BESIDE = 15;
    private static final double STRAY = 50;
    private static final double STRAYING = 0.2;
    /// Of the generated copies, and of scanned ones, none replaced more than a quarter.
    private static final double REPLACED = 0.3;
    private static final double REPLACED_SPREAD = 0.05;
    private static final int LEAST_REPLACED = 3;
    private static final int LEAST_WORDS = 6;
    private static final int SHOWN = 5;

    /// More than sums of weights differ that are added up in another order.
    private static final double ROUNDING = 1e-3;

    public Kinship {
        evidence = List.copyOf(evidence);
    }

    /// Judges two texts. Takes time near linear in them.
    public static Kinship between(Profile a, Profile b) {
        boolean inOrder = a.text.compareTo(b.text) <= 0;
        Profile one = inOrder ? a : b;
        Profile other = inOrder ? b : a;
        List<Shared> stretches = Shared.between(one, other).stream()
                .filter(stretch -> stretch.words() >= LEAST_WORDS || stretch.longest() >= LEAST_WORDS - 1)
                .toList();
        List<Evidence> found = new ArrayList<>();
        double sum = 0;
        double longest = 0;
        double words = 0;
        double otherWords = 0;
        for (Shared stretch : stretches) {
            double counts = isStanding(stretch, one, other) ? STANDING : 1;
            words += counts < 1 ? 0 : stretch.end() - stretch.start();
            otherWords += counts < 1 ? 0 : stretch.otherEnd() - stretch.otherStart();
            double weight = counts * stretch.weight();
            sum += weight;
            double density = 2.0
                    * stretch.words()
                    / (stretch.end() - stretch.start() + stretch.otherEnd() - stretch.otherStart());
            longest = Math.max(longest, weight * Math.min(1, density + 0.1));
            found.add(evidence(stretch, one, weight, counts < 1));
        }
        double shorter = shorter(Math.min(one.total(), other.total()));
        double covered = Math.min((sum / shorter - COVERED) / COVERED_SPREAD, (sum - LEAST_MATTER) / PASSAGE_SPREAD);
        double passage = (longest - PASSAGE) / PASSAGE_SPREAD;
        double odds = Math.max(-8, Math.min(8, Math.max(covered, passage)));
        found.sort(Comparator.comparingDouble(Evidence::weight).reversed().thenComparing(Evidence::detail));
        List<Evidence> shown = new ArrayList<>(found.subList(0, Math.min(SHOWN, found.size())));
        shown.add(new Evidence(
                "coverage",
                String.format(Locale.ROOT, "%.0f %% of the shorter text, by weight", 100 * Math.min(1, sum / shorter)),
                covered));
        Particulars particulars = odds > 0 ? Particulars.of(stretches, one, other) : new Particulars(0, 0);
        if (particulars.replaced() >= LEAST_REPLACED) {
            double copied = (REPLACED - particulars.share()) / REPLACED_SPREAD;
            odds = Math.min(odds, Math.max(-8, copied));
            shown.add(new Evidence(
                    "particulars",
                    String.format(
                            Locale.ROOT, "%.0f %% of the names and figures are others", 100 * particulars.share()),
                    copied));
        }
        double confidence = 1 / (1 + Math.exp(-Math.abs(odds)));
        double share = Math.min(1, words / Math.max(1, one.size()));
        double otherShare = Math.min(1, otherWords / Math.max(1, other.size()));
        return new Kinship(odds > 0, confidence, Math.min(share, otherShare), Math.max(share, otherShare), shown);
    }

    /// Whether two texts can be related.
    ///
    /// @param shared what they share weighs no more than this
    /// @param shorter what all words of the shorter one weigh
    static boolean isPossible(double shared, double shorter) {
        double most = shared + ROUNDING;
        return most > PASSAGE || most > LEAST_MATTER && most > COVERED * shorter(shorter);
    }

    private static double shorter(double total) {
        return Math.max(LEAST_SHORTER, total);
    }

    private static Evidence evidence(Shared stretch, Profile one, double weight, boolean standing) {
        int start = one.words.get(stretch.start()).start();
        int end =
                one.words.get(Math.min(stretch.end(), stretch.start() + 14) - 1).end();
        String words = one.text.substring(start, end).replaceAll("\\s+", " ");
        String more = stretch.end() - stretch.start() > 14 ? " ..." : "";
        String detail = stretch.words() + " words in common: “" + words + more + "”";
        return new Evidence(standing ? "standing-passage" : "shared-passage", detail, weight);
    }

    /// Whether a stretch may be standing matter: not long, the beginning, the end or one whole paragraph of both, and
    /// what the texts say beside it is not the same.
    private static boolean isStanding(Shared stretch, Profile one, Profile other) {
        int words = Math.max(stretch.end() - stretch.start(), stretch.otherEnd() - stretch.otherStart());
        if (words > STANDING_WORDS) {
            return false;
        }
        boolean ends = stretch.end() >= one.size() - 25 && stretch.otherEnd() >= other.size() - 25;
        boolean begins = stretch.start() <= 3 && stretch.otherStart() <= 3;
        boolean stands = ends
                || begins
                || isParagraph(one, stretch.start(), stretch.end())
                        && isParagraph(other, stretch.otherStart(), stretch.otherEnd());
        return stands && !areTied(stretch, one, other);
    }

    /// Whether what two texts say beside a stretch has many of its rare words in common, as reports on one event have;
    /// or one of them says hardly anything beside it.
    private static boolean areTied(Shared stretch, Profile one, Profile other) {
        RareWords mine = one.rare.beside(stretch.start(), stretch.end());
        RareWords theirs = other.rare.beside(stretch.otherStart(), stretch.otherEnd());
        double least = Math.min(mine.weight(), theirs.weight());
        return least < LEAST_BESIDE || mine.weightShared(theirs) > TIED * least;
    }

    /// A word or two that the texts happen to share before or after it do not matter.
    private static boolean isParagraph(Profile text, int start, int end) {
        int first = text.words.get(start).start();
        int last = text.words.get(end - 1).end();
        return text.paragraphAt(text.words.get((start + end) / 2).start())
                .filter(paragraph -> Math.abs(first - paragraph.start()) + Math.abs(last - paragraph.end())
                        <= Math.max(STRAY, STRAYING * (paragraph.end() - paragraph.start())))
                .isPresent();
    }
}
