package dev.stemma.philology.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LessonsTest {

    private static final String REPORT = HarbourFire.report();
    private static final String LOST =
            HarbourFire.with("tore through", "ravaged", "shortly before dawn", "at daybreak", "thick", "dense");
    private static final List<Witness> WITNESSES = List.of(
            Witness.of("a", REPORT),
            Witness.of("b", HarbourFire.changed(LOST, "roof", "rafters", "wheat", "maize")),
            Witness.of("c", HarbourFire.changed(LOST, "ageing", "elderly", "quarter", "district")),
            Witness.of("d", HarbourFire.with("dust", "flour", "stricter", "tougher")));
    private static final List<List<String>> EDGES =
            List.of(List.of("a", "x"), List.of("x", "b"), List.of("x", "c"), List.of("a", "d"));
    private static final Collation COLLATION = Collation.of(WITNESSES);

    @Test
    void theSameLessonsGiveTheSameWeights() {
        assertThat(learned()).isEqualTo(learned());
    }

    @Test
    void theTrueTreeIsTheCheapestOnceItIsLearned() {
        Map<String, Double> learned = learned();
        double[] weights = new double[Term.COUNT];
        learned.forEach((term, weight) -> weights[Term.valueOf(term).ordinal()] = weight);
        Draft draft = new Drawing(COLLATION, new Weights(weights)).draft();
        assertThat(edges(draft)).containsExactlyInAnyOrderElementsOf(EDGES);
    }

    @Test
    void aContaminatedWitnessGivesATrueTreeForEachOfItsExemplars() {
        List<List<String>> edges = new ArrayList<>(EDGES);
        edges.add(List.of("d", "c"));
        Lesson lesson = new Lesson(COLLATION, edges, Weights.learned(4), new SplittableRandom(7));
        assertThat(lesson.truths()).hasSize(2);
    }

    @Test
    void aLostTextHasTheReadingsThatItsCopiesShare() {
        Draft draft = draft(Draft.NONE, 4, 4, 0, 0);
        Characters characters = draft.characters();
        for (int locus = 0; locus < characters.loci.size(); locus++) {
            if (characters.states[1][locus] == characters.states[2][locus]) {
                assertThat(draft.states(4)[locus]).isEqualTo(characters.states[1][locus]);
            }
        }
    }

    @Test
    void theNumbersOfLostTextsLeaveNoTrace() {
        double one = draft(4, 5, 5, 4, Draft.NONE, 4).cost();
        double other = draft(5, 4, 4, 5, 5, Draft.NONE).cost();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void everyMoveLeadsToATreeWhoseLostTextsHaveCopies() {
        Draft draft = draft(Draft.NONE, 4, 4, 0, 0);
        assertThat(Moves.from(draft).trees()).isNotEmpty().allSatisfy(parents -> {
            Draft moved = draft.with(parents);
            assertThat(moved.below(moved.root())).doesNotContain(false);
            for (int lost = WITNESSES.size(); lost < parents.length; lost++) {
                assertThat(moved.children(lost)).hasSizeGreaterThan(1);
            }
        });
    }

    private static Draft draft(int... parents) {
        Weights weights = Weights.learned(4);
        Alterations alterations = new Alterations(new Characters(COLLATION, Characters.Costs.standard()), weights);
        return new Draft(alterations, new Drawing(COLLATION, weights).prior(), parents);
    }

    private static Map<String, Double> learned() {
        Lessons lessons = new Lessons(() -> new SplittableRandom(7), 300);
        lessons.add(COLLATION, EDGES);
        return lessons.learned();
    }

    private static List<List<String>> edges(Draft draft) {
        List<String> ids = List.of("a", "b", "c", "d", "x", "y", "z");
        List<List<String>> edges = new ArrayList<>();
        for (int node = 0; node < draft.size(); node++) {
            if (draft.parent(node) != Draft.NONE) {
                edges.add(List.of(ids.get(draft.parent(node)), ids.get(node)));
            }
        }
        return edges;
    }
}
