package dev.stemma.philology.stemma;

/// What makes a tree dear, term by term. How much a unit of each weighs is learned from traditions whose true tree is
/// known (`docs/decisions/0019`, `0023`).
enum Term {
    /// How surprising it is, in nats, that a copyist changed so many words of so many.
    CHANGES(0.1),
    /// Words that he changed into what others have whose texts do not come from his.
    SHARED_CHANGES(0.1),
    /// Of these, those in a text that is not English: how others rewrite was learned from English texts, whose copyists
    /// hit on the same words far oftener than those of a text whose every word they keep.
    FOREIGN_CHANGES(0.7),
    /// By how much plainer than what they replace his words are: who rewrites a text seldom makes it plainer.
    PLAINER_WORDS(0),
    /// Slips of the pen.
    SLIPS(1),
    /// Slips of his exemplar that he mended.
    MENDED_SLIPS(1),
    /// How surprising it is, in nats, where he left out passages and where he took up the text again.
    OMISSIONS(0.1),
    /// What it costs to come upon the passages that he added and others have too, in nats.
    ADDITIONS(0.2),
    /// Whether he added such passages at all.
    ADDING(0),
    /// Passages that he added and nobody else has: the logarithm of their number and 1.
    OWN_ADDITIONS(0),
    /// Readings that he shares with others in passages which his exemplar left out.
    UNSEEN(0),
    /// Readings that only the exemplar of a copy has: the logarithm of their number and 1.
    SINGULAR_READINGS(0),
    /// How surprising the times between texts and their copies are, in nats.
    LAGS(0.5),
    /// Lost texts.
    LOST(1),
    /// Whether the archetype is lost.
    LOST_ROOT(0),
    /// Whether the archetype is a witness than which none is known to be older.
    EARLIEST_ROOT(0),
    /// The logarithms of 2, 3, 4, ... up to the number of copies of the archetype: it is copied again and again.
    COPIES_OF_ROOT(0),
    /// Second and further copies of an extant text other than the archetype: what was copied more than once is
    /// seldom extant.
    FURTHER_COPIES(0);

    static final int COUNT = values().length;

    /// What it weighs before anything is learned; what it weighs in the end where nothing can be.
    final double start;

    Term(double start) {
        this.start = start;
    }
}
