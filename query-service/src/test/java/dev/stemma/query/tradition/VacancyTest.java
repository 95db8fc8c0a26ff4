package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Node;
import dev.stemma.philology.stemma.Stemma;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VacancyTest {

    private static final String A = new UUID(1, 1).toString();
    private static final String B = new UUID(1, 2).toString();
    private static final String C = new UUID(1, 3).toString();

    @Test
    void aCopyWhoseExemplarIsGoneIsNotTheArchetype() {
        Stemma stemma = Vacancy.in(stemma(A, A + ">" + B), List.of(vacancy(A, 7)));
        assertThat(stemma.root()).isEqualTo("gone-1");
        assertThat(edges(stemma)).containsExactlyInAnyOrder(A + ">" + B, "gone-1>" + A);
        assertThat(stemma.nodes()).contains(new Node("gone-1", true, Optional.empty()));
    }

    @Test
    void whatIsGoneStandsBetweenItsExemplarAndItsCopies() {
        Stemma stemma = Vacancy.in(stemma(A, A + ">" + B, B + ">" + C), List.of(vacancy(B, 7), vacancy(C, 7)));
        assertThat(stemma.root()).isEqualTo(A);
        assertThat(edges(stemma)).containsExactlyInAnyOrder(A + ">gone-1", "gone-1>" + B, "gone-1>" + C);
    }

    @Test
    void aLostTextThatItsCopiesBetrayIsTheSame() {
        Stemma drawn = stemma("lost-1", "lost-1>" + A, "lost-1>" + B);
        assertThat(Vacancy.in(drawn, List.of(vacancy(A, 7), vacancy(B, 7)))).isEqualTo(drawn);
    }

    @Test
    void nothingComesFromItself() {
        // B was drawn below A, and A below C: all three come from what is gone
        Stemma stemma =
                Vacancy.in(stemma(C, C + ">" + A, A + ">" + B), List.of(vacancy(A, 7), vacancy(B, 8), vacancy(C, 7)));
        assertThat(edges(stemma)).containsExactlyInAnyOrder("gone-1>" + A, "gone-1>" + C, A + ">gone-2", "gone-2>" + B);
        assertThat(stemma.root()).isEqualTo("gone-1");
    }

    private static Vacancy vacancy(String copy, long gone) {
        return new Vacancy(UUID.fromString(copy), new UUID(2, gone), Derivation.Kind.EDITED, 0.8);
    }

    private static Stemma stemma(String root, String... derivations) {
        List<Derivation> edges = Arrays.stream(derivations)
                .map(derivation -> derivation.split(">"))
                .map(ends -> new Derivation(ends[0], ends[1], Derivation.Kind.EDITED, 0.8, List.of()))
                .toList();
        List<Node> nodes = Stream.concat(
                        Stream.of(root), edges.stream().flatMap(edge -> Stream.of(edge.parent(), edge.child())))
                .distinct()
                .map(id -> new Node(id, id.startsWith("lost"), Optional.empty()))
                .toList();
        return new Stemma(root, nodes, edges);
    }

    private static List<String> edges(Stemma stemma) {
        return stemma.edges().stream()
                .map(edge -> edge.parent() + ">" + edge.child())
                .toList();
    }
}
