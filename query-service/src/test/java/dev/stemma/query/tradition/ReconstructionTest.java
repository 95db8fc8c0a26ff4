package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.query.tradition.Reconstruction.Exemplar;
import dev.stemma.query.tradition.StemmaView.EdgeView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconstructionTest {

    @Test
    void anExtantExemplarHadWhatItHas() {
        Reconstruction stemma = of("a>b", "b>c");
        assertThat(stemma.of("b", Map.of("a", "shelling", "b", "establish", "c", "establish")))
                .isEqualTo(new Exemplar(Set.of("shelling"), true));
        assertThat(stemma.of("c", Map.of("a", "shelling", "b", "establish", "c", "establish")))
                .isEqualTo(new Exemplar(Set.of("establish"), true));
        assertThat(stemma.of("a", Map.of("a", "shelling", "b", "establish")).forms())
                .isEmpty();
    }

    @Test
    void aLostExemplarHadWhatMostOfItsOtherCopiesHave() {
        Reconstruction stemma = of("lost-1>a", "lost-1>b", "lost-1>c");
        Map<String, String> forms = Map.of("a", "enormously", "b", "deeply", "c", "deeply");
        assertThat(stemma.of("a", forms)).isEqualTo(new Exemplar(Set.of("deeply"), true));
        assertThat(stemma.of("b", forms).forms()).containsExactlyInAnyOrder("enormously", "deeply");
    }

    @Test
    void ofTwoCopiesNothingTellsWhichChanged() {
        Reconstruction stemma = of("lost-1>a", "lost-1>b");
        assertThat(stemma.of("a", Map.of("a", "300", "b", "800"))).isEqualTo(new Exemplar(Set.of("800"), false));
        assertThat(stemma.of("b", Map.of("a", "300", "b", "800"))).isEqualTo(new Exemplar(Set.of("300"), false));
    }

    @Test
    void aKnownAncestorTellsThroughALostCopy() {
        Reconstruction stemma = of("a>lost-1", "lost-1>b", "lost-1>c");
        assertThat(stemma.of("b", Map.of("a", "300", "b", "800"))).isEqualTo(new Exemplar(Set.of("300"), true));
    }

    @Test
    void aWitnessThatLacksThePassageTellsNothing() {
        assertThat(of("a>b").of("b", Map.of("b", "800")).forms()).isEmpty();
        assertThat(of("lost-1>a", "lost-1>b", "lost-1>c").of("a", Map.of("a", "x", "b", "y")))
                .isEqualTo(new Exemplar(Set.of("y"), false));
    }

    @Test
    void ofTwoExemplarsTheLikelierCounts() {
        List<EdgeView> edges = new ArrayList<>(List.of(edge("a", "c", 0.4), edge("b", "c", 0.9)));
        Reconstruction stemma = new Reconstruction(view(edges));
        assertThat(stemma.of("c", Map.of("a", "x", "b", "y", "c", "z"))).isEqualTo(new Exemplar(Set.of("y"), true));
    }

    @Test
    void aLongChainIsReadInBoundedTime() {
        String[] chain = new String[5_000];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = "lost-%d>lost-%d".formatted(i, i + 1);
        }
        chain[chain.length - 1] = "lost-%d>z".formatted(chain.length - 1);
        assertThat(of(chain).of("z", Map.of("z", "x")).forms()).isEmpty();
    }

    private static Reconstruction of(String... derivations) {
        return new Reconstruction(view(Arrays.stream(derivations)
                .map(derivation -> derivation.split(">"))
                .map(ends -> edge(ends[0], ends[1], 0.8))
                .toList()));
    }

    private static EdgeView edge(String parent, String child, double confidence) {
        return new EdgeView(parent, child, "EDITED", confidence, List.of());
    }

    private static StemmaView view(List<EdgeView> edges) {
        List<NodeView> nodes = edges.stream()
                .flatMap(edge -> java.util.stream.Stream.of(edge.parent(), edge.child()))
                .distinct()
                .map(ReconstructionTest::node)
                .toList();
        return new StemmaView(UUID.randomUUID(), Optional.empty(), nodes, edges, Optional.empty());
    }

    private static NodeView node(String id) {
        NodeView lost = NodeView.lost(id, Optional.empty());
        boolean isLost = id.startsWith("lost");
        return new NodeView(
                id,
                Optional.empty(),
                isLost,
                lost.name(),
                lost.siglum(),
                lost.source(),
                lost.title(),
                lost.url(),
                lost.publishedAt(),
                lost.credit());
    }
}
