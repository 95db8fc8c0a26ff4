package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// What copyists do to a text, as terms of the cost of a tree: each changes words at his own rate (as in maximum
/// likelihood, Felsenstein 1981), leaves out passages in runs, and pays for readings that others have and his
/// exemplar lacks (Lachmann's common readings) and for words plainer than those he read.
final class Alterations {

    /// The rate at which copyists change words is spread like a beta distribution.
    private static final double CHANGING = 0.2;

    private static final double KEEPING = 1.5;
    /// How far words that vary nowhere count as kept.
    private static final double UNVARIED = 0.017;
    /// The rates of leaving off after a passage that is kept, and of taking up the text again.
    private static final double LEAVING_OFF = 0.34;

    private static final double GOING_ON = 0.85;
    private static final double TAKING_UP = 0.034;
    private static final double STAYING_OUT = 15;
    private static final double OMITTING = 0.35;
    private static final double HOLDING = 1.2;
    /// So much all passages that one copyist added say at most.
    private static final double MOST_ADDED = 40;
    /// How much a passage says beside its words.
    private static final double PASSAGE = 0.65;
    /// So much the plainness of one word says at most.
    private static final double MOST_PLAINER = 3;
    /// A name or a figure that English does not know is not rarer than another.
    private static final double RAREST = 9;

    private static final double UNKNOWN = 10;
    /// Of so many witnesses at most it is kept how each is made from each other.
    private static final int MOST_KEPT = 64;

    final Characters characters;
    final Weights weights;
    /// For each locus of words the passage in which it stands, or none.
    private final int[] passages;
    /// For each locus of words: by how much plainer the second reading is than the first.
    private final double[][][] plainer;
    /// 1 where the second reading is a slip for the first, -1 where it mends one.
    private final int[][][] slips;
    /// Whether English knows fewer than half of the words.
    private final boolean foreign;
    private final Alteration[][] copies;
    private final Map<List<Integer>, List<Alteration>> groups = new HashMap<>();

    Alterations(Characters characters, Weights weights) {
        this.characters = characters;
        this.weights = weights;
        int loci = characters.loci.size();
        this.passages = new int[loci];
        this.plainer = new double[loci][][];
        this.slips = new int[loci][][];
        this.foreign = isForeign(characters);
        this.copies = new Alteration[characters.witnesses][];
        Map<Integer, Integer> passageOfRow = new HashMap<>();
        for (int locus = 0; locus < loci; locus++) {
            if (characters.passage[locus]) {
                passageOfRow.put(characters.loci.get(locus).row(), locus);
            }
        }
        for (int locus = 0; locus < loci; locus++) {
            passages[locus] = Draft.NONE;
            if (!characters.passage[locus]) {
                passages[locus] =
                        passageOfRow.getOrDefault(characters.loci.get(locus).row(), Draft.NONE);
                compare(locus, characters.loci.get(locus).variants());
            }
        }
    }

    private Alterations(Alterations same, Weights weights) {
        this.characters = same.characters;
        this.weights = weights;
        this.passages = same.passages;
        this.plainer = same.plainer;
        this.slips = same.slips;
        this.foreign = same.foreign;
        this.copies = same.copies;
    }

    private void compare(int locus, List<Variant> variants) {
        double[] rarities = variants.stream().mapToDouble(Alterations::rarity).toArray();
        int count = rarities.length;
        plainer[locus] = new double[count][count];
        slips[locus] = new int[count][count];
        for (int before = 0; before < count; before++) {
            for (int after = 0; after < count; after++) {
                double difference = rarities[before] - rarities[after];
                boolean says = !foreign
                        && !variants.get(before).isOmission()
                        && !variants.get(after).isOmission();
                plainer[locus][before][after] = says ? Math.max(-MOST_PLAINER, Math.min(MOST_PLAINER, difference)) : 0;
                slips[locus][before][after] = foreign
                        ? 0
                        : slip(variants.get(before).form(), variants.get(after).form());
            }
        }
    }

    private static double rarity(Variant variant) {
        double sum = 0;
        for (String form : variant.form().split(" ")) {
            sum += Math.min(RAREST, Background.english().rarity(form));
        }
        return sum;
    }

    private static boolean isForeign(Characters characters) {
        int words = 0;
        int unknown = 0;
        for (Locus locus : characters.loci) {
            for (Variant variant : locus.variants()) {
                for (String form :
                        variant.isOmission() ? new String[0] : variant.form().split(" ")) {
                    words++;
                    unknown += Background.english().rarity(form) >= UNKNOWN ? 1 : 0;
                }
            }
        }
        return unknown * 2 > words;
    }

    /// Two spellings of which English knows one.
    private static int slip(String before, String after) {
        boolean words = !before.isEmpty() && !after.isEmpty() && before.indexOf(' ') < 0 && after.indexOf(' ') < 0;
        if (!words || before.equals(after) || !Spelling.alike(before, after)) {
            return 0;
        }
        boolean unknownBefore = Background.english().rarity(before) >= UNKNOWN;
        boolean unknownAfter = Background.english().rarity(after) >= UNKNOWN;
        return unknownBefore == unknownAfter ? 0 : unknownAfter ? 1 : -1;
    }

    /// The passage in which a locus of words stands, or none if all have it.
    int passageOf(int locus) {
        return passages[locus];
    }

    /// The same texts where the terms weigh otherwise.
    Alterations with(Weights others) {
        return new Alterations(this, others);
    }

    /// How one witness was made from another.
    Alteration between(int exemplar, int copy) {
        if (characters.witnesses > MOST_KEPT) {
            return of(characters.states[exemplar], characters.states[copy], copy);
        }
        if (copies[exemplar] == null) {
            copies[exemplar] = new Alteration[characters.witnesses];
        }
        if (copies[exemplar][copy] == null) {
            copies[exemplar][copy] = of(characters.states[exemplar], characters.states[copy], copy);
        }
        return copies[exemplar][copy];
    }

    /// How lost texts that hang together were made, and the copies of them; found once for each tree of them.
    List<Alteration> among(LostTexts lost) {
        return groups.computeIfAbsent(lost.key(), key -> lost.alterations());
    }

    /// How `copy` was made from `exemplar`.
    ///
    /// @param extant the copy by its number, or the extant texts nearest below it
    Alteration of(int[] exemplar, int[] copy, int... extant) {
        double[] terms = new double[Term.COUNT];
        List<long[]> alike = new ArrayList<>();
        DoubleStream.Builder weighs = DoubleStream.builder();
        double changed = 0;
        double words = 0;
        double added = 0;
        double addition = 0;
        double own = 0;
        for (int locus = 0; locus < exemplar.length; locus++) {
            int before = exemplar[locus];
            int after = copy[locus];
            if (after == Characters.LACKS || after == before && characters.passage[locus]) {
                continue;
            }
            double weight = characters.weights[locus];
            boolean shared = characters.isShared(locus, after);
            if (characters.passage[locus]) {
                added += after == Characters.PRESENT && shared ? weight : 0;
                addition += after == Characters.PRESENT && shared ? addition(locus) : 0;
                own += after == Characters.PRESENT && !shared ? weight : 0;
            } else if (before == Characters.LACKS) {
                terms[Term.UNSEEN.ordinal()] += shared && isLeftOut(locus, exemplar) ? weight : 0;
            } else {
                words += weight;
                if (before != after) {
                    changed += slips[locus][before][after] == 0 ? weight : 0;
                    change(locus, before, after, terms);
                    if (shared) {
                        alike.add(characters.having(locus, after));
                        weighs.add(weight);
                    }
                }
            }
        }
        terms[Term.CHANGES.ordinal()] += Surprise.of(changed, keeping(words) - changed, CHANGING, KEEPING);
        terms[Term.ADDITIONS.ordinal()] += Math.min(MOST_ADDED, addition);
        terms[Term.ADDING.ordinal()] += Math.min(1, added);
        terms[Term.OWN_ADDITIONS.ordinal()] += Math.log(1 + own);
        terms[Term.OMISSIONS.ordinal()] += omissions(exemplar, copy);
        return new Alteration(
                extant, terms, alike.toArray(long[][]::new), weighs.build().toArray());
    }

    /// Whether a text that lacks a word leaves out the passage in which it stands; of a gap in a damaged one
    /// nobody knows what stood there.
    private boolean isLeftOut(int locus, int[] text) {
        return passages[locus] != Draft.NONE && text[passages[locus]] == Characters.ABSENT;
    }

    /// Adds what so many changes into what others have say.
    void addShared(double shared, double[] terms) {
        terms[Term.SHARED_CHANGES.ordinal()] += shared;
        terms[Term.FOREIGN_CHANGES.ordinal()] += foreign ? shared : 0;
    }

    /// What an alteration costs, whoever copied from whom.
    double cost(Alteration alteration) {
        double[] terms = alteration.terms().clone();
        addShared(alteration.shared(), terms);
        return weights.cost(terms);
    }

    private void change(int locus, int before, int after, double[] terms) {
        double weight = characters.weights[locus];
        int slip = slips[locus][before][after];
        terms[Term.SLIPS.ordinal()] += slip > 0 ? weight : 0;
        terms[Term.MENDED_SLIPS.ordinal()] += slip < 0 ? weight : 0;
        terms[Term.PLAINER_WORDS.ordinal()] += weight * plainer[locus][before][after];
    }

    private double keeping(double words) {
        return words * (1 + UNVARIED * characters.constant);
    }

    private double addition(int locus) {
        return PASSAGE * characters.inventions[locus][Characters.PRESENT];
    }

    /// What a copyist leaves out is seldom one sentence here and one there: once he has left off he goes on, so each
    /// passage is weighed by what he did with the one before (a Markov chain of two states).
    private double omissions(int[] exemplar, int[] copy) {
        double leftOff = 0;
        double wentOn = 0;
        double tookUp = 0;
        double stayedOut = 0;
        boolean out = false;
        for (int locus : characters.course) {
            boolean everywhere = locus == Draft.NONE;
            if (!everywhere && (exemplar[locus] != Characters.PRESENT || characters.weights[locus] < 1)) {
                continue;
            }
            boolean omitted = !everywhere && copy[locus] == Characters.ABSENT;
            stayedOut += out && omitted ? 1 : 0;
            tookUp += out && !omitted ? 1 : 0;
            leftOff += !out && omitted ? 1 : 0;
            wentOn += !out && !omitted ? 1 : 0;
            out = omitted;
        }
        return Surprise.of(leftOff, wentOn, LEAVING_OFF, GOING_ON)
                + Surprise.of(tookUp, stayedOut, TAKING_UP, STAYING_OUT);
    }

    /// What one reading costs where the copyist has those rates.
    double step(int locus, int before, int after, Rates rates) {
        double weight = characters.weights[locus];
        if (characters.passage[locus]) {
            if (before == Characters.PRESENT) {
                return weight * (after == Characters.PRESENT ? rates.hold() : rates.omit());
            }
            return after == Characters.PRESENT
                    ? weights.of(Term.ADDITIONS) * addition(locus) + weights.of(Term.ADDING) * weight / 2
                    : 0;
        }
        if (before == after) {
            return weight * rates.keep();
        }
        double cost = weights.of(Term.PLAINER_WORDS) * plainer[locus][before][after];
        if (characters.isShared(locus, after)) {
            cost += weights.of(Term.SHARED_CHANGES);
            cost += foreign ? weights.of(Term.FOREIGN_CHANGES) : 0;
        }
        int slip = slips[locus][before][after];
        return weight * (cost + (slip == 0 ? rates.change() : weights.of(slip > 0 ? Term.SLIPS : Term.MENDED_SLIPS)));
    }

    /// What it costs a copyist to change a word, to keep one, to leave out a passage and to keep one.
    record Rates(double change, double keep, double omit, double hold) {}

    /// The rates of a copyist of whom nothing is known.
    Rates usual() {
        return rates(0.2, 0.15);
    }

    private Rates rates(double changing, double omitting) {
        double words = weights.of(Term.CHANGES);
        double passages = weights.of(Term.OMISSIONS);
        return new Rates(
                -words * Math.log(changing),
                -words * Math.log(1 - changing),
                -passages * Math.log(omitting),
                -passages * Math.log(1 - omitting));
    }

    /// The rates of the copyist who made `copy` from `exemplar`.
    Rates rates(int[] exemplar, int[] copy) {
        double changed = 0;
        double words = 0;
        double omitted = 0;
        double held = characters.rowsOfAll;
        for (int locus = 0; locus < exemplar.length; locus++) {
            double weight = characters.weights[locus];
            int before = exemplar[locus];
            int after = copy[locus];
            if (characters.passage[locus]) {
                held += before == Characters.PRESENT ? weight : 0;
                omitted += before == Characters.PRESENT && after == Characters.ABSENT ? weight : 0;
            } else if (before != Characters.LACKS && after != Characters.LACKS) {
                words += weight;
                changed += before != after && slips[locus][before][after] == 0 ? weight : 0;
            }
        }
        return rates(
                (changed + CHANGING) / (keeping(words) + CHANGING + KEEPING),
                (omitted + OMITTING) / (held + OMITTING + HOLDING));
    }
}
