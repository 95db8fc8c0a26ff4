package dev.stemma.philology.text;

/// Whether two forms look like spellings or inflections of one word.
public final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /// True where the forms share a long beginning or differ by few letters for their length
    /// (Levenshtein 1965).
    public static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < 4 || longer > LONGEST || Character.isDigit(one.charAt(0)) || Character.isDigit(other.charAt(0))) {
            return false;
        }
        int prefix = 0;
        while (prefix < shorter && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        if (prefix >= 4 && prefix * 10 >= longer * 6) {
            return true;
        }
        int allowed = Math.max(1, longer / 4);
        return longer - shorter <= allowed && distance(one, other) <= allowed;
    }

    /// How many letters must be put in, left out or changed.
    public static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] here = new int[above.length];
            here[0] = i;
            for (int j = 1; j < above.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                here[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], here[j - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
