package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the words that name who does what a cue says.
final class Subjects {

    private static final int FARTHEST = 30;

    /// The most commas that an apposition may stand behind.
    private static final int COMMAS = 8;

    /// The most verbs of a sentence whose subject is looked for.
    private static final int VERBS = 5;

    private static final Set<String> STOPS = Set.of(
            "and",
            "but",
            "that",
            "which",
            "when",
            "because",
            "as",
            "while",
            "after",
            "before",
            "if",
            "than",
            "so",
            "or",
            "where",
            "although",
            "though",
            "since",
            "until",
            "whether",
            "then",
            "what",
            "how",
            "why");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "on",
            "at",
            "to",
            "with",
            "from",
            "by",
            "during",
            "about",
            "over",
            "via",
            "into",
            "under",
            "through",
            "against",
            "following",
            "amid",
            "of",
            "for",
            "last",
            "this",
            "early",
            "late");

    /// Prepositions of phrases that tell when, where or how, and may stand between a subject and its verb.
    private static final Set<String> ADVERBIAL = Set.of(
            "in", "on", "at", "during", "about", "via", "amid", "following", "through", "after", "before", "with");

    private static final Set<String> AUXILIARIES = Set.of(
            "has",
            "have",
            "had",
            "is",
            "was",
            "were",
            "are",
            "been",
            "being",
            "did",
            "does",
            "do",
            "will",
            "would",
            "can",
            "could",
            "also",
            "later",
            "further",
            "then",
            "not",
            "never",
            "repeatedly",
            "once",
            "previously",
            "recently",
            "reportedly",
            "earlier",
            "often",
            "n't",
            "should",
            "may",
            "might",
            "simply",
            "even",
            "just",
            "only",
            "still",
            "first",
            "now",
            "quickly",
            "publicly",
            "quietly",
            "again",
            "always",
            "clearly",
            "long");

    private static final Set<String> JOINTS = Set.of("’s", "'s", "-", "’", "'", ".", "&");

    /// Words before a subject that are none of it.
    private static final Set<String> LEADS = Set.of(
            "on",
            "of",
            "for",
            "yesterday",
            "today",
            "however",
            "meanwhile",
            "still",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "also");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "one", "another", "some", "many", "two", "three", "several",
            "both", "other", "my", "our", "no", "most", "all", "these", "those", "this");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "that", "which", "its", "my", "our", "no");

    /// Words for a time between a subject and its verb: `Halvorsen last week said`, `Halvorsen Friday said`.
    private static final Set<String> TIMES = Set.of(
            "year",
            "week",
            "month",
            "night",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday");

    private static final Set<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /// Words that stand for whoever does something, and name nobody: `those who reject it`.
    private static final Set<String> ANYONE = Set.of("those", "these", "this", "that");

    private static final Set<String> NOMINALS = Set.of("NOUN", "PROPN", "PRON", "X");

    /// As what a name may be read that is also a word, or holds a digit.
    private static final Set<String> NAMES_OFTEN = Set.of("VERB", "NUM");

    private static final Set<String> QUANTITIES = Set.of(
            "some",
            "many",
            "most",
            "all",
            "several",
            "others",
            "one",
            "two",
            "three",
            "both",
            "few",
            "none",
            "nobody",
            "everyone",
            "everybody",
            "someone",
            "anyone",
            "neither",
            "each");

    private static final Set<String> WHICH = Set.of("last", "this", "earlier", "late");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private final Line line;
    private final Mentions mentions;

    Subjects(Line line, Mentions mentions) {
        this.line = line;
        this.mentions = mentions;
    }

    /// The subject before a cue: `he said`, `the minister, who heads the council, said`.
    Optional<Span> before(int cue, int limit) {
        int end = cue;
        while (end > limit
                && (AUXILIARIES.contains(line.lower(end - 1))
                        || line.lower(end - 1).endsWith("ly"))) {
            end--;
        }
        if (end <= limit) {
            return Optional.empty();
        }
        end = beforeBracket(end, limit);
        if (end <= limit) {
            return Optional.empty();
        }
        if (line.isComma(end - 1)) {
            return acrossApposition(end - 1, limit);
        }
        if (RELATIVES.contains(line.lower(end - 1)) && end - 1 > limit) {
            return line.isComma(end - 2) ? phraseEndingAt(end - 2, limit) : phraseEndingAt(end - 1, limit);
        }
        return phraseEndingAt(end, limit);
    }

    /// `Sanders (I-Vt.) said`: what stands in brackets is no part of the name.
    private int beforeBracket(int end, int limit) {
        if (!line.form(end - 1).equals(")") && !line.form(end - 1).equals("]")) {
            return end;
        }
        for (int i = end - 2; i > Math.max(limit, end - 10); i--) {
            if (line.form(i).equals("(") || line.form(i).equals("[")) {
                return i;
            }
        }
        return end;
    }

    boolean namesPerson(Span phrase) {
        return mentions.holdPerson(phrase);
    }

    boolean isNamed(Span phrase) {
        return !mentions.in(phrase).isEmpty();
    }

    /// The subject after a cue: `said Schenker`, `added the minister, who ...`.
    Optional<Span> after(int cue, int limit) {
        int start = cue + 1;
        if (start >= limit || !(line.isWord(start))) {
            return Optional.empty();
        }
        int end = start;
        while (end < limit && (line.isWord(end) || joins(end)) && !stopsPhrase(end, start) && end - start < 12) {
            end++;
        }
        return end > start && (end > start + 1 || isNominal(start))
                ? Optional.of(line.span(start, end))
                : Optional.empty();
    }

    /// Whether one word alone can name whoever does something.
    private boolean isNominal(int at) {
        return NOMINALS.contains(line.pos(at)) && !line.lower(at).equals("there")
                || NAMES_OFTEN.contains(line.pos(at)) && line.isCapitalised(at)
                || QUANTITIES.contains(line.lower(at))
                || !mentions.in(line.span(at)).isEmpty();
    }

    /// `The minister thanked them and said: ...`: the subject of the first verb does the second too; of several
    /// verbs, that of one which reports speech.
    Optional<Span> coordinated(int cue, int start) {
        boolean joined = false;
        for (int i = cue - 1; i > start && cue - i <= 3; i--) {
            joined |= line.lower(i).equals("and") || line.lower(i).equals("but") || line.isComma(i);
        }
        if (!joined) {
            return Optional.empty();
        }
        Optional<Span> other = Optional.empty();
        int tried = 0;
        for (int verb = cue - 2; verb > Math.max(start, cue - FARTHEST) && tried < VERBS; verb--) {
            boolean speech = Cues.isSpeech(line.lower(verb)) && !line.isCapitalised(verb);
            if (speech || other.isEmpty() && line.isVerb(verb)) {
                tried++;
                Optional<Span> subject = before(verb, start);
                if (speech && subject.isPresent()) {
                    return subject;
                }
                other = other.or(() -> subject);
            }
        }
        return other;
    }

    private boolean joins(int at) {
        return JOINTS.contains(line.form(at)) && !line.isEnd(at);
    }

    private boolean stopsPhrase(int at, int start) {
        String word = line.lower(at);
        boolean gerund = line.lower(at + 1).endsWith("ing") && !line.isCapitalised(at + 1);
        boolean noun = line.pos(at).equals("NOUN") && !line.pos(at - 1).equals("PROPN");
        boolean linksNames = word.equals("of") && !gerund
                || (word.equals("for") && at > start && !gerund)
                || word.equals("and") && line.isCapitalised(at + 1) && line.isCapitalised(at - 1);
        return !linksNames
                && at > start
                && (STOPS.contains(word)
                        || PREPOSITIONS.contains(word)
                        || (Cues.isCue(word) && !line.isCapitalised(at) && !noun)
                        || line.isPronoun(at));
    }

    /// `X, the head of Y, said`: X is what stands before the comma that opens the apposition; a person rather than what
    /// else is named there, as in `X, a farmer from Bergen, Norway, said`.
    private Optional<Span> acrossApposition(int closingComma, int limit) {
        int from = Math.max(limit, closingComma - FARTHEST);
        Optional<Span> nearest = Optional.empty();
        int tried = 0;
        for (int i = closingComma - 1; i > from && !line.isEnd(i) && tried < COMMAS; i--) {
            if (line.isComma(i)) {
                tried++;
                Optional<Span> subject =
                        phraseEndingAt(beforeBracket(i, limit), limit).filter(this::isNaming);
                if (subject.filter(mentions::holdPerson).isPresent()) {
                    return subject;
                }
                nearest = nearest.or(() -> subject);
            }
        }
        return nearest.or(
                () -> phraseEndingAt(beforeBracket(closingComma, limit), limit).filter(this::isNaming));
    }

    private boolean isNaming(Span phrase) {
        return !mentions.in(phrase).isEmpty()
                || line.isCapitalised(line.at(phrase.start()))
                || line.isPronoun(line.at(phrase.start()));
    }

    /// The noun phrase whose last word stands right before a token.
    private Optional<Span> phraseEndingAt(int end, int limit) {
        int last = end - 1;
        if (last < limit || !line.isWord(last) || STOPS.contains(line.lower(last))) {
            return Optional.empty();
        }
        if (line.isPronoun(last)) {
            return Optional.of(line.span(last));
        }
        if (isTime(last) && last > limit) {
            String which = line.lower(last - 1);
            int behind = WHICH.contains(which) || ADVERBIAL.contains(which) ? last - 1 : last;
            return behind > limit ? before(behind, limit) : Optional.empty();
        }
        int start = last;
        while (start > limit && last - start < 14 && belongs(start - 1, last)) {
            start--;
        }
        if (start - 1 > limit
                && ADVERBIAL.contains(line.lower(start - 1))
                && !isCount(start)
                && !opensClause(start, last)) {
            return before(start - 1, limit);
        }
        if (start - 2 > limit && line.lower(start - 1).equals("by") && line.isVerb(start - 2)) {
            return before(start - 2, limit);
        }
        start = trimmed(start, last);
        return isPhrase(start, last) ? Optional.of(line.span(start, last + 1)) : Optional.empty();
    }

    private boolean isTime(int at) {
        return TIMES.contains(line.lower(at))
                || MONTHS.contains(line.lower(at)) && line.isCapitalised(at) && !mentions.holdPerson(line.span(at));
    }

    /// `after Halvorsen said`, `, after inspectors found`: someone named behind `after` is the subject of a clause, not
    /// a time, and so is whoever stands there between a comma and a verb.
    private boolean opensClause(int start, int last) {
        String word = line.lower(start - 1);
        return (word.equals("after") || word.equals("before"))
                && (mentions.holdPerson(line.span(start, last + 1)) || line.isComma(start - 2));
    }

    /// `about 9 percent`: no phrase that tells when.
    private boolean isCount(int at) {
        boolean number = line.pos(at).equals("NUM")
                || line.lower(at).equals("half")
                || line.lower(at).equals("a");
        return line.lower(at - 1).equals("about") && number;
    }

    private boolean belongs(int at, int last) {
        String word = line.lower(at);
        if (!line.isWord(at)) {
            return !line.form(at).equals(".") && JOINTS.contains(line.form(at));
        }
        if (line.isPronoun(at) || Cues.isSpeech(word) && !line.isCapitalised(at)) {
            return false;
        }
        if (word.equals("of") || word.equals("for") && last - at < 8) {
            return true;
        }
        if (word.equals("and")) {
            return line.isCapitalised(at + 1) && line.isCapitalised(at - 1);
        }
        return !STOPS.contains(word) && !PREPOSITIONS.contains(word) && !(line.isVerb(at) && !line.isCapitalised(at));
    }

    private int trimmed(int start, int last) {
        int first = start;
        while (first < last && (!line.isWord(first) || LEADS.contains(line.lower(first)))) {
            first++;
        }
        return first;
    }

    /// A phrase names someone when it holds a name or begins as noun phrases do.
    private boolean isPhrase(int start, int last) {
        String lastWord = line.lower(last);
        boolean function =
                STOPS.contains(lastWord) || PREPOSITIONS.contains(lastWord) || AUXILIARIES.contains(lastWord);
        boolean alone = start == last && (ANYONE.contains(lastWord) || !isNominal(last));
        boolean verb = start < last && line.isVerb(last) && !line.isCapitalised(last);
        if (function || verb || ARTICLES.contains(lastWord) || alone) {
            return false;
        }
        Span phrase = line.span(start, last + 1);
        if (!mentions.in(phrase).isEmpty()) {
            return true;
        }
        for (int i = start; i <= last; i++) {
            if (line.isCapitalised(i) && !isSentenceStart(i)) {
                return true;
            }
        }
        String first = line.lower(start);
        boolean determined = DETERMINERS.contains(first);
        return determined
                || lastWord.endsWith("s")
                || (isSentenceStart(start) && line.isCapitalised(start))
                || line.isNoun(last);
    }

    private boolean isSentenceStart(int at) {
        return at == 0 || line.isEnd(at - 1) || !line.isWord(at - 1) && !line.isComma(at - 1);
    }
}
