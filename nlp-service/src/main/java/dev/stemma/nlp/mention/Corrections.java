package dev.stemma.nlp.mention;

import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.philology.name.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Puts right, in one sentence, what the tagger cannot know: bodies of the world by the list of them, what a name's
/// last word says it is, and the acronym in brackets after a name.
final class Corrections {

    private static final Set<String> HAPPENINGS =
            Set.of("revolution", "war", "uprising", "intifada", "summit", "olympics", "massacre", "genocide");

    private static final String ORGANISATION = "ORGANISATION";
    private static final float LISTED = 0.9f;
    private static final float DOUBTFUL = 0.75f;
    private static final int LONGEST = 6;

    private final Words words;
    private final List<NamedWords> corrected = new ArrayList<>();

    private Corrections(Words words) {
        this.words = words;
    }

    static List<NamedWords> of(Words words, List<NamedWords> named) {
        Corrections corrections = new Corrections(words);
        named.forEach(corrections::correct);
        corrections.takeInPeoples();
        boolean[] taken = corrections.taken();
        corrections.addListed(taken);
        corrections.addAcronyms(taken);
        corrections.corrected.sort(Comparator.comparingInt(NamedWords::start));
        return corrections.corrected;
    }

    private void correct(NamedWords one) {
        boolean within = !corrected.isEmpty() && corrected.getLast().end() > one.start();
        if (within || isOffice(one)) {
            return;
        }
        if (one.kind().equals("GROUP") && isHappening(one.end())) {
            corrected.add(new NamedWords(one.start(), one.end() + 1, "EVENT", one.confidence()));
            return;
        }
        corrected.add(new NamedWords(one.start(), one.end(), kind(one), one.confidence()));
    }

    /// `the Islamic Revolution`, of which the tagger saw the people alone.
    private boolean isHappening(int at) {
        return at < words.size() && words.isCapitalised(at) && HAPPENINGS.contains(words.lower[at]);
    }

    private String kind(NamedWords one) {
        int length = one.end() - one.start();
        if (length > 1 && length <= LONGEST && listedEnd(one.start()) == one.end()) {
            return ORGANISATION;
        }
        if (length > 1 && HAPPENINGS.contains(words.lower[one.end() - 1])) {
            return "EVENT";
        }
        int last = words.marks[one.end() - 1];
        boolean body = (last & 1 << Kind.ORGANISATION_WORD.ordinal()) != 0;
        boolean place = (last & 1 << Kind.PLACE_WORD.ordinal()) != 0;
        if (length > 1 && one.confidence() < DOUBTFUL && body != place) {
            if (body && (one.kind().equals("PERSON") || one.kind().equals("PLACE"))) {
                return ORGANISATION;
            }
            if (place && (one.kind().equals("PERSON") || one.kind().equals(ORGANISATION))) {
                return "PLACE";
            }
        }
        return one.kind();
    }

    /// `the Turkish Red Crescent`: the people before a body belong to its name where the catalogue has it so.
    private void takeInPeoples() {
        for (NamedWords one : List.copyOf(corrected)) {
            int before = one.start() - 1;
            if (one.kind().equals(ORGANISATION)
                    && before >= 0
                    && (words.marks[before] & 1 << Kind.PEOPLE.ordinal()) != 0
                    && Names.isCatalogued(String.join(" ", Arrays.copyOfRange(words.forms, before, one.end())))) {
                corrected.removeIf(other -> other.start() < one.end() && other.end() > before);
                corrected.add(new NamedWords(before, one.end(), ORGANISATION, one.confidence()));
            }
        }
    }

    /// `the Intelligence Chief`: an office, not a body.
    private boolean isOffice(NamedWords one) {
        boolean title = (words.marks[one.end() - 1] & 1 << Kind.TITLE.ordinal()) != 0;
        return title
                && one.kind().equals(ORGANISATION)
                && one.confidence() < DOUBTFUL
                && (words.marks[one.start()] & 1 << Kind.ORGANISATION.ordinal()) == 0;
    }

    /// Where the listed body of two words or more that begins at a word ends; `start` if none does.
    private int listedEnd(int start) {
        if ((words.marks[start] & 1 << Kind.ORGANISATION.ordinal()) == 0) {
            return start;
        }
        int end = start + 1;
        while (end < words.size() && (words.marks[end] & 1 << Kind.ORGANISATION.ordinal() + 16) != 0) {
            end++;
        }
        return end;
    }

    private boolean[] taken() {
        boolean[] taken = new boolean[words.size()];
        for (NamedWords one : corrected) {
            if (!one.kind().equals("GROUP") && !one.kind().equals("OTHER")) {
                Arrays.fill(taken, one.start(), one.end(), true);
            }
        }
        return taken;
    }

    private void addListed(boolean[] taken) {
        for (int start = 0; start < words.size(); start++) {
            int end = listedEnd(start);
            if (end < start + 2 || !isFree(start, end) || !isWritten(start, end)) {
                continue;
            }
            int from = start;
            corrected.removeIf(one -> one.start() < end && one.end() > from);
            add(start, end, taken);
            start = end - 1;
        }
    }

    /// Whether no name reaches out of the words, nor is all of them: `Baghdad` in `Baghdad Today` may stand there.
    private boolean isFree(int start, int end) {
        return corrected.stream()
                .filter(one -> one.start() < end && one.end() > start)
                .allMatch(one -> one.start() >= start && one.end() <= end && one.end() - one.start() < end - start);
    }

    /// Whether a list's words begin with capitals here too, and no further capitalised word belongs to them.
    private boolean isWritten(int start, int end) {
        boolean last = words.isCapitalised(end - 1) || Character.isDigit(words.forms[end - 1].charAt(0));
        return words.isCapitalised(start) && last && !words.isCapitalised(end);
    }

    /// `Iraqi National Intelligence Service (INIS)`.
    private void addAcronyms(boolean[] taken) {
        for (NamedWords one : List.copyOf(corrected)) {
            int at = one.end();
            if (one.kind().equals(ORGANISATION)
                    && one.end() - one.start() > 1
                    && at + 2 < words.size()
                    && words.forms[at].equals("(")
                    && words.forms[at + 2].equals(")")
                    && Words.isAllCapitals(words.forms[at + 1])
                    && !taken[at + 1]) {
                add(at + 1, at + 2, taken);
            }
        }
    }

    private void add(int start, int end, boolean[] taken) {
        Arrays.fill(taken, start, end, true);
        corrected.add(new NamedWords(start, end, ORGANISATION, LISTED));
    }
}
