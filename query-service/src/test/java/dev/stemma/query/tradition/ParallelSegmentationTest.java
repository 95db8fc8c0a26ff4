package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ParallelSegmentationTest {

    private static final String FIRST = "The ferry Aurora sank off Mindoro on Monday, the coast guard said. "
            + "Fishermen rescued 118 passengers before dawn. Divers <still> searched the hull & the bridge.";
    private static final String SECOND =
            "The ferry Aurora sank off Mindoro on Tuesday, the coast guard told reporters. "
                    + "Fishermen rescued 180 passengers before dawn.";

    @Test
    void theTextOfEveryWitnessCanBeReadFromTheEdition() throws Exception {
        Document edition = edition(FIRST, SECOND);
        assertThat(text(edition, "#A")).isEqualTo(letters(FIRST));
        assertThat(text(edition, "#B")).isEqualTo(letters(SECOND));
    }

    @Test
    void whatDiffersStandsInReadingsOfTheirWitnesses() throws Exception {
        NodeList readings = edition(FIRST, SECOND).getElementsByTagName("rdg");
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < readings.getLength(); i++) {
            Element reading = (Element) readings.item(i);
            seen.add(reading.getAttribute("wit") + " " + reading.getTextContent());
        }
        assertThat(seen)
                .contains("#A Monday", "#B Tuesday", "#A 118", "#B 180")
                .contains("#A Divers <still> searched the hull & the bridge.", "#B ");
    }

    @Test
    void witnessesWithoutAWordMakeAnEmptyEdition() throws Exception {
        Document edition = edition("…", "!");
        assertThat(edition.getElementsByTagName("p").getLength()).isPositive();
    }

    private static Document edition(String... texts) throws Exception {
        List<Witness> witnesses = new ArrayList<>();
        List<WitnessView> views = new ArrayList<>();
        for (String text : texts) {
            UUID id = new UUID(7, views.size());
            witnesses.add(Witness.of(id.toString(), text));
            views.add(new WitnessView(
                    id,
                    Sigla.of(views.size()),
                    "Outlet",
                    "A <title>",
                    Optional.of("https://example.org/?a&b"),
                    Optional.empty(),
                    Optional.of("Reuters")));
        }
        String tei = ParallelSegmentation.of("A <title>", Collation.of(witnesses), views);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(tei)));
    }

    /// The text of one witness: of every `app` the reading that names it.
    private static String text(Document edition, String witness) {
        StringBuilder text = new StringBuilder();
        collect(edition.getElementsByTagName("body").item(0), witness, text);
        return letters(text.toString());
    }

    private static void collect(Node node, String witness, StringBuilder text) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getTextContent());
            } else if (!(child instanceof Element reading)
                    || !reading.getTagName().equals("rdg")
                    || List.of(reading.getAttribute("wit").split(" ")).contains(witness)) {
                collect(child, witness, text);
            }
        }
    }

    /// Letters and digits alone, for marks and spaces are shown as the first witness has them.
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
