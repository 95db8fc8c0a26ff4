package dev.stemma.philology.credit;

import dev.stemma.philology.credit.StatedCredit.Basis;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the agency that a text says it comes from. A statement is read, nothing is inferred: a text in an agency's
/// style that
/// names none has no credit.
public final class Credits {

    private static final String DASH = "[—–-]{1,2}";

    /// `WASHINGTON, April 9 (Reuters) —`, `BAGHDAD (AP) --`, `SULAIMANI (ESTA) —` at the head of a line.
    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^.{0,40}?\\p{Lu}[\\p{Lu}\\p{M}'’./ -]{2,40}+(?:,[^(\\n]{1,40}+)?\\s{0,5}\\((?<name>[^()\\n]{2,40})\\)\\s{0,5}(?:"
                    + DASH + "|:)");

    /// `(Reuters) -` or `Reuters —` alone at the head of a line.
    private static final Pattern BARE_DATELINE = Pattern.compile(
            "(?m)^[^\\S\\n]*+(?:\\((?<name>[^()\\n]{2,40})\\)|(?<bare>[\\p{L}'’. -]{2,40}?))[^\\S\\n]*+[—–-]{1,2}\\s");

    private static final Pattern BYLINE =
            Pattern.compile("(?m)^[^\\S\\n]*+(?:By|BY|Reporting by|Written by)\\s[^\\n]{2,120}$");

    private static final Pattern CREDIT_LINE = Pattern.compile("(?m)^[^\\S\\n"
            + "]*+(?:Source|Sources|Via|Credit|Agency|From)\\s*[:：]\\s*(?<name>[^\\n"
            + "]{2,60})$|(?:©|\\(c\\)|Copyright)\\s*(?:\\d{4}\\s*)?(?<owner>[^\\n"
            + ".,]{2,40})");

    private static final Pattern LAST_LINE =
            Pattern.compile("[(\\[—–-]?\\s*(?<name>[^\\n()\\[\\]—–]{2,40}?)\\s*[)\\]]?\\s*$");

    private static final Pattern IMAGE =
            Pattern.compile("\\((?<name>[^()/|\\n]{2,40}?)\\s?[/|][^()\\n]{2,60}\\)|(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?"
                    + "(?: by| credit|:)+\\s*(?<agency>[^\\n/|]{2,40})");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}");

    private Credits() {}

    /// The strongest statement in a text with its furniture, if there is any.
    public static Optional<StatedCredit> find(String rawText) {
        return dateline(rawText)
                .or(() -> byline(rawText))
                .or(() -> creditLine(rawText))
                .or(() -> lastLine(rawText))
                .or(() -> image(rawText));
    }

    private static Optional<StatedCredit> dateline(String text) {
        return first(DATELINE, text, at -> beginsLine(text, at), placed -> {
                    String name = placed.group("name");
                    return Agencies.known()
                            .named(name)
                            .or(() -> firstOf(name))
                            .or(() -> ACRONYM.matcher(name.strip()).matches()
                                    ? Optional.of(name.strip())
                                    : Optional.empty())
                            .map(agency -> stated(agency, Basis.DATELINE, text, placed));
                })
                .or(() -> first(
                        BARE_DATELINE,
                        text,
                        at -> beginsLine(text, at),
                        bare -> Agencies.known()
                                .named(bare.group("name") == null ? bare.group("bare") : bare.group("name"))
                                .map(agency -> stated(agency, Basis.DATELINE, text, bare))));
    }

    /// `AP Photo`, `Reuters in Baghdad`, `The Associated Press; AFP`: the first agency in a wider phrase.
    private static Optional<String> firstOf(String phrase) {
        Matcher agency = Agencies.known().any().matcher(phrase);
        return agency.find() ? Agencies.known().named(agency.group()) : Optional.empty();
    }

    private static Optional<StatedCredit> byline(String text) {
        return first(
                BYLINE,
                text,
                at -> beginsLine(text, at),
                line -> firstOf(line.group()).map(agency -> stated(agency, Basis.BYLINE, text, line)));
    }

    private static Optional<StatedCredit> creditLine(String text) {
        return first(
                CREDIT_LINE,
                text,
                at -> beginsLine(text, at) || "©(C".indexOf(text.charAt(at)) >= 0,
                line -> firstOf(line.group("name") == null ? line.group("owner") : line.group("name"))
                        .map(agency -> stated(agency, Basis.CREDIT_LINE, text, line)));
    }

    /// An agency's name and nothing else as the last words of the text: `— Reuters`, `(AFP)`.
    private static Optional<StatedCredit> lastLine(String text) {
        int end = text.stripTrailing().length();
        int start = text.lastIndexOf('\n', end - 1) + 1;
        Matcher last = LAST_LINE.matcher(text.substring(Math.max(start, end - 60), end));
        if (!last.find() || (last.start() > 0 && last.group().strip().equals(last.group("name")))) {
            return Optional.empty();
        }
        int offset = Math.max(start, end - 60);
        return Agencies.known()
                .named(last.group("name"))
                .map(agency -> new StatedCredit(agency, Basis.CREDIT_LINE, offset + last.start(), end));
    }

    private static Optional<StatedCredit> image(String text) {
        return first(
                IMAGE,
                text,
                at -> "(PpIi".indexOf(text.charAt(at)) >= 0,
                image -> Agencies.known()
                        .named(image.group("name") == null ? image.group("agency") : image.group("name"))
                        .map(agency -> new StatedCredit(agency, Basis.IMAGE, image.start(), image.end())));
    }

    /// The first statement among the matches of a pattern. It is tried only where it may begin; everywhere else would
    /// cost most of the time of reading an article.
    private static Optional<StatedCredit> first(
            Pattern pattern, String text, IntPredicate mayBegin, Function<MatchResult, Optional<StatedCredit>> reader) {
        Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        int at = 0;
        while (at < text.length()) {
            if (mayBegin.test(at) && matcher.region(at, text.length()).lookingAt()) {
                Optional<StatedCredit> read = reader.apply(matcher);
                if (read.isPresent()) {
                    return read;
                }
                at = Math.max(at + 1, matcher.end());
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private static boolean beginsLine(String text, int at) {
        return at == 0 || "\n\r\u0085\u2028\u2029".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static StatedCredit stated(String agency, Basis basis, String text, MatchResult match) {
        return new StatedCredit(agency, basis, trimmed(text, match.start()), match.end());
    }

    private static int trimmed(String text, int start) {
        int first = start;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }
}
