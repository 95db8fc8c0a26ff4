package dev.stemma.nlp.date;

import java.util.Set;

/// Where clauses end.
final class Clauses {

    private static final Set<String> MARKS = Words.set("""
            . , ; : ! ? ) \" ” ’ — – - … ]
            """);

    private Clauses() {}

    /// Whether no more words of a clause stand at an index.
    static boolean endsAt(Pieces pieces, int at) {
        return at >= pieces.size() || pieces.isIn(at, MARKS);
    }
}
