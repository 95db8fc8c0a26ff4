package dev.stemma.philology.credit;

import dev.stemma.philology.credit.StatedCredit.Basis;
import java.util.Optional;
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
                .or(() -> inLines(rawText, BYLINE, Basis.BYLINE))
                .or(() -> creditLine(rawText))
                .or(() -> lastLine(rawText))
                .or(() -> image(rawText));
    }

    private static Optional<StatedCredit> dateline(String text) {
        Matcher placed = DATELINE.matcher(text);
        while (placed.find()) {
            String name = placed.group("name");
            Optional<String> agency = Agencies.known()
                    .named(name)
                    .or(() -> firstOf(name))
                    .or(() -> ACRONYM.matcher(name.strip()).matches() ? Optional.of(name.strip()) : Optional.empty());
            if (agency.isPresent()) {
                return Optional.of(
                        new StatedCredit(agency.get(), Basis.DATELINE, trimmed(text, placed.start()), placed.end()));
            }
        }
        Matcher bare = BARE_DATELINE.matcher(text);
        while (bare.find()) {
            String name = bare.group("name") == null ? bare.group("bare") : bare.group("name");
            Optional<String> agency = Agencies.known().named(name);
            if (agency.isPresent()) {
                return Optional.of(
                        new StatedCredit(agency.get(), Basis.DATELINE, trimmed(text, bare.start()), bare.end()));
            }
        }
        return Optional.empty();
    }

    /// `AP Photo`, `Reuters in Baghdad`, `The Associated Press; AFP`: the first agency in a wider phrase.
    private static Optional<String> firstOf(String phrase) {
        Matcher agency = Agencies.known().any().matcher(phrase);
        return agency.find() ? Agencies.known().named(agency.group()) : Optional.empty();
    }

    private static Optional<StatedCredit> inLines(String text, Pattern line, Basis basis) {
        Matcher lines = line.matcher(text);
        while (lines.find()) {
            Matcher agency = Agencies.known().any().matcher(lines.group());
            if (agency.find()) {
                return Optional.of(new StatedCredit(
                        Agencies.known().named(agency.group()).orElseThrow(),
                        basis,
                        trimmed(text, lines.start()),
                        lines.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<StatedCredit> creditLine(String text) {
        Matcher lines = CREDIT_LINE.matcher(text);
        while (lines.find()) {
            String named = lines.group("name") == null ? lines.group("owner") : lines.group("name");
            Optional<String> agency = firstOf(named);
            if (agency.isPresent()) {
                return Optional.of(
                        new StatedCredit(agency.get(), Basis.CREDIT_LINE, trimmed(text, lines.start()), lines.end()));
            }
        }
        return Optional.empty();
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
        Matcher images = IMAGE.matcher(text);
        while (images.find()) {
            String named = images.group("name") == null ? images.group("agency") : images.group("name");
            Optional<String> agency = Agencies.known().named(named);
            if (agency.isPresent()) {
                return Optional.of(new StatedCredit(agency.get(), Basis.IMAGE, images.start(), images.end()));
            }
        }
        return Optional.empty();
    }

    private static int trimmed(String text, int start) {
        int first = start;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first;
    }
}
