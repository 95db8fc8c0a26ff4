package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Note;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// Where a witness quotes: what its notes say, or else what stands between double quotation marks.
final class Quotation {

    private static final int LONGEST = 1_500;

    private Quotation() {}

    static List<Passage> in(Witness witness) {
        List<Passage> quotes = new ArrayList<>();
        for (Note note : witness.notes()) {
            if (note.kind() == Note.Kind.QUOTE) {
                quotes.add(new Passage(note.start(), note.end()));
            }
        }
        quotes.addAll(marked(witness.text()));
        return quotes;
    }

    private static List<Passage> marked(String text) {
        List<Passage> quotes = new ArrayList<>();
        int open = -1;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            boolean closes = mark == '”' || mark == '»' || mark == '"' && open >= 0;
            if (open >= 0 && closes && at - open <= LONGEST) {
                quotes.add(new Passage(open + 1, at));
                open = -1;
            } else if (mark == '“' || mark == '«' || mark == '"') {
                open = at;
            }
        }
        return quotes;
    }
}
