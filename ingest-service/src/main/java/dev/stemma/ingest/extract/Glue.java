package dev.stemma.ingest.extract;

import java.util.Optional;

/// A few words that stand in one block with the end of a sentence before them: perhaps a label of the page.
///
/// @param text the block up to the end of the sentence
/// @param label the words behind it
record Glue(String text, String label) {

    private static final String STOPS = ".!?…。؟।";
    private static final String CLOSERS = "”\"’')]»";

    /// The most characters of the words.
    private static final int LONGEST = 31;

    /// The fewest last words of a block that follow the end of a sentence.
    static Optional<Glue> of(String block) {
        int start = block.length();
        for (int length = 1; length <= LONGEST && start > 0; length++) {
            start = block.offsetByCodePoints(start, -1);
            if (!Shape.isSpace(block.charAt(start)) && start > 0 && Shape.isSpace(block.charAt(start - 1))) {
                int end = endOfSentence(block, start);
                if (end > 0) {
                    return Optional.of(new Glue(block.substring(0, end), block.substring(start)));
                }
            }
        }
        return Optional.empty();
    }

    /// Where the sentence ends that words behind white space follow; 0 when none does.
    private static int endOfSentence(String block, int words) {
        int end = words;
        while (end > 0 && Shape.isSpace(block.charAt(end - 1))) {
            end--;
        }
        int stop = end - 1;
        while (stop >= 0 && CLOSERS.indexOf(block.charAt(stop)) >= 0) {
            stop--;
        }
        return stop >= 0 && STOPS.indexOf(block.charAt(stop)) >= 0 ? end : 0;
    }
}
