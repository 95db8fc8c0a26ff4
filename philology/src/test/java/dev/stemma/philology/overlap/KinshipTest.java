package dev.stemma.philology.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KinshipTest {

    private static final String DISCLAIMER = """
            The views expressed here are those of the writers and do not necessarily reflect the position of this \
            outlet, its owners or its staff. Material may be reproduced with attribution after written permission \
            from the editors. Letters should not exceed two hundred words and must carry a full postal address.""";

    private static final String LONG_DISCLAIMER = """
            This article is provided for general information only. It is no financial, legal or medical advice, and \
            readers should ask a qualified professional before they decide anything. Past performance is no guarantee \
            of future results. All rights reserved; no part may be reproduced in any form without the written \
            permission of the publisher. Comments are moderated and may be removed if they are abusive, off topic or \
            advertise. By posting one you confirm that you have read our rules and allow us to print it.""";

    private static final String ABOUT = """
            About Greenfield Media: the Greenfield group publishes 42 local newspapers in the Midwest, employs 1,200 \
            journalists and is listed in New York. It was founded in Des Moines in 1887. Follow us wherever you are.""";

    private static final String FERRIES = """
            Shares of the shipyard Brattvik rose by six percent on Monday after it won an order for four electric ferries.

            Analysts had expected a smaller contract.""";

    private static final String ORCHID = """
            A rare orchid has flowered for the first time in the botanical garden of Tartu, where gardeners had tended \
            it for eleven years.

            Visitors may see it until Friday.""";

    private static final String SO_FAR = """
            The strait has been disputed since 1974, when both islands declared independence from the federation. \
            Thousands of families were displaced in the fighting that followed, and peacekeepers still patrol a \
            narrow buffer zone along the coast.""";

    @Test
    void aVerbatimCopyIsKin() {
        assertKin(HarbourFire.report(), HarbourFire.report());
    }

    @Test
    void aRewordedCopyIsKin() {
        assertKin(
                HarbourFire.report(),
                HarbourFire.with(
                        "tore through", "ravaged",
                        "killing at least", "leaving dead at least",
                        "The blaze broke out", "The fire started",
                        "needed nine hours to bring the flames under control",
                                "fought for nine hours before they mastered the flames",
                        "seldom seen smoke as thick", "rarely met smoke so dense",
                        "suspect that a faulty conveyor belt", "believe that a defective conveyor belt",
                        "promised a public inquiry", "announced an open investigation"));
    }

    @Test
    void aLiftedPassageMakesKin() {
        assertKin(
                HarbourFire.report(),
                HarbourFire.changed(
                        HarbourFire.parliament(),
                        "“Nobody has told me",
                        HarbourFire.without(0, 1, 2, 6, 7, 8, 9, 11) + "\n\n“Nobody has told me"));
    }

    @Test
    void twoReportsOnTwoEventsAreNot() {
        assertNotKin(HarbourFire.report(), HarbourFire.parliament());
    }

    @Test
    void aSharedDisclaimerMakesNoKin() {
        assertNotKin(HarbourFire.report() + "\n\n" + DISCLAIMER, HarbourFire.parliament() + "\n\n" + DISCLAIMER);
    }

    @Test
    void aStandingParagraphOnTheConflictSoFarMakesNoKin() {
        assertNotKin(
                HarbourFire.without(8, 9, 10, 11) + "\n\n" + SO_FAR + "\n\nThe port reopens on Monday.",
                HarbourFire.parliament() + "\n\n" + SO_FAR + "\n\nThe session goes on next week.");
    }

    @ParameterizedTest
    @ValueSource(strings = {DISCLAIMER, LONG_DISCLAIMER, SO_FAR, ABOUT})
    void standingMatterMakesNoKinWhereverItStandsAndHoweverShortTheTexts(String standing) {
        List<String> texts = List.of(HarbourFire.report(), HarbourFire.parliament(), FERRIES, ORCHID);
        for (int one = 0; one < texts.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertNotKin(texts.get(one) + "\n\n" + standing, texts.get(other) + "\n\n" + standing);
                assertNotKin(standing + "\n\n" + texts.get(one), standing + "\n\n" + texts.get(other));
                assertNotKin(within(texts.get(one), standing), within(texts.get(other), standing));
            }
        }
    }

    @Test
    void whoFillsInAFormCopiesNothing() {
        assertNotKin(
                quake("3.5", "Monday", "Westwood, Calif.", "6:25", "4.7", "Beverly Hills", "Santa Monica", "348"),
                quake("4.1", "Friday", "Borrego Springs, Calif.", "8:02", "7.9", "Palm Desert", "Temecula", "465"));
    }

    @Test
    void aCopyOfAFilledInFormIsKin() {
        assertKin(
                quake("3.5", "Monday", "Westwood, Calif.", "6:25", "4.7", "Beverly Hills", "Santa Monica", "348"),
                quake("3.4", "Monday", "Westwood, Calif.", "6:25", "4.8", "Beverly Hills", "Santa Monica", "350"));
    }

    @Test
    void aCopyWithFalsifiedFiguresIsKin() {
        assertKin(HarbourFire.report(), HarbourFire.with("60,000", "80,000", "2009", "2011", "Tuesday", "Thursday"));
    }

    /// All nouns have capitals there, and those of a rewritten text are others.
    @Test
    void aRewrittenGermanTextIsKin() {
        String report =
                "Ein Brand hat am Dienstag im Hafen von Selwyn einen Speicher zerstört, wie die Polizei sagte. Die "
                        + "Feuerwehr brauchte neun Stunden, bis die Flammen gelöscht waren. Der Bürgermeister versprach eine "
                        + "Untersuchung der Sicherheit aller Speicher am Ufer. Die Bewohner des Viertels mussten ihre Fenster "
                        + "geschlossen halten, bis der Rauch sich verzogen hatte.";
        assertKin(
                report,
                HarbourFire.changed(
                        report,
                        "Ein Brand",
                        "Ein Feuer",
                        "einen Speicher",
                        "ein Lager",
                        "die Polizei",
                        "die Behörde",
                        "neun Stunden",
                        "neun Stunden Zeit",
                        "Der Bürgermeister",
                        "Der Stadtrat",
                        "Die Bewohner",
                        "Die Anwohner"));
    }

    private static String quake(String... filled) {
        return """
                A shallow magnitude %s earthquake was reported on %s morning near %s, according to the U.S. Geological Survey.

                The quake occurred at %s Pacific time at a depth of %s miles.

                According to the USGS, the epicenter was six miles from %s, nine miles from %s and %s miles from the capital.

                In the past ten days, there have been no earthquakes of magnitude 3.0 and greater centered nearby.

                This information comes from the USGS Earthquake Notification Service and this post was created by an \
                algorithm written by the author.

                Read more about earthquakes.""".formatted((Object[]) filled);
    }

    @Test
    void whatIsSharedAtTheEndMakesKinWhereTheTextsSayTheSameBesideIt() {
        assertKin(
                "Eleven firefighters were hurt in the granary at the Vasnet harbour on Monday.\n\n"
                        + HarbourFire.without(0, 1, 2, 3, 4, 5),
                HarbourFire.report());
    }

    @Test
    void anExcerptWithHardlyAWordOfItsOwnIsKin() {
        assertKin("Read this.\n\n" + HarbourFire.without(3, 4, 5, 6, 7, 8, 9, 10, 11), HarbourFire.report());
    }

    @Test
    void nothingIsNoKin() {
        assertNotKin("", "");
        assertNotKin("", HarbourFire.report());
        assertNotKin("Breaking news.", "Breaking news.");
    }

    @Test
    void evidenceNamesTheSharedWords() {
        Kinship kinship = Kinship.between(Profile.of(HarbourFire.report()), Profile.of(HarbourFire.without(0, 1)));
        assertThat(kinship.evidence().getFirst().basis()).isEqualTo("shared-passage");
        assertThat(kinship.evidence().getFirst().detail()).contains("Firefighters needed nine hours");
    }

    @Test
    @Timeout(20)
    void longTextsOfOneWordAreJudgedInBoundedTime() {
        Profile one = Profile.of("spam ".repeat(100_000));
        Profile other = Profile.of("spam ".repeat(90_000) + "eggs");
        assertThat(Kinship.between(one, other).confidence()).isBetween(0.5, 1.0);
    }

    private static String within(String text, String standing) {
        int second = text.indexOf("\n\n");
        return text.substring(0, second) + "\n\n" + standing + text.substring(second);
    }

    private static void assertKin(String one, String other) {
        Kinship kinship = between(one, other);
        assertThat(kinship.related()).as("%s", kinship.evidence()).isTrue();
        assertThat(kinship.confidence()).isGreaterThan(0.5);
    }

    private static void assertNotKin(String one, String other) {
        Kinship kinship = between(one, other);
        assertThat(kinship.related()).as("%s", kinship.evidence()).isFalse();
    }

    /// Whichever text comes first, the judgement is the same.
    private static Kinship between(String one, String other) {
        Kinship kinship = Kinship.between(Profile.of(one), Profile.of(other));
        assertThat(Kinship.between(Profile.of(other), Profile.of(one))).isEqualTo(kinship);
        return kinship;
    }
}
