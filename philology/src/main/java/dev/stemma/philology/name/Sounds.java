package dev.stemma.philology.name;

import java.text.Normalizer;
import java.util.Locale;

/// How a written name sounds, roughly, whatever romanisation it was written in: one character for a sound.
///
/// Lower case letters stand for themselves; `S` is sh, `C` ch, `K` kh, `G` gh, `T` th, `D` dh.
final class Sounds {

    private static final String VOWELS = "aeiou";
    private static final double NEVER = 1.5;
    private static final double STRICTNESS = 1.3;
    private static final double ROUNDING = 1e-6;

    /// What it costs to read one sound as another (both ways), in the romanisations of Arabic, Persian,
    /// Russian and Turkish names found in news.
    private static final double[][] SUBSTITUTION = substitutions();

    private Sounds() {}

    /// The sounds of one part of a name, in Latin or Arabic letters.
    static String of(String part) {
        String apart = Normalizer.isNormalized(part, Normalizer.Form.NFD)
                ? part
                : Normalizer.normalize(part, Normalizer.Form.NFD);
        String plain = apart.toLowerCase(Locale.ROOT);
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            char next = i + 1 < plain.length() ? plain.charAt(i + 1) : 0;
            char digraph = digraph(letter, next);
            if (plain.startsWith("sch", i)) {
                append(sounds, 'S');
                i += 2;
            } else if (digraph != 0) {
                append(sounds, digraph);
                i++;
            } else {
                append(sounds, single(letter));
            }
        }
        return sounds.toString();
    }

    /// How alike two parts sound, 0 to 1: one minus the cost of the cheapest alignment over the mean length.
    static double alike(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        return Math.max(0, 1 - STRICTNESS * distance(left, right, Double.MAX_VALUE) / meanLength(left, right));
    }

    /// Whether two parts sound at least so much alike; tells it sooner than [#alike].
    static boolean areAlike(String left, String right, double least) {
        if (left.equals(right)) {
            return true;
        }
        if (left.isEmpty() || right.isEmpty()) {
            return least <= 0;
        }
        double mean = meanLength(left, right);
        double most = (1 - least) * mean / STRICTNESS;
        return 1 - STRICTNESS * distance(left, right, most + ROUNDING) / mean >= least;
    }

    private static double meanLength(String left, String right) {
        return 0.5 * (left.length() + right.length());
    }

    /// The consonants alone, folded so far that every usual spelling of a name has the same.
    static String skeleton(String sounds) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char folded = switch (sounds.charAt(i)) {
                case 'k', 'q', 'K', 'c', 'g', 'G', 'j', 'x', 'h' -> 'k';
                case 'z', 'D', 'd', 't', 'T', 's', 'S', 'C' -> 't';
                case 'b', 'p', 'f', 'v', 'w' -> 'p';
                case 'm' -> 'm';
                case 'n' -> 'n';
                case 'l' -> 'l';
                case 'r' -> 'r';
                default -> 0;
            };
            boolean silent = sounds.charAt(i) == 'h' || sounds.charAt(i) == 'w';
            if (folded != 0 && !silent && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != folded)) {
                skeleton.append(folded);
            }
        }
        return skeleton.toString();
    }

    /// The cost of the cheapest alignment; anything above `most` once it is sure to cost more than that.
    private static double distance(String left, String right, double most) {
        double[] before = new double[right.length() + 1];
        double[] now = new double[right.length() + 1];
        for (int j = 1; j <= right.length(); j++) {
            before[j] = before[j - 1] + gap(right, j - 1);
        }
        for (int i = 1; i <= left.length(); i++) {
            now[0] = before[0] + gap(left, i - 1);
            double cheapest = now[0];
            for (int j = 1; j <= right.length(); j++) {
                double changed = before[j - 1] + substitution(left.charAt(i - 1), right.charAt(j - 1));
                double dropped = Math.min(before[j] + gap(left, i - 1), now[j - 1] + gap(right, j - 1));
                now[j] = Math.min(changed, dropped);
                cheapest = Math.min(cheapest, now[j]);
            }
            if (cheapest > most) {
                return cheapest;
            }
            double[] swap = before;
            before = now;
            now = swap;
        }
        return before[right.length()];
    }

    /// What it costs that one spelling has a sound which the other lacks.
    private static double gap(String sounds, int at) {
        char sound = sounds.charAt(at);
        boolean first = at == 0;
        boolean last = at == sounds.length() - 1;
        if (VOWELS.indexOf(sound) >= 0) {
            boolean besideVowel = !first && VOWELS.indexOf(sounds.charAt(at - 1)) >= 0;
            return besideVowel ? 0.15 : last ? 0.5 : 0.3;
        }
        return switch (sound) {
            case 'h' -> last ? 0.1 : 0.4;
            case 'y', 'w' -> first ? 0.6 : 0.2;
            default -> !first && sounds.charAt(at - 1) == sound ? 0.05 : 1.2;
        };
    }

    private static double substitution(char left, char right) {
        return left == right ? 0 : left < 128 && right < 128 ? SUBSTITUTION[left][right] : NEVER;
    }

    private static double[][] substitutions() {
        double[][] costs = new double[128][128];
        for (double[] row : costs) {
            java.util.Arrays.fill(row, NEVER);
        }
        String[] table = {
            "ae.15 ai.8 ao.4 au.6 ei.15 eo.6 eu.6 io.9 iu.8 ou.15 iy.1 ey.2 ay.5 uw.15 ow.2 aw.5 ah.5",
            "kq.05 kc.05 qc.05 kK.25 Kh.25 Kq.3 qg.35 kg.5 Kx.1 Gg.15 Gh.4 GK.4 qG.3 gj.3 jC.4 jz.5 jy.3 gh.5",
            "zD.1 zT.3 Dd.2 zd.4 Tt.25 Ts.3 TD.25 sz.3 sS.4 CS.3 Cc.4 tC.5 td.4 bp.5 fv.25 vw.15 bv.4 pf.4 sc.3 zs.3 mn.6 Cj.4 zZ.3 DT.2"
        };
        for (String row : table) {
            for (String entry : row.split(" ")) {
                double cost = Double.parseDouble("0" + entry.substring(2));
                costs[entry.charAt(0)][entry.charAt(1)] = cost;
                costs[entry.charAt(1)][entry.charAt(0)] = cost;
            }
        }
        return costs;
    }

    private static void append(StringBuilder sounds, char sound) {
        boolean doubled = !sounds.isEmpty() && sounds.charAt(sounds.length() - 1) == sound;
        if (sound != 0 && !doubled) {
            sounds.append(sound);
        }
    }

    private static char digraph(char letter, char next) {
        return switch (next) {
            case 'h' ->
                switch (letter) {
                    case 's' -> 'S';
                    case 'c' -> 'C';
                    case 'k' -> 'K';
                    case 'g' -> 'G';
                    case 't' -> 'T';
                    case 'd' -> 'D';
                    case 'p' -> 'f';
                    case 'z' -> 'j';
                    default -> 0;
                };
            case 'u' -> letter == 'o' ? 'u' : 0;
            case 'o' -> letter == 'o' ? 'u' : 0;
            case 'e' -> letter == 'e' ? 'i' : 0;
            case 'k' -> letter == 'c' ? 'k' : 0;
            case 's' -> letter == 't' ? 's' : 0;
            default -> 0;
        };
    }

    private static char single(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter;
        }
        return switch (letter) {
            case 'ا', 'أ', 'إ', 'آ', 'ٱ', 'ى', 'ة' -> 'a';
            case 'ب' -> 'b';
            case 'پ' -> 'p';
            case 'ت', 'ط' -> 't';
            case 'ث' -> 'T';
            case 'ج' -> 'j';
            case 'چ' -> 'C';
            case 'ح', 'ه', 'ہ' -> 'h';
            case 'خ' -> 'K';
            case 'د' -> 'd';
            case 'ذ' -> 'D';
            case 'ر' -> 'r';
            case 'ز', 'ظ', 'ض' -> letter == 'ض' ? 'd' : 'z';
            case 'ژ' -> 'j';
            case 'س', 'ص' -> 's';
            case 'ش' -> 'S';
            case 'غ' -> 'G';
            case 'ف' -> 'f';
            case 'ق' -> 'q';
            case 'ك', 'ک' -> 'k';
            case 'گ' -> 'g';
            case 'ل' -> 'l';
            case 'م' -> 'm';
            case 'ن' -> 'n';
            case 'و' -> 'u';
            case 'ي', 'ی', 'ئ' -> 'i';
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'ß' -> 's';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            default -> 0;
        };
    }
}
