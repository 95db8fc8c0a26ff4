package dev.stemma.philology.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch that two texts have in common: runs of the same words that follow each other in both, with
/// little between.
///
/// @param start, end the words of the one text, `[start, end)`
/// @param otherStart, otherEnd the words of the other
/// @param words how many words are the same
/// @param weight their rarities' sum, quoted words counting less
/// @param longest words of the longest run
record Shared(int start, int end, int otherStart, int otherEnd, int words, double weight, int longest) {

    private static final int LEAST_RUN = 3;
    private static final int WIDEST_GAP = 12;
    private static final double QUOTED = 0.35;
    private static final int MOST_RUNS = 20_000;
    /// How many steps may be taken along runs for each word: texts that repeat themselves have runs
    /// everywhere.
    private static final int STEPS_PER_WORD = 60;

    private record Run(int at, int there, int length) {}

    /// The stretches that two texts share, each word of either used once, the longest runs first.
    static List<Shared> between(Profile one, Profile other) {
        List<Run> runs = disjoint(runs(one, other), one.size(), other.size());
        runs.sort(Comparator.comparingInt(Run::at));
        List<Shared> stretches = new ArrayList<>();
        for (Run run : runs) {
            int follows = -1;
            for (int i = stretches.size() - 1; i >= 0 && i >= stretches.size() - 6 && follows < 0; i--) {
                if (stretches.get(i).reaches(run)) {
                    follows = i;
                }
            }
            Shared own = of(run, one);
            if (follows >= 0) {
                stretches.set(follows, stretches.get(follows).and(own));
            } else {
                stretches.add(own);
            }
        }
        return stretches;
    }

    private boolean reaches(Run run) {
        int gap = run.at() - end;
        int otherGap = run.there() - otherEnd;
        return gap >= 0 && otherGap >= 0 && gap <= WIDEST_GAP && otherGap <= WIDEST_GAP;
    }

    private Shared and(Shared next) {
        return new Shared(
                start,
                next.end,
                otherStart,
                next.otherEnd,
                words + next.words,
                weight + next.weight,
                Math.max(longest, next.longest));
    }

    private static Shared of(Run run, Profile one) {
        double weight = 0;
        for (int i = 0; i < run.length(); i++) {
            weight += one.weights[run.at() + i] * (one.quoted[run.at() + i] ? QUOTED : 1);
        }
        return new Shared(
                run.at(),
                run.at() + run.length(),
                run.there(),
                run.there() + run.length(),
                run.length(),
                weight,
                run.length());
    }

    private static List<Run> runs(Profile one, Profile other) {
        List<Run> runs = new ArrayList<>();
        long left = (long) STEPS_PER_WORD * (one.size() + other.size());
        for (int there = 0; there < other.size() && runs.size() < MOST_RUNS && left > 0; there++) {
            for (int at : one.places(other, there)) {
                if (at > 0 && there > 0 && one.same(at - 1, other, there - 1)) {
                    continue;
                }
                int length = 0;
                while (at + length < one.size()
                        && there + length < other.size()
                        && one.same(at + length, other, there + length)) {
                    length++;
                }
                left -= length;
                if (length >= LEAST_RUN) {
                    runs.add(new Run(at, there, length));
                }
            }
        }
        return runs;
    }

    private static List<Run> disjoint(List<Run> runs, int size, int otherSize) {
        runs.sort(Comparator.comparingInt((Run run) -> -run.length())
                .thenComparingInt(run -> Math.abs(run.at() - run.there()))
                .thenComparingInt(Run::at)
                .thenComparingInt(Run::there));
        boolean[] used = new boolean[size];
        boolean[] otherUsed = new boolean[otherSize];
        List<Run> kept = new ArrayList<>();
        for (Run run : runs) {
            int from = 0;
            while (from < run.length() && (used[run.at() + from] || otherUsed[run.there() + from])) {
                from++;
            }
            int to = from;
            while (to < run.length() && !used[run.at() + to] && !otherUsed[run.there() + to]) {
                used[run.at() + to] = true;
                otherUsed[run.there() + to] = true;
                to++;
            }
            if (to - from >= LEAST_RUN) {
                kept.add(new Run(run.at() + from, run.there() + from, to - from));
            }
        }
        return kept;
    }
}
