package dev.stemma.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Cuts a raw text into its blocks: paragraphs, headlines, labels.
final class Lines {

    private static final int NARROWEST_WRAP = 50;
    private static final int WIDEST_WRAP = 100;

    private Lines() {}

    /// The blocks in order, none of them blank, runs of white space made one space. An empty line parts blocks; a line
    /// break does so too unless the text is wrapped at a margin.
    static List<String> blocks(String raw) {
        List<List<String>> groups = groups(raw);
        boolean wrapped = isWrapped(groups);
        List<String> blocks = new ArrayList<>();
        for (List<String> group : groups) {
            if (wrapped) {
                blocks.add(String.join(" ", group));
            } else {
                blocks.addAll(group);
            }
        }
        return blocks;
    }

    /// One line, without leading, closing and repeated white space and without control characters.
    static String tidy(String line) {
        int untidy = untidy(line);
        if (untidy == line.length()) {
            return line.strip();
        }
        StringBuilder clean = new StringBuilder(line.length()).append(line, 0, untidy);
        boolean spaced = untidy > 0 && line.charAt(untidy - 1) == ' ';
        for (int at = untidy; at < line.length(); ) {
            int character = line.codePointAt(at);
            at += Character.charCount(character);
            if (isSpace(character)) {
                if (!spaced) {
                    clean.append(' ');
                }
                spaced = true;
            } else if (!Character.isISOControl(character) || Character.isWhitespace(character)) {
                clean.appendCodePoint(character);
                spaced = false;
            }
        }
        return clean.toString().strip();
    }

    /// Where the first character stands that does not stay as it is; most lines have none.
    private static int untidy(String line) {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (isPlain(character)) {
                continue;
            }
            boolean tidy = switch (character) {
                case ' ' -> at == 0 || line.charAt(at - 1) != ' ';
                default -> !isSpace(character) && !Character.isISOControl(character);
            };
            if (!tidy) {
                return at;
            }
        }
        return line.length();
    }

    /// Whether a character is neither white space nor a control, as nearly all are.
    private static boolean isPlain(char character) {
        return character > ' ' && character < 0x7F;
    }

    private static boolean isSpace(int character) {
        return switch (character) {
            case ' ', 0x00A0, 0x202F, 0x205F, 0x3000, 0xFEFF -> true;
            default -> character >= '\t' && character <= '\r' || character >= 0x2000 && character <= 0x200B;
        };
    }

    /// A text whose lines are tidy; blank ones are left out.
    static String tidyLines(String raw) {
        return lines(raw).stream()
                .map(Lines::tidy)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String raw) {
        List<String> lines = new ArrayList<>();
        int begun = 0;
        for (int at = 0; at < raw.length(); at++) {
            char character = raw.charAt(at);
            if (!isPlain(character) && isBreak(character)) {
                lines.add(raw.substring(begun, at));
                at += raw.startsWith("\r\n", at) ? 1 : 0;
                begun = at + 1;
            }
        }
        lines.add(raw.substring(begun));
        return lines;
    }

    private static boolean isBreak(char character) {
        return character >= '\n' && character <= '\r'
                || character == 0x0085
                || character == 0x2028
                || character == 0x2029;
    }

    private static List<List<String>> groups(String raw) {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String line : lines(raw)) {
            String tidy = tidy(line);
            if (!tidy.isEmpty()) {
                group.add(tidy);
            } else if (!group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /// Whether lines end where a margin stood: nearly all lines that another follows are about as long.
    private static boolean isWrapped(List<List<String>> groups) {
        int followed = 0;
        int atMargin = 0;
        for (List<String> group : groups) {
            for (String line : group.subList(0, group.size() - 1)) {
                followed++;
                if (line.length() >= NARROWEST_WRAP && line.length() <= WIDEST_WRAP) {
                    atMargin++;
                }
            }
        }
        return followed > 1 && atMargin * 5 >= followed * 4;
    }
}
