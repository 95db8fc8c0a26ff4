package dev.stemma.philology.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KinshipTest {

    private static final String DISCLAIMER = """
            The views expressed here are those of the writers and do not necessarily reflect the position of this \
            outlet, its owners or its staff. Material may be reproduced with attribution after written permission \
            from the editors. Letters should not exceed two hundred words and must carry a full postal address.""";

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
