package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Note;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// Where a witness quotes: what its notes say, or else what stands between double quotation marks.
///
/// @param direct whether in the very words, as far as one can see
record Quotation(Passage passage, boolean direct) {

    private static final int LONGEST = 1_500;

    static List<Quotation> in(Witness witness) {
        List<Quotation> quotes = new ArrayList<>();
        for (Note note : witness.notes()) {
            if (note.kind() == Note.Kind.QUOTE || note.kind() == Note.Kind.INDIRECT_QUOTE) {
                quotes.add(new Quotation(new Passage(note.start(), note.end()), note.kind() == Note.Kind.QUOTE));
            }
        }
        quotes.addAll(marked(witness.text()));
        return quotes;
    }

    /// Whether a reading lies in what is quoted.
    boolean holds(Reading reading) {
        return passage.start() <= reading.start() && reading.end() <= passage.end();
    }

    private static List<Quotation> marked(String text) {
        List<Quotation> quotes = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            boolean closes = mark == '”' || mark == '»' || mark == '"' && open >= 0;
            if (open >= 0 && closes && at - open <= LONGEST) {
                quotes.add(new Quotation(new Passage(open + 1, at), true));
                open = -1;
            } else if (mark == '“' || mark == '«' || mark == '"') {
                open = at;
            }
        }
        return quotes;
    }
}
