package dev.stemma.philology.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person's name in its parts: particles and titles set aside, compounds of Arabic joined.
///
/// @param parts in the order written, as they sound
/// @param arabic whether it is written in Arabic letters, which leave short vowels out
record PersonName(List<Part> parts, boolean arabic) {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "ad", "ar", "as", "at", "az", "an", "ash", "bin", "ben", "ibn", "bint", "de", "del", "la",
            "da", "di", "dos", "von", "van", "der", "den", "y", "i", "e", "ال", "بن", "ابن");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lord",
            "jr",
            "sr",
            "ii",
            "iii",
            "gen",
            "general",
            "col",
            "colonel",
            "maj",
            "lt",
            "sen",
            "rep",
            "gov",
            "president",
            "prof",
            "sheikh",
            "shaykh",
            "sheik",
            "hajji",
            "haji",
            "hajj",
            "mullah",
            "maulavi",
            "mawlawi",
            "ayatollah",
            "sayyid",
            "sayed",
            "imam",
            "said-known-as");

    /// Given names that so many bear that they tell little.
    private static final Set<String> COMMON = sounds(
            "mohammed",
            "muhammad",
            "mohamed",
            "ahmed",
            "ahmad",
            "ali",
            "hussein",
            "husayn",
            "hassan",
            "hasan",
            "abdullah",
            "abdallah",
            "ibrahim",
            "mahmoud",
            "mustafa",
            "omar",
            "umar",
            "khalid",
            "yusuf",
            "ismail",
            "saleh",
            "john",
            "james",
            "michael",
            "david",
            "robert",
            "william",
            "jose",
            "juan",
            "carlos",
            "luis",
            "maria",
            "ivan",
            "alexander",
            "sergei",
            "vladimir",
            "kim",
            "li",
            "wang",
            "jean",
            "pierre",
            "abdulrahman",
            "abdulaziz",
            "khan",
            "mullah");

    /// One part.
    ///
    /// @param written lower case, without accents
    /// @param sounds see [Sounds]
    /// @param weight how much it tells
    record Part(String written, String sounds, double weight) {
        boolean isInitial() {
            return written.length() == 1;
        }
    }

    static PersonName of(String name) {
        boolean arabic =
                name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        List<Part> parts = new ArrayList<>();
        List<String> words = joined(words(name));
        for (String each : words) {
            String word = each.toLowerCase(Locale.ROOT);
            String sounds = Sounds.of(word);
            if (!sounds.isEmpty()) {
                parts.add(new Part(word, sounds, word.length() == 1 ? 0.3 : COMMON.contains(sounds) ? 0.55 : 1));
            }
        }
        return new PersonName(List.copyOf(parts), arabic);
    }

    double weight() {
        return parts.stream().mapToDouble(Part::weight).sum();
    }

    /// The words of a name, in lower case but for initials with their stop: `E.` is no particle.
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’‘ʻʼ`´ʿʾ]", "");
        List<String> words = new ArrayList<>();
        Matcher letters = LETTERS.matcher(plain);
        while (letters.find()) {
            String word = letters.group().toLowerCase(Locale.ROOT);
            boolean initial =
                    word.length() == 1 && letters.end() < plain.length() && plain.charAt(letters.end()) == '.';
            if (initial) {
                words.add(word.toUpperCase(Locale.ROOT));
            } else if (!TITLES.contains(word)) {
                words.add(arabicArticleAway(word));
            }
        }
        return words;
    }

    private static String arabicArticleAway(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    /// Joins `abd al rahman`, `abdul rahman` and `nasr al din`, drops the particles between the others.
    private static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean servant = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            if (isServant(word) && !last) {
                servant = true;
            } else if (PARTICLES.contains(word) && words.size() > 1) {
                continue;
            } else if (servant) {
                joined.add("abd" + word);
                servant = false;
            } else if (isFaith(word) && !joined.isEmpty() && joined.getLast().length() > 1) {
                joined.set(joined.size() - 1, joined.getLast() + "din");
            } else {
                joined.add(abdOpened(word));
            }
        }
        return joined;
    }

    private static boolean isServant(String word) {
        return word.equals("abd")
                || word.equals("abdul")
                || word.equals("abdal")
                || word.equals("abdel")
                || word.equals("abdu")
                || word.equals("عبد");
    }

    private static boolean isFaith(String word) {
        return word.equals("din")
                || word.equals("deen")
                || word.equals("eddin")
                || word.equals("uddin")
                || word.equals("دين");
    }

    /// `abdulrahman` and `abdelrahman` as `abdrahman`, `عبدالحميد` likewise.
    private static String abdOpened(String word) {
        for (String prefix : List.of("abdul", "abdal", "abdel", "abdol", "عبدال")) {
            if (word.startsWith(prefix) && word.length() > prefix.length() + 2) {
                return "abd" + word.substring(prefix.length());
            }
        }
        return word.endsWith("uddin") || word.endsWith("eddin") || word.endsWith("aldin")
                ? word.substring(0, word.length() - 5) + "din"
                : word;
    }

    private static Set<String> sounds(String... names) {
        return java.util.Arrays.stream(names).map(Sounds::of).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
