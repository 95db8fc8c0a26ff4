package dev.stemma.nlp.text;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the items of a list that stand in one line: `1. The first item 2. The second item`.
///
/// It is one when the paragraph begins with a marker, and each later item with the next marker of the same kind.
final class Enumeration {

    private static final int LONGEST_MARKER = 12;
    private static final Pattern MARKER =
            Pattern.compile("(?<bullet>[•⁃‣◦*-]\\s{0,2})?(?<place>\\d{1,2}|[a-z])(?<end>\\.\\)|\\.|\\))\\s");

    private Enumeration() {}

    /// Where the second item and the later ones begin, in order; empty where there is no list.
    static List<Integer> items(String text, Span paragraph) {
        Matcher first = MARKER.matcher(text)
                .region(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST_MARKER));
        List<Integer> items = new ArrayList<>();
        if (!first.lookingAt()) {
            return items;
        }
        String bullet = first.group("bullet") == null ? "" : first.group("bullet");
        String place = first.group("place");
        int at = first.end();
        while (true) {
            place = next(place);
            at = begin(text, bullet + place + first.group("end"), at, paragraph.end());
            if (at < 0) {
                return items;
            }
            items.add(at);
        }
    }

    /// Where a marker stands between white space, at or after an offset.
    private static int begin(String text, String marker, int from, int limit) {
        for (int at = text.indexOf(marker, from, limit); at >= 0; at = text.indexOf(marker, at + 1, limit)) {
            int end = at + marker.length();
            if (ParagraphFinder.isSpace(text.charAt(at - 1))
                    && end < limit
                    && ParagraphFinder.isSpace(text.charAt(end))) {
                return at;
            }
        }
        return -1;
    }

    private static String next(String place) {
        char first = place.charAt(0);
        return Character.isDigit(first)
                ? String.valueOf(Integer.parseInt(place) + 1)
                : String.valueOf((char) (first + 1));
    }
}
