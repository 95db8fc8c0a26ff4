package dev.stemma.nlp.place;

import dev.stemma.nlp.mention.Gazetteer;
import java.util.Set;

/// The keys by which places are looked up: spellings that are but typographically different have one.
public final class PlaceKey {

    private static final Set<String> ARABIC_ARTICLES =
            Set.of("al", "an", "as", "at", "ad", "ar", "ash", "az", "el", "ul", "adh", "ath");

    private static final int SHORTEST_BARE = 4;

    private PlaceKey() {}

    /// A name without regard to case, accents, hyphens, apostrophes and full stops.
    public static String plain(String name) {
        String folded = Gazetteer.fold(name);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            switch (c) {
                case '\'', '.', '`', 'ʻ', 'ʿ', 'ʾ' -> {
                    // tells nothing
                }
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ' -> plain.append('d');
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                default -> append(plain, c);
            }
        }
        String trimmed = plain.toString().strip();
        return trimmed.startsWith("saint ") ? "st " + trimmed.substring(6) : trimmed;
    }

    private static void append(StringBuilder plain, char c) {
        if (Character.isLetterOrDigit(c)) {
            plain.append(c);
        } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    /// A plain name without the Arabic article before it, if it has one: of `al qaim` it is `qaim`.
    public static String withoutArticle(String plain) {
        int space = plain.indexOf(' ');
        boolean hasOne = space > 0
                && plain.length() - space > SHORTEST_BARE
                && ARABIC_ARTICLES.contains(plain.substring(0, space));
        return hasOne ? plain.substring(space + 1) : plain;
    }

    /// The key of a plain name (FNV-1a, 64 bits; Fowler, Noll and Vo 1991).
    public static long of(String plain) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < plain.length(); i++) {
            hash = (hash ^ plain.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
