package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import dev.stemma.philology.text.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmendmentTest {

    private static final Optional<String> ADA = Optional.of("Ada");

    @Test
    void withoutCorrectionsNothingChanges() {
        Stemma drawn = stemma("A", "A>B", "B>C");
        assertThat(amended(drawn)).isEqualTo(drawn);
    }

    @Test
    void aPinnedExemplarReplacesTheOneThatWasDrawn() {
        Stemma amended = amended(stemma("A", "A>B", "A>C"), pin("B", "C"));
        assertThat(shown(amended)).containsExactly("root A", "A>B", "B>C");
        assertThat(edge(amended, "B", "C"))
                .extracting(Derivation::kind, Derivation::confidence)
                .containsExactly(Derivation.Kind.REWRITTEN, 0.99);
        assertThat(edge(amended, "B", "C").evidence())
                .extracting(Evidence::basis, Evidence::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("correction", "pinned by Ada"));
    }

    @Test
    void whatIsDrawnAsItIsPinnedKeepsItsKindAndEvidence() {
        Stemma amended = amended(stemma("A", "A>B", "A>C"), pin("A", "C"));
        assertThat(shown(amended)).containsExactly("root A", "A>B", "A>C");
        assertThat(edge(amended, "A", "C").kind()).isEqualTo(Derivation.Kind.EDITED);
        assertThat(edge(amended, "A", "C").evidence())
                .extracting(Evidence::basis)
                .containsExactly("correction", "drawn");
    }

    @Test
    void anExemplarThatWasDrawnBelowItsCopyGoesAboveIt() {
        assertThat(shown(amended(stemma("A", "A>B", "B>C", "B>D"), pin("C", "B"))))
                .containsExactly("root A", "A>C", "B>D", "C>B");
        assertThat(shown(amended(stemma("A", "A>B", "B>C", "A>D"), pin("C", "A"))))
                .containsExactly("root C", "A>B", "A>D", "C>A");
    }

    @Test
    void aLostTextWithOneCopyLeftGoes() {
        assertThat(shown(amended(stemma("lost-1", "lost-1>A", "lost-1>B"), pin("A", "B"))))
                .containsExactly("root A", "A>B");
        assertThat(shown(amended(stemma("A", "A>lost-1", "lost-1>B", "lost-1>C"), pin("A", "C"))))
                .containsExactly("root A", "A>B", "A>C");
        assertThat(shown(amended(stemma("A", "A>lost-1", "lost-1>B", "lost-1>C"), pin("C", "A"))))
                .containsExactly("root C", "A>B", "C>A");
    }

    @Test
    void anAgencyStaysWithOneCopy() {
        assertThat(shown(amended(stemma("lost-1 Reuters", "lost-1>A", "lost-1>B"), pin("A", "B"))))
                .containsExactly("root lost-1", "A>B", "lost-1>A");
    }

    @Test
    void bothPinnedExemplarsOfACopyStay() {
        assertThat(shown(amended(stemma("A", "A>B", "A>C", "A>D"), pin("B", "D"), pin("C", "D"))))
                .containsExactly("root A", "A>B", "A>C", "B>D", "C>D");
    }

    @Test
    void aForbiddenDerivationGivesWayToALostExemplarOfBoth() {
        Stemma amended = amended(stemma("A", "A>B", "B>C"), forbid("B", "C"));
        assertThat(shown(amended)).containsExactly("root A", "A>lost-1", "lost-1>B", "lost-1>C");
        assertThat(edge(amended, "lost-1", "C").evidence())
                .extracting(Evidence::detail)
                .containsExactly("not copied from " + id("B") + ", says Ada");
        assertThat(shown(amended(stemma("A", "A>B", "A>C"), forbid("A", "C"))))
                .containsExactly("root lost-1", "A>B", "lost-1>A", "lost-1>C");
        assertThat(shown(amended(stemma("lost-1", "lost-1>A", "lost-1>B", "A>C"), forbid("A", "C"))))
                .containsExactly("root lost-1", "lost-1>A", "lost-1>B", "lost-1>C");
    }

    @Test
    void whatWasNotDrawnNeedsNotBeForbidden() {
        assertThat(shown(amended(stemma("A", "A>B", "A>C"), forbid("B", "C")))).containsExactly("root A", "A>B", "A>C");
    }

    @Test
    void whatWasTakenDownIsNoCommonExemplar() {
        assertThat(shown(amended(stemma("gone-1", "gone-1>A", "A>B"), forbid("A", "B"))))
                .containsExactly("root gone-1", "gone-1>lost-1", "lost-1>A", "lost-1>B");
    }

    @Test
    void whatIsPinnedStaysWhenAnotherDerivationIsForbidden() {
        assertThat(shown(amended(stemma("A", "A>B", "B>C"), pin("A", "B"), forbid("B", "C"))))
                .containsExactly("root lost-1", "A>B", "lost-1>A", "lost-1>C");
    }

    @Test
    void theLatestOnOneDerivationHoldsAndNobodyIsPinnedInACircle() {
        assertThat(shown(amended(stemma("A", "A>B", "A>C"), forbid("B", "C"), pin("B", "C"))))
                .containsExactly("root A", "A>B", "A>C");
        assertThat(shown(amended(stemma("A", "A>B", "A>C"), pin("B", "C"), pin("C", "B"))))
                .containsExactly("root A", "A>B", "B>C");
        assertThat(shown(amended(stemma("A", "A>B", "A>C"), pin("B", "Z")))).containsExactly("root A", "A>B", "A>C");
    }

    @Test
    void whateverIsCorrectedTheStemmaStaysWithoutCirclesAndHonoursIt() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int witnesses = 3 + random.nextInt(6);
            Stemma drawn = drawn(random, witnesses);
            List<DerivationRuling> rulings = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                String parent = name(random.nextInt(witnesses));
                String child = name(random.nextInt(witnesses));
                if (!parent.equals(child)) {
                    rulings.add(random.nextBoolean() ? pin(parent, child) : forbid(parent, child));
                }
            }
            Stemma amended = amended(drawn, rulings.toArray(DerivationRuling[]::new));
            assertThat(isWithoutCircles(amended)).isTrue();
            assertThat(amended.edges().stream().map(Derivation::child)).doesNotContain(amended.root());
            assertThat(amended.nodes())
                    .extracting(Node::id)
                    .contains(amended.root())
                    .doesNotHaveDuplicates();
            assertThat(amended.nodes().stream().filter(node -> !node.lost())).hasSize(witnesses);
            if (!rulings.isEmpty()) {
                DerivationRuling latest = rulings.getFirst();
                assertThat(amended.edges().stream()
                                .anyMatch(edge -> edge.parent()
                                                .equals(latest.parent().toString())
                                        && edge.child().equals(latest.child().toString())))
                        .isEqualTo(latest.isPinned());
            }
        }
    }

    private static Stemma drawn(Random random, int witnesses) {
        List<String> edges = new ArrayList<>();
        List<String> order = new ArrayList<>(Stream.iterate(0, i -> i + 1)
                .limit(witnesses)
                .map(AmendmentTest::name)
                .toList());
        Collections.shuffle(order, random);
        boolean lostRoot = random.nextBoolean();
        for (int i = 1; i < witnesses; i++) {
            edges.add(order.get(random.nextInt(i)) + ">" + order.get(i));
            if (random.nextInt(6) == 0) {
                edges.add(order.get(random.nextInt(i)) + ">" + order.get(i));
            }
        }
        if (lostRoot) {
            edges.add("lost-1>" + order.getFirst());
        }
        return stemma(
                lostRoot ? "lost-1 Reuters" : order.getFirst(),
                edges.stream().distinct().toArray(String[]::new));
    }

    private static boolean isWithoutCircles(Stemma stemma) {
        List<Derivation> left = new ArrayList<>(stemma.edges());
        boolean shrinks = true;
        while (shrinks) {
            List<String> children = left.stream().map(Derivation::child).toList();
            shrinks = left.removeIf(edge -> !children.contains(edge.parent()));
        }
        return left.isEmpty();
    }

    private static String name(int number) {
        return String.valueOf((char) ('A' + number));
    }

    private static Stemma amended(Stemma drawn, DerivationRuling... latestFirst) {
        return Amendment.in(drawn, List.of(latestFirst), (parent, child) -> Derivation.Kind.REWRITTEN);
    }

    private static DerivationRuling pin(String parent, String child) {
        return new DerivationRuling(UUID.randomUUID(), true, id(parent), id(child), ADA, Optional.empty());
    }

    private static DerivationRuling forbid(String parent, String child) {
        return new DerivationRuling(UUID.randomUUID(), false, id(parent), id(child), ADA, Optional.empty());
    }

    private static UUID id(String name) {
        return new UUID(0, name.charAt(0));
    }

    private static String node(String name) {
        return name.length() == 1 ? id(name).toString() : name;
    }

    private static Stemma stemma(String root, String... edges) {
        String[] named = root.split(" ");
        List<Node> nodes = Stream.concat(
                        Stream.of(named[0]), Arrays.stream(edges).flatMap(edge -> Stream.of(edge.split(">"))))
                .distinct()
                .map(name -> new Node(
                        node(name),
                        name.length() > 1,
                        name.equals(named[0]) && named.length > 1 ? Optional.of(named[1]) : Optional.empty()))
                .toList();
        return new Stemma(
                node(named[0]),
                nodes,
                Arrays.stream(edges)
                        .map(edge -> edge.split(">"))
                        .map(edge -> new Derivation(
                                node(edge[0]),
                                node(edge[1]),
                                Derivation.Kind.EDITED,
                                0.7,
                                List.of(new Evidence("drawn", "", 1))))
                        .toList());
    }

    private static Derivation edge(Stemma stemma, String parent, String child) {
        return stemma.edges().stream()
                .filter(edge ->
                        edge.parent().equals(node(parent)) && edge.child().equals(node(child)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(Stemma stemma) {
        return Stream.concat(
                        Stream.of("root " + letter(stemma.root())),
                        stemma.edges().stream()
                                .map(edge -> letter(edge.parent()) + ">" + letter(edge.child()))
                                .sorted())
                .toList();
    }

    private static String letter(String id) {
        return id.startsWith("0000") ? String.valueOf((char) UUID.fromString(id).getLeastSignificantBits()) : id;
    }
}
