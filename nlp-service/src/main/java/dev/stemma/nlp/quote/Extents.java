package dev.stemma.nlp.quote;

import java.util.Set;

/// Tells where reported words end: with their clause, not with the sentence that goes on in the reporter's voice.
final class Extents {

    /// The most tokens that reported words may have, so that a sentence without an end costs linear time.
    static final int LONGEST = 200;

    private static final Set<String> CONTRASTS =
            Set.of("but", "although", "though", "while", "whereas", "even", "despite", "which", "who", "where", "when");
    private static final Set<String> TIMES = Set.of(
            "after", "before", "when", "while", "because", "since", "amid", "during", "until", "although", "though");
    private static final Set<String> DASHES = Set.of("—", "–", "-", "--", ";", "(", ")", "]");

    private final Line line;

    Extents(Line line) {
        this.line = line;
    }

    /// Where a reported clause ends.
    ///
    /// @param subordinate whether the reporting clause itself is fronted, as in `After she said that ..., he left`
    int ofClause(int from, int end, boolean subordinate) {
        int limit = Math.min(end, from + LONGEST);
        for (int i = from + 2; i < limit; i++) {
            if (line.form(i).equals(";") || line.form(i).equals(")")) {
                return trimmed(from, i);
            }
            boolean ends = line.isComma(i) && (subordinate || turns(i + 1) || isAside(i + 1, limit));
            if (ends || speaksOn(i)) {
                return trimmed(from, i);
            }
        }
        return trimmed(from, limit);
    }

    /// Where a noun phrase with all that depends on it ends, or an infinitive.
    int ofPhrase(int from, int end) {
        int limit = Math.min(end, from + LONGEST);
        for (int i = from + 1; i < limit; i++) {
            boolean joins = line.lower(i).equals("and")
                    || line.lower(i).equals("but")
                    || line.lower(i).equals("or");
            boolean adverb =
                    line.lower(i + 1).endsWith("ly") || line.lower(i + 1).equals("also");
            if (DASHES.contains(line.form(i)) && !line.touches(i)
                    || TIMES.contains(line.lower(i))
                    || joins && isFinite(adverb ? i + 2 : i + 1)
                    || line.isComma(i) && (turns(i + 1) || isAside(i + 1, limit) || breaks(i + 1))) {
                return trimmed(from, i);
            }
        }
        return trimmed(from, limit);
    }

    private boolean breaks(int at) {
        boolean joins = line.lower(at).equals("and") || line.lower(at).equals("or");
        boolean adverb = line.lower(at + 1).endsWith("ly");
        return line.lower(at).endsWith("ing") && line.isVerb(at)
                || joins && (isFinite(adverb ? at + 2 : at + 1) || line.isPronoun(at + 1))
                || line.isPronoun(at)
                || line.lower(at).equals("a")
                || line.lower(at).equals("as");
    }

    private boolean isFinite(int at) {
        return line.isVerb(at)
                && !line.lower(at).endsWith("ing")
                && !line.lower(at).equals("be");
    }

    /// `and said`, `but also warned`: the subject goes on to say something else.
    private boolean speaksOn(int at) {
        boolean joins = line.lower(at).equals("and") || line.lower(at).equals("but");
        boolean adverb = line.lower(at + 1).endsWith("ly") || line.lower(at + 1).equals("also");
        int verb = adverb ? at + 2 : at + 1;
        return joins
                && line.isVerb(verb)
                && Cues.isSpeech(line.lower(verb))
                && !Cues.isUnsure(line.lower(verb))
                && !line.lower(verb).endsWith("ing");
    }

    /// Whether what follows a comma is the reporter's again.
    private boolean turns(int at) {
        String word = line.lower(at);
        return CONTRASTS.contains(word) || word.endsWith("ing") && Cues.isCue(word);
    }

    /// Whether `he said`, `said the minister` or `according to` follows.
    private boolean isAside(int at, int limit) {
        if (line.lower(at).equals("according")) {
            return true;
        }
        for (int i = at;
                i < Math.min(limit, at + 6) && (line.isWord(i) || line.form(i).equals("."));
                i++) {
            boolean cue = Cues.isSpeech(line.lower(i)) && !Cues.isUnsure(line.lower(i)) && !line.isCapitalised(i);
            if (cue) {
                boolean closes = i + 1 >= limit || !line.isWord(i + 1);
                return i == at ? line.isCapitalised(i + 1) || closes : closes;
            }
        }
        return false;
    }

    /// Where a sentence begins behind a dateline: `OSLO (AP) - The bridge ...`.
    int behindDateline(int from, int end) {
        for (int i = from; i < Math.min(end, from + 12); i++) {
            if (line.form(i).matches("[-–—]|--") && i > from && !line.touches(i)) {
                return i + 1;
            }
            if (line.isWord(i)
                    && !line.isCapitalised(i)
                    && !Character.isDigit(line.form(i).charAt(0))) {
                return from;
            }
        }
        return from;
    }

    int trimmed(int from, int to) {
        int last = to;
        while (last > from && !line.isWord(last - 1)) {
            last--;
        }
        return last;
    }
}
