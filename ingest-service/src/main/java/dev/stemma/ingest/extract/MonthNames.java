package dev.stemma.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names of the months as news pages write them, whole, inflected or cut short, told by how they begin.
///
/// English, German, French, Spanish, Portuguese, Italian, Dutch, Danish, Swedish, Norwegian, Finnish, Polish,
/// Czech, Hungarian, Romanian, Catalan, Serbian, Russian, Ukrainian, Bulgarian, Greek, Turkish, Indonesian, Hebrew and
/// Arabic. Where one name begins like another month's, the longer beginning decides.
final class MonthNames {

    private static final List<String> BEGINNINGS = List.of(
            "jan ene gen jän sty led tam oca ian янв січ яну јан ιαν ינו בינו ينا",
            "feb fev fév lut úno hel şub фев феб лют φεβ פבר בפבר شبا فبر",
            "mar mär maa bře мар бер μαρ μάρ מרץ במרץ آذا مار",
            "apr avr abr ápr kwi dub huh nis апр кві απρ אפר באפר نيس أبر إبر",
            "mai may mei mag maj máj kvě tou мая май мај тра μαι μάι μαΐ מאי במאי أيا ماي",
            "jun juin jún giu cze červ kes haz iun июн юни јун черв ιουν ιούν יוני ביוני حزي يون",
            "jul juil júl lug lip červenc hei tem iul июл юли јул лип ιουλ ιούλ יולי ביולי تمو يول",
            "aug aoû ago ağu sie srp elo avg авг сер αυγ αύγ אוג באוג أغس",
            "sep set eyl wrz zář syy sze сен сеп вер σεπ ספט בספט أيل سبت",
            "oct okt ott out eki paź říj lok окт жов οκτ אוק באוק أكت",
            "nov kas lis marr noi ноя ное лис νοε νοέ נוב בנוב نوف",
            "dec dez dic déc des ara gru pro jou дек дец гру δεκ דצמ בדצמ ديس");
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
