package dev.stemma.philology.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelihoodTest {

    private static double score(String left, String right) {
        double score = Names.compare(NameKind.PERSON, left, right).score();
        assertThat(Names.compare(NameKind.PERSON, right, left).score()).isEqualTo(score);
        return score;
    }

    /// Of three names the second is likelier the first's than the third is.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ruslan Aushev         | Ruslan Aushew         | Timur Aushev
            Pavel Hrebenyuk       | Pavlo Grebenyuk       | Pavel Hrushev
            Abdul Karim Zeidan    | Abd al-Kareem Zaydan  | Abdul Karim Mahsud
            Miguel Ortega Salinas | Miguel Ortega         | Ramona Ortega Salinas
            Ali Dastjerdi         | A. Dastjerdi          | Ali Hosseini
            Ali Dastjerdi         | Ali Reza Dastjerdi    | Ali Reza Hosseini
            Peter Zahradnik       | Zahradnik             | Peter
            Omar Khalifa          | Umar al-Khalifah      | Omar Mansour
            Li Cheng              | Cheng Li              | Li Wei
            """)
    void theLikelierRanksHigher(String name, String likelier, String lessLikely) {
        assertThat(score(name, likelier)).isGreaterThan(score(name, lessLikely));
    }

    /// Two people of one frequent name share less than two of one rare name.
    @Test
    void whatManyBearSaysLess() {
        assertThat(score("Muhammad Zarnawi", "Muhammad Bulqis"))
                .isLessThan(score("Thawrallah Zarnawi", "Thawrallah Bulqis"));
    }

    @Test
    void namesThatShareNothingAreUnlikely() {
        assertThat(score("Elena Rusu", "Walter Okafor")).isLessThan(0.1);
        assertThat(score("Elena Rusu", "Elena Rusu")).isGreaterThan(0.95);
    }

    /// Every trait speaks in one direction only.
    @Test
    void namesNeverLoseByBeingMoreAlike() {
        double[] ordinary = new double[Trait.values().length];
        Arrays.fill(ordinary, 0.5);
        for (Trait trait : List.of(Trait.CLOSENESS, Trait.RAREST, Trait.FIRST, Trait.LAST, Trait.LEFT_OVER)) {
            double before = 0;
            for (double value = 0; value <= 1.3; value += 0.05) {
                double[] values = ordinary.clone();
                values[trait.ordinal()] = value;
                double likelihood = Likelihood.learned().of(Trait.terms(values));
                assertThat(likelihood).as("%s %s", trait, value).isGreaterThanOrEqualTo(before);
                before = likelihood;
            }
        }
    }

    @Test
    void stretchesAddUpToTheValue() {
        double[] values = new double[Trait.values().length];
        values[Trait.CLOSENESS.ordinal()] = 0.72;
        assertThat(Arrays.stream(Trait.terms(values)).sum() - 1)
                .isEqualTo(0.72, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Trait.names()).hasSize(Trait.TERMS).doesNotHaveDuplicates();
    }

    @Test
    void lessonsTeachWhatTellsThemApart() {
        List<String> given = List.of("Anton", "Boris", "Darko", "Edgar", "Goran", "Henrik", "Jovan", "Kasimir");
        List<String> family = List.of("Abramovic", "Bartok", "Dvorsky", "Grabowski", "Lindqvist", "Moravec", "Novotny");
        Rarities rarities = Rarities.of(List.of(Set.of("anton", "bartok"), Set.of("boris", "novotny")));
        NameLessons lessons = new NameLessons();
        for (String first : given) {
            for (String last : family) {
                for (String other : family) {
                    lessons.add(first + " " + last, first + " " + other, last.equals(other), rarities);
                }
                lessons.add(first + " " + last, first.charAt(0) + ". " + last, true, rarities);
            }
        }
        NameLessons.Learned learned = lessons.learned();
        assertThat(learned.of("Milan Horvat", "M. Horvat", rarities)).isGreaterThan(0.8);
        assertThat(learned.of("Milan Horvat", "Milan Kucera", rarities)).isLessThan(0.2);
        assertThat(signs(learned.weights())).isEmpty();
    }

    /// The terms whose weights have the wrong sign.
    private static List<String> signs(Map<String, Double> weights) {
        int[] directions = Trait.directions();
        List<String> names = Trait.names();
        return names.stream()
                .filter(name -> weights.get(name) * directions[names.indexOf(name)] < 0)
                .toList();
    }
}
