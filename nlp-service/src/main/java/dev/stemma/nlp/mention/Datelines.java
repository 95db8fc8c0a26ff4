package dev.stemma.nlp.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the head of a report: `SULAIMANI (ESTA) —` is a place, and who reports.
final class Datelines {

    private static final int LONGEST = 12;
    private static final float CONFIDENCE = 0.95f;

    private Datelines() {}

    /// The names of a sentence, with those of its dateline, if it begins with one, put right.
    static List<NamedWords> read(Words words, List<NamedWords> named) {
        int dash = dash(words);
        int bracket = find(words, "(", dash);
        int placeEnd = bracket > 0 ? bracket : dash;
        if (dash < 0 || placeEnd < 1 || !isPlace(words, placeEnd)) {
            return named;
        }
        List<NamedWords> read = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= placeEnd; at++) {
            if (at == placeEnd || words.forms[at].equals(",") || words.forms[at].equals("/")) {
                if (at > start) {
                    read.add(new NamedWords(start, at, "PLACE", CONFIDENCE));
                }
                start = at + 1;
            }
        }
        int close = find(words, ")", dash);
        if (bracket > 0 && close == dash - 1 && close > bracket + 1) {
            read.add(new NamedWords(bracket + 1, close, "ORGANISATION", CONFIDENCE));
        }
        named.stream().filter(one -> one.start() > dash).forEach(read::add);
        read.sort(Comparator.comparingInt(NamedWords::start));
        return read;
    }

    private static int dash(Words words) {
        for (int at = 1; at < words.size() && at < LONGEST; at++) {
            switch (words.forms[at]) {
                case "—", "–", "-", "--", "―" -> {
                    return at;
                }
                default -> {
                    // looked at further on
                }
            }
        }
        return -1;
    }

    private static int find(Words words, String form, int before) {
        for (int at = 0; at < before; at++) {
            if (words.forms[at].equals(form)) {
                return at;
            }
        }
        return -1;
    }

    /// A first word all in capitals, then words that begin with one, and commas.
    private static boolean isPlace(Words words, int end) {
        if (!Words.isAllCapitals(words.forms[0]) || words.forms[0].length() < 3) {
            return false;
        }
        for (int at = 1; at < end; at++) {
            String form = words.forms[at];
            if (!form.equals(",") && !form.equals("/") && !Words.isCapitalised(form)) {
                return false;
            }
        }
        return true;
    }
}
