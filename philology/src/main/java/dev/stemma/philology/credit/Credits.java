package dev.stemma.philology.credit;

import dev.stemma.philology.credit.StatedCredit.Basis;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the agency that a text says it comes from. A statement is read, nothing is inferred: a text in an agency's
/// style that names none has no credit.
public final class Credits {

    private static final String DASH = "[—–-]{1,2}";

    /// `WASHINGTON, April 9 (Reuters) —`, `BAGHDAD (AP) --`, `SULAIMANI (ESTA) —` at the head of a line.
    private static final Pattern DATELINE = Pattern.compile(
            ".{0,40}?\\p{Lu}[\\p{Lu}\\p{M}'’./ -]{2,40}+(?:,[^(\\n]{1,40}+)?\\s{0,5}\\((?<name>[^()\\n]{2,40})\\)\\s{0,5}(?:"
                    + DASH + "|:)");

    /// How far into a line the name in its dateline begins at most.
    private static final int LONGEST_DATELINE = 260;

    /// `(Reuters) -` or `Reuters —` alone at the head of a line.
    private static final Pattern BARE_DATELINE =
            Pattern.compile("(?:\\((?<name>[^()\\n]{2,40})\\)|(?<bare>[\\p{L}'’. -]{2,40}?))[^\\S\\n]*+[—–-]{1,2}\\s");

    private static final Pattern BYLINE = Pattern.compile("(?m)(?:By|BY|Reporting by|Written by)\\s[^\\n]{2,120}$");

    private static final Pattern CREDIT_LINE =
            Pattern.compile("(?m)(?:Source|Sources|Via|Credit|Agency|From)\\s*[:：]\\s*"
                    + "(?<name>[^\\n]{2,60})$|(?:©|\\(c\\)|Copyright)\\s*(?:\\d{4}\\s*)?(?<owner>[^\\n.,]{2,40})");

    private static final Pattern LAST_LINE =
            Pattern.compile("(?:^-?|[(\\[—–])\\s*(?<name>[^\\n()\\[\\]—–]{2,40}?)\\s*[)\\]]?\\s*$");

    private static final Pattern IMAGE =
            Pattern.compile("\\((?<name>[^()/|\\n]{2,40}?)\\s?[/|][^()\\n]{2,60}\\)|(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?"
                    + "(?: by| credit|:){1,3}\\s*(?<agency>[^\\n/|]{2,40})");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{1,7}");

    private final String text;

    /// Where its lines begin.
    private final int[] lines;

    private Credits(String text) {
        this.text = text;
        this.lines = Places.lines(text).toArray();
    }

    /// The strongest statement in a text with its furniture, if there is any.
    public static Optional<StatedCredit> find(String rawText) {
        Credits credits = new Credits(rawText);
        return credits.dateline()
                .or(credits::byline)
                .or(credits::creditLine)
                .or(credits::lastLine)
                .or(credits::image);
    }

    private Optional<StatedCredit> dateline() {
        return first(DATELINE, datelines(), placed -> {
                    String name = placed.group("name");
                    return Agencies.known()
                            .named(name)
                            .or(() -> firstOf(name))
                            .or(() -> ACRONYM.matcher(name.strip()).matches()
                                    ? Optional.of(name.strip())
                                    : Optional.empty())
                            .map(agency -> stated(agency, Basis.DATELINE, placed));
                })
                .or(() -> first(
                        BARE_DATELINE,
                        Arrays.stream(lines).filter(at -> Places.isNameAndDash(text, at)),
                        bare -> Agencies.known()
                                .named(bare.group("name") == null ? bare.group("bare") : bare.group("name"))
                                .map(agency -> stated(agency, Basis.DATELINE, bare))));
    }

    /// `AP Photo`, `Reuters in Baghdad`, `The Associated Press; AFP`: the first agency in a wider phrase.
    private static Optional<String> firstOf(String phrase) {
        Matcher agency = Agencies.known().any().matcher(phrase);
        return agency.find() ? Agencies.known().named(agency.group()) : Optional.empty();
    }

    private Optional<StatedCredit> byline() {
        return first(
                BYLINE,
                Arrays.stream(lines).filter(at -> Places.isAny("BRW", text, at)),
                line -> firstOf(line.group()).map(agency -> stated(agency, Basis.BYLINE, line)));
    }

    private Optional<StatedCredit> creditLine() {
        return first(
                CREDIT_LINE,
                IntStream.concat(
                                Arrays.stream(lines).filter(at -> Places.isAny("SVCAF", text, at)),
                                Places.of(text, "©", "(c)", "Copyright"))
                        .sorted(),
                line -> firstOf(line.group("name") == null ? line.group("owner") : line.group("name"))
                        .map(agency -> stated(agency, Basis.CREDIT_LINE, line)));
    }

    /// An agency's name and nothing else as the last words of the text: `— Reuters`, `(AFP)`.
    private Optional<StatedCredit> lastLine() {
        int end = text.stripTrailing().length();
        int start = text.lastIndexOf('\n', end - 1) + 1;
        Matcher last = LAST_LINE.matcher(text.substring(Math.max(start, end - 60), end));
        if (!last.find()) {
            return Optional.empty();
        }
        int offset = Math.max(start, end - 60);
        return Agencies.known()
                .named(last.group("name"))
                .map(agency -> new StatedCredit(agency, Basis.CREDIT_LINE, offset + last.start(), end));
    }

    private Optional<StatedCredit> image() {
        return first(
                IMAGE,
                Places.of(text, "(", "photo", "Photo", "image", "Image", "picture", "Picture"),
                image -> Agencies.known()
                        .named(image.group("name") == null ? image.group("agency") : image.group("name"))
                        .map(agency -> new StatedCredit(agency, Basis.IMAGE, image.start(), image.end())));
    }

    /// The first statement among the matches of a pattern. It is tried only where it may begin; everywhere else would
    /// cost most of the time of reading an article.
    private Optional<StatedCredit> first(
            Pattern pattern, IntStream places, Function<MatchResult, Optional<StatedCredit>> reader) {
        Matcher matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        int read = 0;
        for (int place : places.toArray()) {
            if (place >= read && matcher.region(place, text.length()).lookingAt()) {
                Optional<StatedCredit> stated = reader.apply(matcher);
                if (stated.isPresent()) {
                    return stated;
                }
                read = matcher.end();
            }
        }
        return Optional.empty();
    }

    private IntStream datelines() {
        return Arrays.stream(lines).filter(at -> Places.hasBracketAndDash(text, at, LONGEST_DATELINE));
    }

    private static StatedCredit stated(String agency, Basis basis, MatchResult match) {
        return new StatedCredit(agency, basis, match.start(), match.end());
    }
}
