package dev.stemma.philology.name;

/// What remains of a name's sounds when it is written in Arabic letters.
final class Scripts {

    private Scripts() {}

    /// The sounds without vowels and glides, which Arabic letters leave out or share.
    static String bare(String sounds) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            boolean finalH = sound == 'h' && i == sounds.length() - 1;
            if ("aeiouyw".indexOf(sound) < 0 && !finalH) {
                bare.append(sound);
            }
        }
        return bare.isEmpty() ? sounds : bare.toString();
    }
}
