package dev.stemma.philology.stemma;

/// Numbers by which trees are known again: of a node the mixed sum of those of its copies and its own.
final class Marks {

    /// The number of a text that has no name.
    static final long NAMELESS = 0x9e3779b97f4a7c15L;

    private Marks() {}

    /// The number of a witness.
    static long of(int witness) {
        return witness + 1;
    }

    /// Each bit depends on all (Stafford's mixer 13 for SplitMix).
    static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
