package dev.stemma.nlp.language;

import java.util.HashMap;
import java.util.Map;

/// Codes of languages: of ISO 639-3, and of ISO 639-1 where there is one.
final class Codes {

    private static final Map<String, String> TWO_LETTERS = pairs("""
            afr af ara ar aze az bak ba bel be ben bn bos bs bre br bul bg cat ca ces cs che ce cmn zh cym cy dan da
            deu de ekk et ell el eng en epo eo est et eus eu fao fo fas fa fin fi fra fr fry fy gle ga glg gl guj gu
            heb he hin hi hrv hr hun hu hye hy ind id isl is ita it jav jv jpn ja kan kn kat ka kaz kk kir ky kor ko
            lat la lav lv lim li lit lt ltz lb lvs lv mal ml mar mr mkd mk mlt mt mon mn mri mi msa ms nep ne nld nl
            nno nn nob nb oci oc pan pa pes fa plt mg pnb pa pol pl por pt pus ps ron ro rus ru san sa sin si slk sk
            slv sl som so spa es sqi sq srp sr sun su swa sw swe sv tam ta tat tt tel te tgk tg tgl tl tha th tur tr
            ukr uk urd ur uzb uz vie vi vol vo zul zu""");

    private Codes() {}

    /// The code of two letters, or the given one of three where there is none.
    static String twoLetters(String threeLetters) {
        return TWO_LETTERS.getOrDefault(threeLetters, threeLetters);
    }

    private static Map<String, String> pairs(String table) {
        Map<String, String> pairs = new HashMap<>();
        String[] codes = table.split("\\s+");
        for (int i = 0; i + 1 < codes.length; i += 2) {
            pairs.put(codes[i], codes[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
