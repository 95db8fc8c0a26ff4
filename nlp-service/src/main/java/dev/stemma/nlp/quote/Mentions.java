package dev.stemma.nlp.quote;

import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The mentions of a text by their place, so that looking one up costs the same in a text of a thousand.
final class Mentions {

    private final List<Mention> all;
    private final List<Mention> persons;

    Mentions(List<Mention> mentions) {
        all = mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
        persons = all.stream()
                .filter(mention -> mention.type() == MentionType.PERSON)
                .toList();
    }

    /// Those that share a character with some words, events left out, in document order.
    List<Mention> in(Span words) {
        List<Mention> found = new ArrayList<>();
        // mentions do not overlap, or hardly: one step back finds what begins before the words
        for (int at = Math.max(0, firstFrom(all, words.start()) - 1); at < all.size(); at++) {
            Mention mention = all.get(at);
            if (mention.span().start() >= words.end()) {
                break;
            }
            if (mention.span().overlaps(words) && mention.type() != MentionType.EVENT) {
                found.add(mention);
            }
        }
        return found;
    }

    /// The first mention of a person.
    Optional<Mention> firstOf(int referent) {
        return persons.stream()
                .filter(mention -> mention.referent() == referent)
                .findFirst();
    }

    /// The person named first in some words.
    Optional<Mention> firstPerson(Span words) {
        int at = firstFrom(persons, words.start());
        return at < persons.size() && words.contains(persons.get(at).span())
                ? Optional.of(persons.get(at))
                : Optional.empty();
    }

    /// Whether words name a person.
    boolean holdPerson(Span words) {
        return in(words).stream().anyMatch(mention -> mention.type() == MentionType.PERSON);
    }

    /// The person named last before an offset, not farther back than so many characters.
    Optional<Mention> lastPerson(int before, int within) {
        int at = firstFrom(persons, before) - 1;
        while (at >= 0 && persons.get(at).span().end() > before) {
            at--;
        }
        return at >= 0 && before - persons.get(at).span().end() < within
                ? Optional.of(persons.get(at))
                : Optional.empty();
    }

    /// The mentions of persons before an offset, the last first, not farther back than so many characters.
    List<Mention> personsBefore(int offset, int within, int most) {
        List<Mention> found = new ArrayList<>();
        for (int at = firstFrom(persons, offset) - 1; at >= 0 && found.size() < most; at--) {
            if (offset - persons.get(at).span().end() > within) {
                break;
            }
            found.add(persons.get(at));
        }
        return found;
    }

    private static int firstFrom(List<Mention> sorted, int offset) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
