package dev.stemma.nlp.text;

import java.util.Locale;
import java.util.Set;

/// Which words keep their full stop.
final class Abbreviations {

    /// A name or a number follows, never a new sentence.
    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr", "mrs", "ms", "messrs", "mme", "mlle", "dr", "prof", "gen", "maj", "brig", "col", "lt", "capt", "cmdr",
            "cdr", "adm", "sgt", "cpl", "pvt", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "sec", "amb", "hon",
            "rev", "fr", "br", "msgr", "st", "ste", "supt", "det", "insp", "atty", "dist", "mt", "ft", "vs", "cf",
            "viz", "al", "eng", "sheik", "vol", "pp", "art", "fig", "op", "asst", "dep", "comdr", "spc", "pfc", "sr");

    private static final Set<String> BEFORE_NUMBERS =
            Set.of("no", "nos", "pg", "p", "ch", "sect", "ver", "ext", "approx", "est", "art", "vol", "fig", "ca");

    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /// They end a sentence as often as not.
    private static final Set<String> ANYWHERE = Set.of(
            "inc", "corp", "co", "ltd", "bros", "llc", "plc", "jr", "esq", "etc", "dept", "univ", "assn", "ave", "blvd",
            "rd", "hwy", "mass", "conn", "calif", "fla", "ill", "tex", "penn", "wis", "minn", "ariz", "ala", "ark",
            "colo", "ga", "ky", "md", "mich", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "tenn", "va", "vt",
            "wash", "wyo", "sq", "mi", "km", "oz", "lb", "lbs", "hr", "hrs", "min", "mins", "tel", "ph.d", "mon", "tue",
            "tues", "wed", "thu", "thur", "thurs", "fri", "sat");

    private Abbreviations() {}

    static boolean precedesName(String word) {
        return BEFORE_NAMES.contains(lower(word));
    }

    static boolean precedesNumber(String word) {
        String lower = lower(word);
        return BEFORE_NUMBERS.contains(lower) || MONTHS.contains(lower);
    }

    /// Whether the word, written without its last full stop, is short for another.
    static boolean isOne(String word) {
        if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        return isInitials(word) || precedesName(word) || precedesNumber(word) || ANYWHERE.contains(lower(word));
    }

    /// `U.S`, `a.m`, `J`: letters alone between full stops.
    static boolean isInitials(String word) {
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0));
        }
        if (word.length() % 2 == 0 || word.length() > 11) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String word) {
        return word.length() > 8 ? "" : word.toLowerCase(Locale.ROOT);
    }
}
