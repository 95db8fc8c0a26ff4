package dev.stemma.philology.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.HarbourFire;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StemmaTest {

    private static final String REPORT = HarbourFire.report();
    private static final String EDITED = HarbourFire.with(
            "tore through", "ravaged",
            "shortly before dawn", "at daybreak",
            "seldom seen smoke as thick", "rarely seen smoke as dense",
            "a faulty conveyor belt", "a defective conveyor belt",
            "public inquiry", "thorough investigation");
    private static final String EDITED_AGAIN = HarbourFire.changed(
            EDITED,
            "officials said",
            "authorities said",
            "Two tugboats",
            "A pair of tugboats",
            "stricter inspections",
            "tougher checks");

    @Test
    void aCopyOfACopyHangsOnTheCopy() {
        Stemma stemma = draw(at("a", REPORT, 1), at("b", EDITED, 3), at("c", EDITED_AGAIN, 5));
        assertThat(stemma.root()).isEqualTo("a");
        assertThat(parent(stemma, "b")).isEqualTo("a");
        assertThat(parent(stemma, "c")).isEqualTo("b");
    }

    @Test
    void aRepostHangsOnTheEarliestOfItsLike() {
        Stemma stemma = draw(at("a", REPORT, 1), at("d", EDITED, 3), at("c", EDITED_AGAIN, 5), at("b", EDITED, 9));
        assertThat(parent(stemma, "b")).isEqualTo("d");
        assertThat(parent(stemma, "c")).isEqualTo("d");
    }

    @Test
    void anUndatedWitnessCanBeTheExemplarOfACopyOlderThanItsReposts() {
        Stemma stemma = draw(at("a", REPORT, 1), Witness.of("b", EDITED), at("c", EDITED_AGAIN, 3), at("d", EDITED, 9));
        assertThat(parent(stemma, "c")).isEqualTo("b");
        assertThat(parent(stemma, "d")).isEqualTo("b");
    }

    @Test
    void witnessesThatAllPartFromACommonTextDescendFromALostOne() {
        Stemma stemma = draw(
                Witness.of(
                        "a",
                        HarbourFire.with(
                                "tore through",
                                "ravaged",
                                "at least four",
                                "at least five",
                                "dust",
                                "flour",
                                "ageing",
                                "elderly",
                                "Residents",
                                "Inhabitants",
                                "similar",
                                "comparable")),
                Witness.of(
                        "b",
                        HarbourFire.with(
                                "shortly before dawn",
                                "before sunrise",
                                "roof",
                                "ceiling",
                                "denied",
                                "rejected claims",
                                "quarter",
                                "district",
                                "stricter",
                                "tougher",
                                "silence",
                                "quiet")),
                Witness.of(
                        "c",
                        HarbourFire.with(
                                "nine hours",
                                "nearly a day",
                                "thick",
                                "dense",
                                "waterfront",
                                "quayside",
                                "wheat",
                                "maize",
                                "precaution",
                                "safeguard",
                                "Unions",
                                "Workers")));
        assertThat(node(stemma, stemma.root()).lost()).isTrue();
        assertThat(List.of("a", "b", "c"))
                .allSatisfy(siglum -> assertThat(parent(stemma, siglum)).isEqualTo(stemma.root()));
    }

    @Test
    void amongUndatedWitnessesTheOneWithThePlainestWordsIsTheRoot() {
        String once = HarbourFire.with(
                "seldom", "infrequently", "about 60,000", "approximately 60,000", "needed", "necessitated");
        String twice = HarbourFire.changed(once, "moved", "relocated", "killing", "slaying", "roof", "rafters");
        String other = HarbourFire.with("thick", "impenetrable", "denied", "repudiated", "stricter", "more stringent");
        Stemma stemma =
                draw(Witness.of("a", twice), Witness.of("m", once), Witness.of("o", other), Witness.of("z", REPORT));
        assertThat(stemma.root()).isEqualTo("z");
        assertThat(parent(stemma, "m")).isEqualTo("z");
        assertThat(parent(stemma, "o")).isEqualTo("z");
        assertThat(parent(stemma, "a")).isEqualTo("m");
    }

    @Test
    void ofTwoWitnessesNeitherIsTheExemplarWithoutAReason() {
        Stemma stemma = draw(Witness.of("a", HarbourFire.with("thick", "dense")), Witness.of("b", REPORT));
        assertThat(node(stemma, stemma.root()).lost()).isTrue();
    }

    @Test
    void aTrimmedLaterCopyComesFromTheLongerEarlierText() {
        Stemma stemma = draw(at("z", REPORT, 1), at("a", HarbourFire.without(4, 6, 9, 10), 4));
        assertThat(stemma.root()).isEqualTo("z");
        assertThat(edge(stemma, "a").kind()).isEqualTo(Derivation.Kind.TRIMMED);
    }

    @Test
    void twoExemplarsExplainACopyThatFollowsOneTextAndThenAnother() {
        String one = HarbourFire.with(
                "tore through", "ravaged",
                "officials said", "authorities said",
                "shortly before dawn", "at daybreak",
                "flames under control", "fire in check",
                "seldom seen smoke as thick", "rarely seen smoke as dense",
                "faulty conveyor belt", "defective conveyor belt");
        String other = HarbourFire.with(
                "ageing electrical", "elderly electric",
                "Two tugboats", "A pair of tugs",
                "outer quay", "far pier",
                "until midnight", "for the night",
                "public inquiry", "thorough investigation",
                "wheat and barley", "grain",
                "stricter inspections", "tougher checks",
                "a minute of silence", "a silent minute");
        int middle = one.indexOf("The company denied");
        String both = one.substring(0, middle) + other.substring(other.indexOf("The company denied"));
        Collation collation =
                Collation.of(List.of(at("a", REPORT, 1), at("b", one, 3), at("c", other, 5), at("d", both, 9)));
        Contamination contamination = new Contamination(new Characters(collation, Characters.Costs.standard()));
        Contamination.Counts first = contamination.counts(1, 3);
        Contamination.Counts second = contamination.counts(2, 3);
        assertThat(contamination.both(first, second)).isLessThan(first.alone()).isLessThan(second.alone());
    }

    @Test
    void aCreditNamesTheLostRoot() {
        Stemma stemma = draw(
                credited("a", HarbourFire.with("thick", "dense", "wheat", "maize"), "Reuters"),
                Witness.of("b", HarbourFire.with("dawn", "sunrise", "roof", "ceiling")));
        assertThat(node(stemma, stemma.root())).isEqualTo(new Node("lost-1", true, Optional.of("Reuters")));
    }

    @Test
    void oneWitnessIsItsOwnStemma() {
        Stemma stemma = draw(Witness.of("a", REPORT));
        assertThat(stemma.root()).isEqualTo("a");
        assertThat(stemma.edges()).isEmpty();
    }

    @Test
    void identicalWitnessesMakeATreeOfVerbatimCopies() {
        Stemma stemma = draw(at("a", REPORT, 3), at("b", REPORT, 2), at("c", REPORT, 5), at("d", REPORT, 4));
        assertTree(stemma, 4);
        assertThat(stemma.root()).isEqualTo("b");
        assertThat(stemma.edges()).allSatisfy(edge -> assertThat(edge.kind()).isEqualTo(Derivation.Kind.VERBATIM));
    }

    @Test
    void emptyWitnessesMakeATree() {
        assertTree(draw(Witness.of("a", ""), Witness.of("b", ""), Witness.of("c", "x")), 3);
    }

    @Test
    void absurdTimesMakeATree() {
        Stemma stemma = draw(
                new Witness("a", REPORT, Optional.of(Instant.MIN), Optional.empty(), List.of()),
                new Witness("b", EDITED, Optional.of(Instant.MAX), Optional.empty(), List.of()),
                new Witness("c", EDITED_AGAIN, Optional.of(Instant.EPOCH), Optional.empty(), List.of()));
        assertTree(stemma, 3);
    }

    @Test
    void theOrderOfTheWitnessesLeavesNoTrace() {
        List<Witness> witnesses = new ArrayList<>(copies(11, 5));
        Stemma first = Stemma.of(Collation.of(witnesses));
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(witnesses, random);
            assertThat(Stemma.of(Collation.of(witnesses))).isEqualTo(first);
        }
    }

    @Test
    void confidencesAndEvidenceAreStated() {
        Stemma stemma = Stemma.of(Collation.of(copies(9, 2)));
        assertTree(stemma, 9);
        assertThat(stemma.edges()).allSatisfy(edge -> {
            assertThat(edge.confidence()).isBetween(0.0, 1.0);
            assertThat(edge.evidence()).isNotEmpty();
        });
    }

    @Test
    @Timeout(60)
    void twoThousandRepostsAreDrawnInBoundedTime() {
        List<Witness> witnesses = IntStream.range(0, 2_000)
                .mapToObj(i -> at("w" + i, i % 5 == 0 ? EDITED : REPORT, i))
                .toList();
        assertTree(Stemma.of(Collation.of(witnesses)), 2_000);
    }

    @Test
    @Timeout(60)
    void manyDifferentWitnessesAreDrawnInBoundedTime() {
        assertTree(Stemma.of(Collation.of(copies(60, 4))), 60);
    }

    /// One a minute, so that the times say little. Two thousand such witnesses need less than half a gibibyte; the time
    /// grows with the square of their number.
    @Test
    @Timeout(60)
    void hundredsOfDifferentWitnessesHangWhereTheyWereCopiedFrom() {
        List<Witness> witnesses = new ArrayList<>(List.of(after("w000", REPORT, 0)));
        List<Integer> exemplars = new ArrayList<>(List.of(0));
        Random random = new Random(3);
        while (witnesses.size() < 400) {
            int exemplar = random.nextInt(witnesses.size());
            String[] words = witnesses.get(exemplar).text().split(" ");
            for (int change = 0; change < 3; change++) {
                // A made-up word that hardly two copyists hit on.
                words[random.nextInt(words.length)] = "q" + Integer.toString(random.nextInt(50_000), 26);
            }
            String siglum = "w%03d".formatted(witnesses.size());
            exemplars.add(exemplar);
            witnesses.add(after(siglum, String.join(" ", words), 60 * witnesses.size()));
        }
        Stemma stemma = Stemma.of(Collation.of(witnesses));
        assertTree(stemma, 400);
        long right = stemma.edges().stream()
                .filter(edge -> edge.parent()
                        .equals("w%03d"
                                .formatted(exemplars.get(
                                        Integer.parseInt(edge.child().substring(1))))))
                .count();
        assertThat(right).isGreaterThan(380);
    }

    /// Each copy is made from an earlier one, with a word or two changed.
    private static List<Witness> copies(int count, int seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(List.of(REPORT));
        List<Witness> witnesses = new ArrayList<>(List.of(at("w0", REPORT, 0)));
        while (witnesses.size() < count) {
            String text = texts.get(random.nextInt(texts.size()));
            for (int change = 0; change < 4; change++) {
                List<String> words = List.of(text.split("\\b"));
                String word = words.get(random.nextInt(words.size()));
                text = word.length() > 4 ? text.replaceFirst("\\b" + word + "\\b", word + "en") : text;
            }
            texts.add(text);
            witnesses.add(at("w" + witnesses.size(), text, witnesses.size()));
        }
        return witnesses;
    }

    private static Stemma draw(Witness... witnesses) {
        Stemma stemma = Stemma.of(Collation.of(List.of(witnesses)));
        assertTree(stemma, witnesses.length);
        return stemma;
    }

    /// One root, no circle, every witness in it, each with an exemplar or the root.
    private static void assertTree(Stemma stemma, int witnesses) {
        assertThat(stemma.nodes().stream().filter(node -> !node.lost())).hasSize(witnesses);
        for (Node node : stemma.nodes()) {
            Set<String> above = new HashSet<>();
            String at = node.id();
            while (!at.equals(stemma.root())) {
                assertThat(above.add(at)).as("a circle at %s", at).isTrue();
                at = parent(stemma, at);
            }
        }
    }

    private static Witness at(String siglum, String text, int hours) {
        return after(siglum, text, 3_600 * hours);
    }

    private static Witness after(String siglum, String text, int seconds) {
        Instant time = Instant.parse("2021-05-04T06:00:00Z").plusSeconds(seconds);
        return new Witness(siglum, text, Optional.of(time), Optional.empty(), List.of());
    }

    private static Witness credited(String siglum, String text, String credit) {
        return new Witness(siglum, text, Optional.empty(), Optional.of(credit), List.of());
    }

    private static Derivation edge(Stemma stemma, String child) {
        return stemma.edges().stream()
                .filter(edge -> edge.child().equals(child))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no exemplar of " + child + " in " + stemma));
    }

    private static String parent(Stemma stemma, String child) {
        return edge(stemma, child).parent();
    }

    private static Node node(Stemma stemma, String id) {
        return stemma.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
