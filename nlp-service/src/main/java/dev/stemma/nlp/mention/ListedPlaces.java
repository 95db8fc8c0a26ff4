package dev.stemma.nlp.mention;

import dev.stemma.nlp.mention.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the places of two words or more that stand on the lists, where the tagger missed them or doubted: `Dhi Qar`.
final class ListedPlaces {

    private static final List<Kind> WELL_KNOWN = List.of(Kind.COUNTRY, Kind.REGION, Kind.CITY);
    private static final List<Kind> TOWNS = List.of(Kind.TOWN);
    private static final int ANY = 1 << Kind.COUNTRY.ordinal()
            | 1 << Kind.REGION.ordinal()
            | 1 << Kind.CITY.ordinal()
            | 1 << Kind.TOWN.ordinal();
    private static final String PLACE = "PLACE";
    private static final float LISTED = 0.85f;
    private static final float DOUBTFUL = 0.75f;

    private final Words words;
    private final List<NamedWords> named;

    private ListedPlaces(Words words, List<NamedWords> named) {
        this.words = words;
        this.named = new ArrayList<>(named);
    }

    /// The names of a sentence with its listed places.
    static List<NamedWords> of(Words words, List<NamedWords> named) {
        ListedPlaces places = new ListedPlaces(words, named);
        for (int start = 0; start < words.size(); start++) {
            if ((words.marks[start] & ANY) == 0) {
                continue;
            }
            int known = places.end(start, WELL_KNOWN);
            int end = Math.max(known, places.end(start, TOWNS));
            if (end > start + 1 && places.isWritten(start, end)) {
                places.add(start, end, known == end);
                start = end - 1;
            }
        }
        places.named.sort(Comparator.comparingInt(NamedWords::start));
        return places.named;
    }

    private int end(int start, List<Kind> kinds) {
        int longest = start;
        for (Kind kind : kinds) {
            if ((words.marks[start] & 1 << kind.ordinal()) == 0) {
                continue;
            }
            int end = start + 1;
            while (end < words.size() && (words.marks[end] & 1 << kind.ordinal() + 16) != 0) {
                end++;
            }
            longest = Math.max(longest, end);
        }
        return longest;
    }

    /// Whether a list's words begin with capitals here too, and no further capitalised word may belong to them.
    private boolean isWritten(int start, int end) {
        return words.isCapitalised(start)
                && words.isCapitalised(end - 1)
                && !words.isCapitalised(end)
                && !words.isCapitalised(start - 1);
    }

    private void add(int start, int end, boolean known) {
        for (NamedWords one : named) {
            if (one.start() == start && one.end() == end) {
                boolean wrong =
                        known && one.confidence() < DOUBTFUL && !one.kind().equals(PLACE);
                if (wrong) {
                    named.remove(one);
                    named.add(new NamedWords(start, end, PLACE, one.confidence()));
                }
                return;
            }
        }
        boolean free = named.stream().noneMatch(one -> one.start() < end && one.end() > start);
        if (free) {
            named.add(new NamedWords(start, end, PLACE, LISTED));
        }
    }
}
