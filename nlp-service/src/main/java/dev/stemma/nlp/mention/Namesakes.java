package dev.stemma.nlp.mention;

import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.nlp.tagger.Hashing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Ships and storms that are called like people, places or bodies: the ferry Haakon Jarl, USS Cole, Typhoon
/// Haiyan. A ship is none of what is told of, a storm is an event. Where a text calls one so, it means the
/// same wherever it has the name alone.
final class Namesakes {

    /// The letters before a ship's name.
    private static final Set<String> PREFIXES = Set.of(
            "USS", "USNS", "USCGC", "HMS", "HMAS", "HMCS", "HMNZS", "RMS", "MV", "M/V", "FV", "F/V", "RV", "R/V");

    private static final Set<String> VESSELS = Set.of(
            "ferry",
            "ship",
            "flagship",
            "vessel",
            "boat",
            "tanker",
            "supertanker",
            "freighter",
            "trawler",
            "yacht",
            "submarine",
            "frigate",
            "destroyer",
            "corvette",
            "warship",
            "battleship",
            "gunboat",
            "cruiser",
            "liner",
            "schooner",
            "ketch",
            "tugboat",
            "barge",
            "icebreaker",
            "lifeboat");

    private static final Set<String> STORMS = Set.of("hurricane", "typhoon", "cyclone", "storm");

    private static final String PERSON = "PERSON";
    private static final String OTHER = "OTHER";
    private static final String EVENT = "EVENT";

    private final Set<Integer> known = new HashSet<>();
    /// Names of people who have a title somewhere, and last parts of people's whole names.
    private final Set<Integer> people = new HashSet<>();

    private Namesakes() {}

    /// The judgements on one text, sentence by sentence, with these put right.
    static List<List<NamedWords>> of(List<Words> sentences, List<List<NamedWords>> found) {
        Namesakes namesakes = new Namesakes();
        for (int i = 0; i < found.size(); i++) {
            namesakes.learn(sentences.get(i), found.get(i));
        }
        if (namesakes.known.isEmpty()) {
            return found;
        }
        List<List<NamedWords>> told = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            told.add(namesakes.told(sentences.get(i), found.get(i)));
        }
        return told;
    }

    private void learn(Words words, List<NamedWords> named) {
        for (NamedWords one : named) {
            int start = nameStart(words, one);
            if (start < one.end() && isCalled(words, start, one)) {
                known.add(key(words, start, one.end()));
            } else if (one.kind().equals(PERSON)) {
                if (isTitled(words, one)) {
                    people.add(key(words, one.start(), one.end()));
                }
                if (one.end() - one.start() > 1) {
                    people.add(key(words, one.end() - 1, one.end()));
                }
            }
        }
    }

    private List<NamedWords> told(Words words, List<NamedWords> named) {
        List<NamedWords> told = new ArrayList<>(named.size());
        for (NamedWords one : named) {
            int start = nameStart(words, one);
            if (start < one.end() && isStorm(words, start) && isCalled(words, start, one)) {
                int from = stormStart(words, start);
                told.removeIf(other -> other.end() > from);
                told.add(new NamedWords(from, one.end(), EVENT, one.confidence()));
            } else if (isCalled(words, start, one) || isAlone(words, one)) {
                told.add(new NamedWords(one.start(), one.end(), OTHER, one.confidence()));
            } else {
                told.add(one);
            }
        }
        return told;
    }

    /// Where the name itself begins: behind `USS` or `Hurricane`, which the tagger may have taken for its first part.
    private static int nameStart(Words words, NamedWords one) {
        int start = one.start();
        while (start < one.end()
                && (PREFIXES.contains(words.forms[start])
                        || words.lower[start].equals("tropical")
                        || STORMS.contains(words.lower[start]) && !one.kind().equals(EVENT))) {
            start++;
        }
        return start;
    }

    /// Whether what stands before a name tells that a ship or a storm bears it.
    private static boolean isCalled(Words words, int start, NamedWords one) {
        if (start == 0) {
            return false;
        }
        if (start == one.end()) {
            return PREFIXES.contains(words.forms[start - 1]);
        }
        boolean person = one.kind().equals(PERSON);
        return PREFIXES.contains(words.forms[start - 1])
                || person && VESSELS.contains(words.forms[start - 1])
                || (person || one.kind().equals(OTHER)) && isStorm(words, start);
    }

    private static boolean isStorm(Words words, int start) {
        return start > 0 && STORMS.contains(words.lower[start - 1]);
    }

    private static int stormStart(Words words, int start) {
        return start > 1 && words.lower[start - 2].equals("tropical") ? start - 2 : start - 1;
    }

    /// Whether a person's name is meant for the ship or the storm: `Haiyan`, `the Haakon Jarl`.
    private boolean isAlone(Words words, NamedWords one) {
        int key = key(words, one.start(), one.end());
        if (!one.kind().equals(PERSON) || !known.contains(key)) {
            return false;
        }
        boolean ofThing = one.start() > 0 && words.lower[one.start() - 1].equals("the");
        return ofThing || !people.contains(key);
    }

    private static boolean isTitled(Words words, NamedWords one) {
        int title = 1 << Kind.TITLE.ordinal();
        return (words.marks[one.start()] & title) != 0
                || one.start() > 0 && (words.marks[one.start() - 1] & title) != 0;
    }

    private static int key(Words words, int start, int end) {
        int key = 0;
        for (int at = start; at < end; at++) {
            key = Hashing.mix(key, words.folded[at]);
        }
        return key;
    }
}
