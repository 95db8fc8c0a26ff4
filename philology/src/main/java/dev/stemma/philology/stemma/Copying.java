package dev.stemma.philology.stemma;

import dev.stemma.philology.collation.Reading;

/// How a copy differs from its exemplar.
///
/// @param changed places where its words differ
/// @param rate about which share of its words that is
/// @param dropped passages that it lacks
/// @param held passages that the exemplar has
record Copying(double changed, double rate, double dropped, double held) {

    private static final double VERBATIM = 0.006;
    private static final double EDITED = 0.12;
    private static final double RETRANSLATED = 0.25;
    private static final double EXCERPT = 0.6;

    static Copying of(Draft draft, int parent, int child) {
        Characters characters = draft.characters();
        int[] exemplar = draft.states(parent);
        int[] copy = draft.states(child);
        double changed = 0;
        double words = 0;
        double sites = 0;
        double dropped = 0;
        double held = characters.rowsOfAll;
        for (int locus = 0; locus < copy.length; locus++) {
            if (characters.passage[locus]) {
                boolean had = exemplar[locus] == Characters.PRESENT;
                held += had ? characters.weights[locus] : 0;
                dropped += had && copy[locus] == Characters.ABSENT ? characters.weights[locus] : 0;
            } else if (exemplar[locus] >= 0 && copy[locus] >= 0) {
                double length = length(characters, locus, copy[locus], exemplar[locus]);
                sites += length;
                if (exemplar[locus] != copy[locus]) {
                    changed++;
                    words += length;
                }
            }
        }
        double all = sites + characters.constant * copy.length;
        return new Copying(changed, all == 0 ? 0 : words / all, dropped, held);
    }

    private static double length(Characters characters, int locus, int one, int other) {
        return Math.max(words(characters, locus, one), words(characters, locus, other));
    }

    private static double words(Characters characters, int locus, int state) {
        Reading reading =
                characters.loci.get(locus).variants().get(state).readings().getFirst();
        return reading.isOmission()
                ? 0
                : 1 + reading.text().chars().filter(mark -> mark == ' ').count();
    }

    Derivation.Kind kind() {
        if (held > 3 && dropped / held >= EXCERPT) {
            return Derivation.Kind.EXCERPTED;
        }
        if (rate <= VERBATIM) {
            return dropped >= 0.5 ? Derivation.Kind.TRIMMED : Derivation.Kind.VERBATIM;
        }
        if (rate < EDITED) {
            return dropped >= 2 && rate < EDITED / 4 ? Derivation.Kind.TRIMMED : Derivation.Kind.EDITED;
        }
        return rate >= RETRANSLATED ? Derivation.Kind.RETRANSLATED : Derivation.Kind.REWRITTEN;
    }
}
