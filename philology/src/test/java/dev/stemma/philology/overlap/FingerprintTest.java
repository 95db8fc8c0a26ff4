package dev.stemma.philology.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FingerprintTest {

    @Test
    void theSameWordsGiveTheSameKeysHoweverTheyAreSet() {
        String report = HarbourFire.report();
        assertThat(Fingerprint.of(report.replace("\n\n", "\n \n").replace("“", "\"")))
                .isEqualTo(Fingerprint.of(report));
    }

    @Test
    void keysAscendAndNoneStandsTwice() {
        int[] keys = Fingerprint.of(HarbourFire.report() + "\n\n" + HarbourFire.report());
        assertThat(keys).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(220);
    }

    @Test
    void aTrimmedCopyIsFound() {
        assertThat(shared(HarbourFire.report(), HarbourFire.without(0, 1, 2, 3, 6, 7, 8, 9)))
                .isGreaterThanOrEqualTo(Fingerprint.LEAST_SHARED);
    }

    @Test
    void aPassageLiftedIntoAnotherReportIsFound() {
        String host = HarbourFire.parliament() + "\n\n" + HarbourFire.without(0, 1, 2, 5, 6, 7, 8, 9, 11);
        assertThat(shared(HarbourFire.report(), host)).isGreaterThanOrEqualTo(Fingerprint.LEAST_SHARED);
    }

    @Test
    void thirteenWordsInARowAreFoundInAnyReport() {
        String words = "a quick ferry left harbour late while seven gulls watched an old pier";
        assertThat(shared(words, HarbourFire.report() + "\n\nYesterday, " + words + ", they say."))
                .isPositive();
    }

    @Test
    void unrelatedReportsShareNoKeys() {
        assertThat(shared(HarbourFire.report(), HarbourFire.parliament())).isZero();
    }

    @Test
    void aTextOfThreeWordsHasNoKeys() {
        assertThat(Fingerprint.of("")).isEmpty();
        assertThat(Fingerprint.of("Three words only")).isEmpty();
    }

    @Test
    @Timeout(20)
    void aMegabyteHasNoMoreKeysThanAnArticleMayHave() {
        assertThat(Fingerprint.of("word ".repeat(200_000))).hasSizeLessThanOrEqualTo(220);
        String varied = IntStream.range(0, 120_000)
                .mapToObj(i -> "w" + i * 7919 % 99_991)
                .reduce(new StringBuilder(), (all, word) -> all.append(word).append(' '), StringBuilder::append)
                .toString();
        assertThat(Fingerprint.of(varied)).hasSizeLessThanOrEqualTo(220);
    }

    private static long shared(String one, String other) {
        int[] theirs = Fingerprint.of(other);
        return Arrays.stream(Fingerprint.of(one))
                .filter(key -> Arrays.binarySearch(theirs, key) >= 0)
                .count();
    }
}
