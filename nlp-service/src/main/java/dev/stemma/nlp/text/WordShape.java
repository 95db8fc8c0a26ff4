package dev.stemma.nlp.text;

/// How a word looks: its letters' cases, its digits, its marks.
public final class WordShape {

    private WordShape() {}

    /// The word in lower case, its digits as `0`, its curly apostrophes straight.
    public static String lower(String form) {
        int length = form.length();
        for (int i = 0; i < length; i++) {
            char c = form.charAt(i);
            if (fold(c) != c) {
                char[] folded = form.toCharArray();
                for (int j = i; j < length; j++) {
                    folded[j] = fold(folded[j]);
                }
                return new String(folded);
            }
        }
        return form;
    }

    private static char fold(char c) {
        if (c >= 'a' && c <= 'z') {
            return c;
        }
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”', '«', '»' -> '"';
            case '–', '—', '―' -> '—';
            default -> Character.toLowerCase(c);
        };
    }

    /// A code of the shape in which runs of a kind count once: `McCain` like `IbIb`, `U.S.` like `I.I.`.
    public static int brief(String form) {
        int code = 17;
        int last = 0;
        for (int i = 0; i < form.length() && i < 24; i++) {
            int kind = kind(form.charAt(i));
            if (kind != last) {
                code = code * 31 + kind;
                last = kind;
            }
        }
        boolean single = form.length() == 1;
        return single ? code + 7 : code;
    }

    private static int kind(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        if (c >= 'A' && c <= 'Z') {
            return 2;
        }
        if (c >= '0' && c <= '9') {
            return 3;
        }
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 2 : 1;
        }
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”' -> '"';
            default -> 10 + c;
        };
    }
}
