package dev.stemma.nlp.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import dev.stemma.nlp.mention.MentionFinder.Named;
import dev.stemma.nlp.text.TextReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MentionFinderTest {

    private static final MentionFinder FINDER = MentionFinder.load();

    @Test
    void titleStandsOutsideTheNameAndIsTheRole() {
        String text = "Lebanese Foreign Minister Gebran Bassil met President Michel Aoun in Beirut on Tuesday.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.PERSON)).containsExactly("Gebran Bassil", "Michel Aoun");
        assertThat(referent(named, "Gebran Bassil").role()).contains("Lebanese Foreign Minister");
        assertThat(words(text, named, MentionType.PLACE)).containsExactly("Beirut");
        assertThat(words(text, named, MentionType.GROUP)).containsExactly("Lebanese");
    }

    @Test
    void appositionIsTheRole() {
        String text = "Brian Hook, the special envoy for Iran, told reporters in London that sanctions would remain.";
        assertThat(referent(find(text), "Brian Hook").role()).contains("special envoy for Iran");
    }

    @Test
    void surnameFullNameAndSpellingsAreOnePerson() {
        String text = """
                Prime Minister Haider al-Abadi said on Sunday that the army would advance. Al-Abadi spoke in Baghdad.

                The governor thanked Abadi for his support, and Haidar al-Abadi returned to the capital.
                """;
        Named named = find(text);
        Referent abadi = referent(named, "Haider al-Abadi");
        assertThat(abadi.variants()).contains("Al-Abadi", "Abadi", "Haidar al-Abadi");
        assertThat(named.referents().stream().filter(one -> one.type() == MentionType.PERSON))
                .hasSize(1);
    }

    @Test
    void aPeopleBelongsToABodyThatTheCatalogueNamesSo() {
        String text = "Fighters of the Lebanese Hezbollah withdrew, the Lebanese Red Cross said on Friday.";
        assertThat(words(text, find(text), MentionType.ORGANISATION)).contains("Lebanese Hezbollah");
    }

    @Test
    void aPartyOfACountryIsOneBodyAndItsCountryNoPlace() {
        String text = "Leaders of the Communist Party of Ukraine met in Kharkiv on Friday.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.ORGANISATION)).containsExactly("Communist Party of Ukraine");
        assertThat(words(text, named, MentionType.PLACE)).containsExactly("Kharkiv");
    }

    @Test
    void twoPeopleOfOneGivenNameStayTwo() {
        String text = "Mohammed Khatami met Mohammed Javad Zarif in Tehran. Khatami left early, Zarif stayed.";
        Named named = find(text);
        assertThat(referent(named, "Mohammed Khatami").variants())
                .contains("Khatami")
                .doesNotContain("Zarif");
    }

    @Test
    void countryIsAPlaceEvenAsAnAdjectiveAndItsPeopleAGroup() {
        String text =
                "U.S. officials met Iraqi and Kurdish leaders near Mosul, and U.S.-led forces withdrew from Iraq.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.PLACE)).containsExactly("U.S.", "Mosul", "U.S.", "Iraq");
        assertThat(words(text, named, MentionType.GROUP)).containsExactly("Iraqi", "Kurdish");
    }

    @Test
    void datelineIsAPlaceAndItsAgencyAnOrganisation() {
        String text = "DUHOK (NINA) — Three people were wounded on Friday, police said.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.PLACE)).containsExactly("DUHOK");
        assertThat(words(text, named, MentionType.ORGANISATION)).containsExactly("NINA");
    }

    @Test
    void whoWroteTheArticleIsNotInTheStory() {
        String text = """
                Officials in Tripoli said the port would open on Monday.

                Reporting by Angus Ramsay; Editing by Helen Whitfield and Peter Marlow

                (Reuters/MOHAMED AL-MASRI)
                """;
        assertThat(words(text, find(text), MentionType.PERSON)).isEmpty();
    }

    @Test
    void weaponsNameIsNoPlace() {
        String text =
                "Rebels fired four Grad rockets at the airport in Aden, and two Katyusha rockets hit the harbour.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.PLACE)).containsExactly("Aden");
        assertThat(words(text, named, MentionType.PERSON)).isEmpty();
    }

    @Test
    void acronymAndItsExpansionAreOne() {
        String text = "The Syrian Observatory for Human Rights (SOHR) counted forty strikes. The SOHR gave no toll.";
        Named named = find(text);
        assertThat(referent(named, "Syrian Observatory for Human Rights").variants())
                .contains("SOHR");
    }

    @Test
    void armedGroupsBroadcastersAndMinistriesAreOrganisations() {
        String text =
                "Asaib Ahl al-Haq and the Quds Force denied it, Al Arabiya reported, citing the Interior Ministry.";
        assertThat(words(text, find(text), MentionType.ORGANISATION))
                .contains("Asaib Ahl al-Haq", "Quds Force", "Al Arabiya", "Interior Ministry");
    }

    @Test
    void placeWithinABroadcastersNameIsNotAPlace() {
        String text = "The minister told Sudan Tribune and France 24 on Sunday that the port was open.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.ORGANISATION)).contains("Sudan Tribune", "France 24");
        assertThat(words(text, named, MentionType.PLACE)).isEmpty();
    }

    @Test
    void bodyIsNamedAsFarAsItsAcronymSpellsIt() {
        String text = "The United Nations Interim Force in Lebanon (UNIFIL) called for calm.";
        assertThat(words(text, find(text), MentionType.ORGANISATION))
                .contains("United Nations Interim Force in Lebanon", "UNIFIL");
    }

    @Test
    void aFirmIsNeitherPlaceNorPersonWhereItsNameIsCutShort() {
        String text = "Shares of Petrel Shipping Inc. fell. Analysts at Petrel said so. Petrel was founded in Oslo.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.ORGANISATION))
                .containsExactly("Petrel Shipping Inc.", "Petrel", "Petrel");
        String crime =
                "Police were called to Tallgrass Distributors Ltd. at noon, where a man had confronted the crowd."
                        + " The man, who had recently lost his job at Tallgrass, walked into the party.";
        assertThat(words(crime, find(crime), MentionType.PLACE)).isEmpty();
        String maker = "Henry Petrel founded Petrel Shipping Inc. in Oslo. Petrel was 28.";
        assertThat(words(maker, find(maker), MentionType.PERSON)).containsExactly("Henry Petrel", "Petrel");
    }

    @Test
    void aShipThatIsCalledLikeAPersonIsNone() {
        String text = "The ferry Henrik Ibsen ran aground off Bodo on Monday, and HMS Sheffield sent a boat. "
                + "Captain Anna Berg left the Henrik Ibsen last. In 1969 the yacht Ronald Reagan was named after Governor Ronald Reagan.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.PERSON)).containsExactly("Anna Berg", "Ronald Reagan");
        assertThat(words(text, named, MentionType.PLACE)).containsExactly("Bodo");
        assertThat(words(text, named, MentionType.ORGANISATION)).isEmpty();
    }

    @Test
    void aStormThatIsCalledLikeAPersonIsAnEvent() {
        String text = "Hurricane Dorian reached the Bahamas on Sunday. Dorian tore roofs away, said Peter Hall. "
                + "Officials feared that Dorian would move north.";
        Named named = find(text);
        assertThat(words(text, named, MentionType.EVENT)).containsExactly("Hurricane Dorian");
        assertThat(words(text, named, MentionType.PERSON)).containsExactly("Peter Hall");
    }

    @Test
    void aPersonWhoseNameAStormHasTooStaysOne() {
        String text = "Hurricane Barry weakened on Friday. Mayor Tom Barry said that the worst was over. "
                + "Barry asked all to stay at home.";
        assertThat(words(text, find(text), MentionType.PERSON)).containsExactly("Tom Barry", "Barry");
    }

    @Test
    void listedPlaceOfTwoWordsIsAPlace() {
        String text = "A source in the police of Deir ez-Zor said the men had come from Wadi Halfa and Dhi Qar.";
        assertThat(words(text, find(text), MentionType.PLACE)).containsExactly("Deir ez-Zor", "Wadi Halfa", "Dhi Qar");
    }

    @Test
    void motherOfSomeoneIsAPersonsName() {
        String text = "The camp was full, said Umm Khalid, who had fled from Homs with Rashid bin Salem al-Harbi.";
        assertThat(words(text, find(text), MentionType.PERSON))
                .containsExactly("Umm Khalid", "Rashid bin Salem al-Harbi");
    }

    @Test
    void warsAndRevolutionsAreEvents() {
        String text = "Farouk fell in the Egyptian Revolution, years before the Suez War began in Sinai.";
        assertThat(words(text, find(text), MentionType.EVENT)).contains("Suez War");
        assertThat(words(text, find(text), MentionType.ORGANISATION)).isEmpty();
    }

    @Test
    void mentionsAreInOrderInsideTheTextAndPointToTheirReferents() {
        String text = "Ankara — Recep Tayyip Erdogan 😀 met Angela Merkel 🇩🇪 in Berlin, the “Bundestag” said. \uD83D";
        Named named = find(text);
        int before = 0;
        for (Mention mention : named.mentions()) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(before);
            before = mention.span().end();
            assertThat(Character.isLowSurrogate(text.charAt(mention.span().start())))
                    .isFalse();
            assertThat(named.referents().get(mention.referent()).type()).isEqualTo(mention.type());
            assertThat(mention.confidence().value()).isBetween(0.0, 1.0);
        }
        assertThat(before).isPositive().isLessThanOrEqualTo(text.length());
    }

    @Test
    void sameTextGivesTheSameMentions() {
        String text = "Vladimir Putin called Bashar al-Assad on Monday, the Kremlin said. Putin is due in Ankara.";
        assertThat(find(text)).isEqualTo(find(text));
    }

    @Test
    void nothingIsNamedWhereThereIsNothing() {
        assertThat(find("").mentions()).isEmpty();
        assertThat(find(" \n\n\t ").mentions()).isEmpty();
        assertThat(find("the rain went on and nobody minded .").mentions()).isEmpty();
    }

    @Test
    void hundredThousandCapitalisedWordsCostFewSeconds() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append((char) ('A' + random.nextInt(26)));
            for (int letters = random.nextInt(8); letters >= 0; letters--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(i % 9 == 8 ? ". " : " ");
        }
        assertThat(timed(text.toString())).isLessThan(Duration.ofSeconds(5));
        assertThat(timed(text.toString().replace(". ", " "))).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void mebibyteOfOneNameOrOfBracketsTakesSeconds() {
        assertThat(timed("Abu ".repeat(1 << 18))).isLessThan(Duration.ofSeconds(5));
        assertThat(timed("(Reuters/".repeat(1 << 17))).isLessThan(Duration.ofSeconds(5));
        assertThat(timed("A-".repeat(1 << 19))).isLessThan(Duration.ofSeconds(5));
    }

    /// The processor's time, so that a busy machine does not count.
    private static Duration timed(String text) {
        var read = TextReader.part(text);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        FINDER.find(read);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    private static Named find(String text) {
        return FINDER.find(TextReader.part(text));
    }

    private static List<String> words(String text, Named named, MentionType type) {
        return named.mentions().stream()
                .filter(mention -> mention.type() == type)
                .map(mention -> mention.span().in(text))
                .toList();
    }

    private static Referent referent(Named named, String name) {
        Optional<Referent> found = named.referents().stream()
                .filter(referent -> referent.name().equals(name))
                .findFirst();
        assertThat(found).as("%s among %s", name, named.referents()).isPresent();
        return found.orElseThrow();
    }
}
