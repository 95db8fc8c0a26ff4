package dev.stemma.philology.stemma;

/// What one copyist did, as terms of the cost of a tree. Of the words that he changed into what others have too it
/// tells
/// who these are: where they all copied from him, directly or not, there is nothing to wonder at.
///
/// @param copies the extant text that he made, or those nearest below the lost one
/// @param terms without those that tell of such words
/// @param alike for each such word the witnesses that have it, a bit for each
/// @param weighs for each such word how much it says
record Alteration(int[] copies, double[] terms, long[][] alike, double[] weighs) {

    /// How many of his changes are shared with witnesses that do not come from his text.
    ///
    /// @param below for each witness those that come from it, and itself, a bit for each
    double shared(long[][] below) {
        double shared = 0;
        for (int change = 0; change < alike.length; change++) {
            shared += isWithin(alike[change], below) ? 0 : weighs[change];
        }
        return shared;
    }

    /// How many of his changes are shared at all.
    double shared() {
        double shared = 0;
        for (double weight : weighs) {
            shared += weight;
        }
        return shared;
    }

    private boolean isWithin(long[] witnesses, long[][] below) {
        for (int word = 0; word < witnesses.length; word++) {
            long left = witnesses[word];
            for (int copy : copies) {
                left &= ~below[copy][word];
            }
            if (left != 0) {
                return false;
            }
        }
        return true;
    }
}
