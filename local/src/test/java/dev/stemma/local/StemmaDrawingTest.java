package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StemmaDrawingTest {

    @Test
    void theArchetypeStandsAboveItsCopies() {
        var stemma = new Findings.Stemma(
                "r",
                List.of(
                        lost("r", "Reuters"),
                        witness("a", "001_x.txt"),
                        lost("i", ""),
                        witness("b", "000_x.txt"),
                        witness("c", "002_x.txt")),
                List.of(edge("r", "i"), edge("r", "a"), edge("i", "c"), edge("i", "b")));
        assertThat(StemmaDrawing.lines(stemma))
                .containsExactly(
                        "◌ lost: Reuters",
                        "├─ ◌ lost, edited (confidence 0.80)",
                        "│  ├─ ● 000, edited (confidence 0.80)",
                        "│  └─ ● 002, edited (confidence 0.80)",
                        "└─ ● 001, edited (confidence 0.80)");
    }

    @Test
    void aContaminatedWitnessIsDrawnUnderBothExemplars() {
        var stemma = new Findings.Stemma(
                "a",
                List.of(witness("a", "1.txt"), witness("b", "2.txt"), witness("c", "3.txt")),
                List.of(edge("a", "b"), edge("b", "c"), edge("a", "c"), edge("c", "a")));
        assertThat(StemmaDrawing.lines(stemma))
                .filteredOn(line -> line.contains("● 3"))
                .hasSize(2);
    }

    @Test
    void aStemmaOfOneIsOneLine() {
        assertThat(StemmaDrawing.lines(new Findings.Stemma("a", List.of(witness("a", "003_x.txt")), List.of())))
                .containsExactly("● 003");
    }

    private static Findings.Node lost(String id, String name) {
        return new Findings.Node(id, Optional.empty(), true, Optional.of(name).filter(known -> !known.isEmpty()));
    }

    private static Findings.Node witness(String id, String file) {
        return new Findings.Node(id, Optional.of(file), false, Optional.empty());
    }

    private static Findings.Edge edge(String parent, String child) {
        return new Findings.Edge(parent, child, "EDITED", 0.8, MissingNode.getInstance());
    }
}
