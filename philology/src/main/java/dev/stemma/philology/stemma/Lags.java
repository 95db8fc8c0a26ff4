package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How surprising the times of copies are. News is copied while it is news: the time from a text to its copy is spread
/// like a log-logistic distribution, whatever the text. The times of lost texts, and of extant ones without a date, are
/// not known; what is told is the mean over all that they may have.
final class Lags {

    /// Half of all copies are made within so many hours.
    private static final double MEDIAN = 2;
    /// How closely they lie about it; of half of the generated traditions.
    private static final double SHAPE = 1.27;
    /// Nobody copies faster than in that many hours, and no clock is better.
    private static final double SHORTEST = 1.0 / 60;
    /// So many times are tried for a text without one, for those copied from it, and for those further down.
    private static final int[] TRIED = {6, 3, 1};

    private static final double UNKNOWN = Double.NaN;

    /// For each witness its time in hours, if it has one.
    private final double[] times;
    /// What was found for texts without times that hang together, by their mark.
    private final Map<Long, Double> found = new HashMap<>();

    Lags(List<Witness> witnesses) {
        Instant first = witnesses.stream()
                .flatMap(witness -> witness.publishedAt().stream())
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        times = witnesses.stream()
                .mapToDouble(witness -> witness.publishedAt()
                        .map(time -> Duration.between(first, time).toSeconds() / 3600.0)
                        .orElse(UNKNOWN))
                .toArray();
    }

    /// How surprising it is, in nats, that the one witness was copied from the other when it was.
    double between(int exemplar, int copy) {
        return isKnown(exemplar) && isKnown(copy) ? -density(times[copy] - times[exemplar]) : 0;
    }

    /// How surprising the times in a tree are, in nats.
    double of(Draft draft) {
        double[] latest = new double[draft.size()];
        latest(draft, draft.root(), latest);
        double likelihood = isKnown(draft.root()) ? 0 : likelihood(draft, Draft.NONE, draft.root(), latest);
        for (int node = 0; node < times.length; node++) {
            if (isKnown(node)) {
                for (int copy : draft.children(node)) {
                    likelihood += likelihood(draft, node, copy, latest);
                }
            }
        }
        return -likelihood;
    }

    /// The likelihood of a copy whose exemplar's time is known, or that has none: of each tree of texts without times
    /// it is found once.
    private double likelihood(Draft draft, int exemplar, int copy, double[] latest) {
        double above = exemplar == Draft.NONE ? Double.NEGATIVE_INFINITY : times[exemplar];
        if (isKnown(copy)) {
            return density(times[copy] - above);
        }
        long mark = Marks.mixed(mark(draft, copy) + exemplar);
        Double known = found.get(mark);
        if (known == null) {
            known = likelihood(draft, copy, above, latest, 0);
            found.put(mark, known);
        }
        return known;
    }

    /// A number that is the same for the same tree of texts without times, down to the next ones known.
    private long mark(Draft draft, int node) {
        long mark = Marks.NAMELESS;
        for (int copy : draft.children(node)) {
            mark += isKnown(copy) ? Marks.mixed(Marks.of(copy)) : mark(draft, copy);
        }
        return Marks.mixed(mark);
    }

    private boolean isKnown(int node) {
        return node < times.length && !Double.isNaN(times[node]);
    }

    /// When each text was there at the latest: its own time, or that of the first copy made from it.
    private double latest(Draft draft, int node, double[] latest) {
        double first = Double.POSITIVE_INFINITY;
        for (int copy : draft.children(node)) {
            first = Math.min(first, latest(draft, copy, latest));
        }
        latest[node] = isKnown(node) ? times[node] : first;
        return latest[node];
    }

    /// The logarithm of the likelihood of the times of a copy, and of those made from it down to the next ones known.
    ///
    /// @param above when its exemplar was made; before all times if nothing is above it
    /// @param depth how many texts whose times are not known stand above it
    private double likelihood(Draft draft, int node, double above, double[] latest, int depth) {
        if (isKnown(node)) {
            return density(times[node] - above);
        }
        if (Double.isInfinite(latest[node])) {
            return 0;
        }
        double span = Math.max(SHORTEST, latest[node] - above);
        double reach = share(span);
        int tried = TRIED[Math.min(depth, TRIED.length - 1)];
        double[] likelihoods = new double[tried];
        for (int place = 0; place < tried; place++) {
            // Near its first copy and near its exemplar by turns, where the likely times are.
            double lag = quantile(reach * (place + 0.5) / tried);
            boolean first = Double.isInfinite(above) || place % 2 == 0;
            double before = first ? lag : span - lag;
            double time = latest[node] - before;
            double own = Double.isInfinite(above) ? 0 : density(span - before);
            for (int copy : draft.children(node)) {
                own += likelihood(draft, copy, time, latest, depth + 1);
            }
            likelihoods[place] = own - trying(before, span, reach);
        }
        return mean(likelihoods);
    }

    /// How densely such a time is tried.
    private static double trying(double before, double span, double reach) {
        if (Double.isInfinite(span)) {
            return density(before);
        }
        return mean(new double[] {density(before), density(span - before)}) - Math.log(reach);
    }

    /// The logarithm of the mean of numbers, of logarithms.
    private static double mean(double[] logarithms) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : logarithms) {
            most = Math.max(most, each);
        }
        double sum = 0;
        for (double each : logarithms) {
            sum += Math.exp(each - most);
        }
        return most + Math.log(sum / logarithms.length);
    }

    /// The logarithm of the density of a lag of that many hours.
    private static double density(double hours) {
        double odds = SHAPE * Math.log(Math.max(SHORTEST, hours) / MEDIAN);
        return Math.log(SHAPE) - Math.log(Math.max(SHORTEST, hours)) + odds - 2 * Math.log(1 + Math.exp(odds));
    }

    /// The share of lags that are no longer.
    private static double share(double hours) {
        return Double.isInfinite(hours) ? 1 : 1 / (1 + Math.pow(hours / MEDIAN, -SHAPE));
    }

    private static double quantile(double share) {
        return MEDIAN * Math.pow(share / (1 - share), 1 / SHAPE);
    }
}
