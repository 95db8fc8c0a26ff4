package dev.stemma.query.bearer;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text says beside a mention that someone is: `Leeds baker Ali Hassan`, `Ali Hassan, 34, a baker from Leeds,`,
/// `Ali Hassan is a baker`.
///
/// @param text the words, without article
record Description(String text) {

    private static final int REACH = 120;
    private static final int LONGEST = 12;
    private static final int WORDS_BEFORE = 4;

    /// After a name: an age or a party and state, then what one is. The repetitions are bounded.
    private static final Pattern AFTER = Pattern.compile(
            "^(?:\\s?,\\s?(?:aged )?\\d{1,3})?(?:\\s?,|\\s?\\(|\\s+is|\\s+was|\\s?,\\s?who (?:is|was))\\s?"
                    + "(?:the|a|an|his|her|their|its|our|former|then|now|one of the)\\s+([^,.;:()\\n]{3,100})");

    private static final Pattern END = Pattern.compile("\\s+(?:who|which|that|said|says|told|when|while|after)\\b");
    /// Possessive: a word ends where its letters do, so there is nothing to go back for.
    private static final Pattern LAST_WORDS = Pattern.compile("((?:[\\p{L}\\d'’-]{1,30}+[  ]){1,4}+)$");

    /// What is said beside a mention.
    static List<Description> of(String text, Span mention) {
        int start = Math.clamp(mention.start(), 0, text.length());
        int end = Math.clamp(mention.end(), start, text.length());
        List<Description> found = new ArrayList<>();
        before(text.substring(Math.max(0, start - REACH), start)).ifPresent(found::add);
        after(text.substring(end, Math.min(text.length(), end + REACH))).ifPresent(found::add);
        return found;
    }

    private static Optional<Description> after(String text) {
        Matcher apposition = AFTER.matcher(text);
        if (!apposition.find()) {
            return Optional.empty();
        }
        String said = apposition.group(1);
        Matcher end = END.matcher(said);
        String clause = end.find() ? said.substring(0, end.start()) : said;
        return told(List.of(clause.strip().split("\\s+")), LONGEST);
    }

    private static Optional<Description> before(String text) {
        Matcher last = LAST_WORDS.matcher(text);
        if (!last.find()) {
            return Optional.empty();
        }
        List<String> words = List.of(last.group(1).strip().split("\\s+"));
        int from = words.size();
        while (from > 0 && words.size() - from < WORDS_BEFORE && !isOpening(words.get(from - 1))) {
            from--;
        }
        return told(words.subList(from, words.size()), WORDS_BEFORE);
    }

    /// The words, if one of them is a calling.
    private static Optional<Description> told(List<String> words, int longest) {
        List<String> some = words.subList(0, Math.min(words.size(), longest));
        return !Calling.in(Context.words(String.join(" ", some))).isEmpty()
                ? Optional.of(new Description(String.join(" ", some)))
                : Optional.empty();
    }

    private static boolean isOpening(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "the",
                    "a",
                    "an",
                    "and",
                    "with",
                    "to",
                    "by",
                    "when",
                    "his",
                    "her",
                    "their",
                    "its",
                    "as",
                    "but",
                    "that" -> true;
            default -> false;
        };
    }
}
