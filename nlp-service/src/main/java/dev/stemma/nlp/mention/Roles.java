package dev.stemma.nlp.mention;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.nlp.text.Sentence;
import java.util.Optional;
import java.util.Set;

/// Reads the office or title said of a person: before the name (`Iraqi Prime Minister`) or, between commas, after it.
final class Roles {

    private static final int FURTHEST = 14;
    private static final int TITLE = 1 << Kind.TITLE.ordinal() | 1 << Kind.TITLE.ordinal() + 16;

    private static final Set<String> LINKS = Set.of("of", "for", "to", "and", "&");

    private static final Set<String> QUALIFIERS = Set.of(
            "former",
            "then",
            "acting",
            "outgoing",
            "incoming",
            "deputy",
            "senior",
            "top",
            "chief",
            "interim",
            "vice",
            "assistant",
            "late",
            "military",
            "foreign",
            "national",
            "political",
            "security",
            "intelligence",
            "army",
            "police",
            "elect",
            "designate",
            "state",
            "special",
            "first");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "who", "which", "then", "is", "was");

    private final String text;
    private final Sentence sentence;
    private final Words words;

    Roles(String text, Sentence sentence, Words words) {
        this.text = text;
        this.sentence = sentence;
        this.words = words;
    }

    /// The role that stands before the name whose first word is given.
    Optional<String> before(int nameStart) {
        int start = nameStart;
        if (start > 0 && LINKS.contains(words.lower[start - 1])) {
            return Optional.empty();
        }
        while (start > 0 && nameStart - start < FURTHEST && belongs(start - 1)) {
            start--;
        }
        while (start < nameStart && !opens(start)) {
            start++;
        }
        return phrase(start, nameStart);
    }

    private boolean belongs(int at) {
        return words.isCapitalised(at)
                || (words.marks[at] & TITLE) != 0
                || LINKS.contains(words.lower[at])
                || QUALIFIERS.contains(words.lower[at])
                || isPossessive(at)
                || isTitled(at);
    }

    private boolean opens(int at) {
        return !LINKS.contains(words.lower[at])
                && !isPossessive(at)
                && (at > 0 || words.size() == 1 || !isOpeningWord(at));
    }

    /// A capitalised word that begins a sentence without being part of a name or title.
    private boolean isOpeningWord(int at) {
        return words.marks[at] == 0 && words.clusters[at] >= 0 && !Words.isAllCapitals(words.forms[at]);
    }

    private boolean isPossessive(int at) {
        return words.lower[at].equals("'s");
    }

    /// `then-director`, `ex-minister`, `president-elect`.
    private boolean isTitled(int at) {
        String word = words.lower[at];
        int hyphen = word.indexOf('-');
        return hyphen > 0 && (word.startsWith("then-") || word.startsWith("ex-") || word.startsWith("co-"));
    }

    /// The role that stands, between commas, after the name that ends before a word.
    Optional<String> after(int nameEnd) {
        if (nameEnd + 2 >= words.size() || !words.forms[nameEnd].equals(",")) {
            return Optional.empty();
        }
        int start = nameEnd + 1;
        while (start + 1 < words.size() && ARTICLES.contains(words.lower[start])) {
            start++;
        }
        int end = start;
        while (end < words.size() && end - start < FURTHEST && !isEnd(end)) {
            end++;
        }
        boolean early = false;
        for (int at = start; at < end && at < start + 5; at++) {
            early |= (words.marks[at] & TITLE) != 0 || isTitled(at);
        }
        boolean closed = end < words.size() && isEnd(end);
        return early && closed ? phrase(start, end) : Optional.empty();
    }

    private boolean isEnd(int at) {
        return switch (words.forms[at]) {
            case ",", ".", ";", ":", ")", "(", "—", "–", "?", "!", "”", "\"" -> true;
            case "who", "which", "said", "says", "told", "and", "but", "as", "when", "while" -> true;
            default -> false;
        };
    }

    private Optional<String> phrase(int start, int end) {
        boolean titled = false;
        for (int at = start; at < end; at++) {
            titled |= (words.marks[at] & TITLE) != 0 || isTitled(at);
        }
        if (!titled || end - start > FURTHEST) {
            return Optional.empty();
        }
        Span span = new Span(
                sentence.tokens().get(start).span().start(),
                sentence.tokens().get(end - 1).span().end());
        return Optional.of(span.in(text).replaceAll("\\s+", " "));
    }
}
