package dev.stemma.philology.stemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagsTest {

    private static final double NONE = Double.NaN;

    @Test
    void copiesMadeWithinHoursAreLikelierThanThoseMadeAfterDays() {
        Lags lags = new Lags(witnesses(0, 2, 100));
        assertThat(lags.between(0, 1)).isLessThan(lags.between(0, 2));
    }

    @Test
    void theChancesOfAllLagsAddUpToOne() {
        double sum = 0;
        double last = 0;
        for (double hours = 1 / 60.0; hours < 30_000; hours *= 1.01) {
            Lags lags = new Lags(witnesses(0, hours));
            sum += Math.exp(-lags.between(0, 1)) * (hours - last);
            last = hours;
        }
        assertThat(sum).isCloseTo(1, within(0.03));
    }

    @Test
    void witnessesWithoutTimesSayNothing() {
        List<Witness> witnesses = witnesses(NONE, NONE, NONE);
        assertThat(new Lags(witnesses).between(0, 1)).isZero();
        assertThat(of(witnesses, Draft.NONE, 0, 0)).isZero();
        assertThat(of(witnesses, 3, 3, 3, Draft.NONE)).isZero();
    }

    @Test
    void theTimesOfATreeOfDatedTextsAreThoseOfItsCopies() {
        List<Witness> witnesses = witnesses(0, 1, 5);
        Lags lags = new Lags(witnesses);
        assertThat(of(witnesses, Draft.NONE, 0, 1)).isCloseTo(lags.between(0, 1) + lags.between(1, 2), within(1e-9));
    }

    /// Summed over some thousand times of the lost text instead of a few.
    @Test
    void theTimeOfALostTextIsLeftOpen() {
        List<Witness> witnesses = witnesses(0, 9, 11);
        double sum = 0;
        double step = 0.002;
        for (double time = step / 2; time < 9; time += step) {
            Lags lags = new Lags(witnesses(0, 9, 11, time));
            sum += step * Math.exp(-lags.between(0, 3) - lags.between(3, 1) - lags.between(3, 2));
        }
        assertThat(of(witnesses, Draft.NONE, 3, 3, 0)).isCloseTo(-Math.log(sum), within(0.2));
    }

    @Test
    void aTextWithoutATimeIsAsALostOne() {
        assertThat(of(witnesses(0, 9, 11, NONE), Draft.NONE, 3, 3, 0))
                .isEqualTo(of(witnesses(0, 9, 11), Draft.NONE, 3, 3, 0));
    }

    @Test
    void manyCopiesOfALostTextWeeksApartAreStillWeighed() {
        double[] hours = new double[300];
        int[] parents = new int[301];
        for (int copy = 0; copy < hours.length; copy++) {
            hours[copy] = 400.0 * copy;
            parents[copy] = 300;
        }
        parents[300] = Draft.NONE;
        assertThat(of(witnesses(hours), parents)).isFinite().isPositive();
    }

    private static double of(List<Witness> witnesses, int... parents) {
        Weights weights = Weights.learned(4);
        Collation collation = Collation.of(witnesses);
        Alterations alterations = new Alterations(new Characters(collation, Characters.Costs.standard()), weights);
        return new Lags(witnesses).of(new Draft(alterations, new Drawing(collation, weights).prior(), parents));
    }

    private static List<Witness> witnesses(double... hours) {
        List<Witness> witnesses = new ArrayList<>();
        for (double time : hours) {
            Optional<Instant> at = Double.isNaN(time)
                    ? Optional.empty()
                    : Optional.of(Instant.EPOCH.plusSeconds(Math.round(3_600 * time)));
            String siglum = "w%03d".formatted(witnesses.size());
            witnesses.add(new Witness(siglum, HarbourFire.report(), at, Optional.empty(), List.of()));
        }
        return witnesses;
    }
}
