package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.tradition.StemmaView.EdgeView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class StemmaFormsTest {

    private static final UUID ARTICLE = UUID.fromString("6e0c1b52-7f53-3c2b-8a0f-0d3f9d1f3a11");

    private static final StemmaView STEMMA = new StemmaView(
            UUID.fromString("0197f1c2-70aa-7b02-8c11-5d1c0a9e7f21"),
            Optional.of("lost-1"),
            List.of(
                    NodeView.of(new WitnessView(
                            ARTICLE,
                            "A",
                            "The \"Harbour\" \\ Post",
                            "Ferry </data> sinks\nat night",
                            Optional.of("javascript:alert(1)"),
                            Optional.of(Instant.parse("2024-03-04T06:00:00Z")),
                            Optional.of("Reuters"))),
                    NodeView.lost("lost-1", Optional.of("Reuters"))),
            List.of(new EdgeView(
                    "lost-1",
                    ARTICLE.toString(),
                    "EDITED",
                    0.874,
                    List.of(new EvidenceView("credit", "a \"b\"", 1.5)))),
            Optional.empty());

    @Test
    void dotHoldsEveryTextAsAQuotedString() {
        assertThat(StemmaDot.of(STEMMA).lines())
                .containsExactly(
                        "digraph stemma {",
                        "  rankdir=TB;",
                        "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
                        "  edge [fontname=\"sans-serif\", fontsize=10];",
                        "  \"" + ARTICLE + "\" [label=\"A  The \\\"Harbour\\\" \\\\ Post\\n2024-03-04T06:00:00Z"
                                + "\\ncredits Reuters\", lost=\"false\","
                                + " tooltip=\"Ferry </data> sinks\\nat night\"];",
                        "  \"lost-1\" [label=\"Reuters\\nlost\", lost=\"true\", shape=\"ellipse\","
                                + " style=\"dashed\"];",
                        "  \"lost-1\" -> \"" + ARTICLE + "\" [confidence=\"0.874\", kind=\"EDITED\","
                                + " label=\"edited 0.87\", tooltip=\"credit: a \\\"b\\\"\"];",
                        "}");
    }

    @Test
    void graphmlDeclaresWhatItsNodesAndEdgesTell() throws Exception {
        Document graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(StemmaGraphml.of(STEMMA))));
        var keys = graph.getElementsByTagName("key");
        var data = graph.getElementsByTagName("data");
        List<String> declared = java.util.stream.IntStream.range(0, keys.getLength())
                .mapToObj(i -> keys.item(i).getAttributes().getNamedItem("id").getTextContent())
                .toList();
        for (int i = 0; i < data.getLength(); i++) {
            assertThat(declared)
                    .contains(data.item(i).getAttributes().getNamedItem("key").getTextContent());
        }
        assertThat(graph.getDocumentElement().getTextContent())
                .contains("Ferry </data> sinks", "credit: a \"b\"", "0.874", "Reuters (lost)");
        assertThat(graph.getElementsByTagName("edge")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("target")
                        .getTextContent())
                .isEqualTo(ARTICLE.toString());
    }

    @Test
    void siglaGoOnAfterTheAlphabet() {
        assertThat(List.of(Sigla.of(0), Sigla.of(25), Sigla.of(26), Sigla.of(51), Sigla.of(52)))
                .containsExactly("A", "Z", "A1", "Z1", "A2");
        assertThat(List.of(Sigla.number("A"), Sigla.number("Z1"), Sigla.number("A2")))
                .containsExactly(0, 51, 52);
    }
}
