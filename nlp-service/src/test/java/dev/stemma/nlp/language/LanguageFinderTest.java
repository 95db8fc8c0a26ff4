package dev.stemma.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFinderTest {

    private static final LanguageFinder FINDER = LanguageFinder.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | The ferry ran aground on a sandbank on Monday, the coastguard said.
        de | Die Fähre lief am Montag auf eine Sandbank, sagte die Küstenwache.
        fr | Le ferry s'est échoué lundi sur un banc de sable, ont dit les garde-côtes.
        es | El ferry encalló el lunes en un banco de arena, dijo la guardia costera.
        it | Il traghetto si è arenato lunedì su un banco di sabbia, ha detto la guardia costiera.
        pt | A balsa encalhou na segunda-feira em um banco de areia, disse a guarda costeira.
        nl | De veerboot liep maandag vast op een zandbank, zei de kustwacht.
        sv | Färjan gick på grund på en sandbank i måndags, sade kustbevakningen.
        pl | Prom osiadł w poniedziałek na mieliźnie, poinformowała straż przybrzeżna.
        tr | Feribot pazartesi günü kumsala oturdu, dedi sahil güvenlik.
        ru | Паром сел на мель в понедельник, сообщила береговая охрана.
        uk | Пором сів на мілину в понеділок, повідомила берегова охорона.
        ar | جنحت العبارة على شعاب رملية يوم الاثنين، حسبما قال خفر السواحل.
        fa | گارد ساحلی گفت که کشتی روز دوشنبه به گل نشست.
        hi | तटरक्षक ने कहा कि नौका सोमवार को रेत के टीले पर फंस गई।
        el | Το πλοίο προσάραξε τη Δευτέρα, είπε το λιμενικό.
        he | המעבורת עלתה על שרטון ביום שני, אמר משמר החופים.
        ja | フェリーは月曜日に砂州で座礁したと沿岸警備隊は述べた。
        zh | 海岸警卫队说，渡轮星期一在沙洲上搁浅。
        ko | 해안경비대는 월요일 여객선이 모래톱에 좌초했다고 밝혔다.
        """)
    void theLanguageOfASentenceOfNewsIsTold(String code, String sentence) {
        Language told = FINDER.find("", sentence);

        assertThat(told.code()).isEqualTo(code);
        assertThat(told.confidence().value()).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abdul-Mahdi met Kadhimi, Barzani and Talabani in Sulaimani, Peshmerga officials said.",
                "Xi Jinping and Narendra Modi will meet in Mamallapuram, Chennai.",
                "Hashd al-Shaabi and Asaib Ahl al-Haq have attacked Ain al-Asad in Anbar, Shafaq News said.",
                "Mr. Lavrov told Novosti that Nord Stream will go on.",
                "It is still big, it is what it is."
            })
    void englishIsToldThoughItIsLadenWithNames(String sentence) {
        assertThat(FINDER.find("", sentence).code()).isEqualTo("en");
    }

    @Test
    void aTitleAndAddressesOfAnotherLanguageDoNotMatter() {
        String text = "The minister said on Monday that talks would go on. See"
                + " https://www.auswaertiges-amt.de/de/aussenpolitik";

        assertThat(FINDER.find("Die Welt", text).code()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123 456", "…!?", "😀😀", "zzqx wvvk qqjx xkcd"})
    void whatIsInNoLanguageIsNotTold(String text) {
        assertThat(FINDER.find("", text).code()).isEqualTo("und");
    }

    @Test
    void whatMayBeOfSeveralLanguagesIsToldWithLittleConfidence() {
        assertThat(FINDER.find("", "Radio Maria").confidence().value()).isLessThan(0.8);
    }
}
