package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.query.catalog.Stored;
import dev.stemma.query.tradition.StemmaView.NodeView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DrawnTest {

    private static final UUID TRADITION = UUID.randomUUID();
    private static final UUID KEPT = UUID.fromString("6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11");
    private static final UUID GONE = UUID.fromString("2f9a8c40-1f6b-3d3e-9c77-5b1e7a0c4d22");
    private static final List<WitnessView> WITNESSES = List.of(
            new WitnessView(KEPT, "A", "Island Herald", "Ferry", Optional.empty(), Optional.empty(), Optional.empty()));

    @Test
    void aWitnessThatIsNoMoreStaysAsALostTextWithoutAName() {
        String column = """
                {"root": "%2$s", "nodes": [{"id": "%1$s", "lost": false, "article": "%1$s"},
                 {"id": "%2$s", "lost": false, "article": "%2$s"}],
                 "edges": [{"parent": "%2$s", "child": "%1$s", "kind": "EDITED", "confidence": 0.8,
                 "evidence": [{"basis": "shared-reading", "detail": "“sank” with %1$s, not %2$s", "weight": 2}]}]}
                """.formatted(KEPT, GONE);
        StemmaView stemma = Drawn.of(TRADITION, Stored.json(column), WITNESSES);
        NodeView lost = stemma.nodes().get(1);
        assertThat(lost.lost()).isTrue();
        assertThat(lost.name()).isEmpty();
        assertThat(lost.articleId()).isEmpty();
        assertThat(stemma.root()).contains(lost.id());
        assertThat(stemma.edges().getFirst().parent()).isEqualTo(lost.id());
        assertThat(stemma.edges().getFirst().evidence().getFirst().detail())
                .isEqualTo("“sank” with A, not a text taken down");
        assertThat(stemma.toString()).doesNotContain(GONE.toString());
    }

    @Test
    void howFarLongTextsWereReadIsTold() {
        String column = "{\"root\": \"%1$s\", \"readTo\": 50000, \"nodes\": [{\"id\": \"%1$s\"}], \"edges\": []}";
        assertThat(Drawn.of(TRADITION, Stored.json(column.formatted(KEPT)), WITNESSES)
                        .readTo())
                .contains(50000);
    }

    @Test
    void whatIsNotDrawnShowsItsWitnessesAlone() {
        StemmaView stemma = Drawn.of(TRADITION, Stored.json(null), WITNESSES);
        assertThat(stemma.root()).isEmpty();
        assertThat(stemma.nodes()).extracting(NodeView::id).containsExactly(KEPT.toString());
        assertThat(stemma.edges()).isEmpty();
        assertThat(stemma.readTo()).isEmpty();
    }
}
