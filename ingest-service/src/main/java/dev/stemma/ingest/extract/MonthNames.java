package dev.stemma.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names of the months as news pages write them, whole, inflected or cut short, told by how they begin.
///
/// English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Swedish, Norwegian, Finnish, Polish,
/// Czech, Hungarian, Russian, Ukrainian, Turkish, Indonesian and Arabic. Where one name begins like another
/// month's, the longer beginning decides.
final class MonthNames {

    private static final List<String> BEGINNINGS = List.of(
            "jan ene gen jän sty led tam oca янв січ ينا",
            "feb fev fév lut úno hel şub фев лют فبر",
            "mar mär maa bře мар бер مار",
            "apr avr abr ápr kwi dub huh nis апр кві أبر إبر",
            "mai may mei mag maj máj kvě tou мая май тра ماي",
            "jun juin jún giu cze červ kes haz июн черв يون",
            "jul juil júl lug lip červenc hei tem июл лип يول",
            "aug aoû ago ağu sie srp elo авг сер أغس",
            "sep set eyl wrz zář syy sze сен вер سبت",
            "oct okt ott out eki paź říj lok окт жов أكت",
            "nov kas lis marr ноя лис نوف",
            "dec dez dic déc des ara gru pro jou дек гру ديس");
    private static final Map<String, Integer> MONTHS = months();
    private static final int LONGEST = 7;
    private static final int SHORTEST = 3;

    private MonthNames() {}

    /// The number of the month, 1 to 12.
    static Optional<Integer> number(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int length = Math.min(LONGEST, lower.length()); length >= SHORTEST; length--) {
            Integer month = MONTHS.get(lower.substring(0, length));
            if (month != null) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= BEGINNINGS.size(); month++) {
            for (String beginning : BEGINNINGS.get(month - 1).split(" ")) {
                months.put(beginning, month);
            }
        }
        return Map.copyOf(months);
    }
}
