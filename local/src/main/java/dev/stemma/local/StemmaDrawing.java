package dev.stemma.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A stemma drawn with characters, the archetype on top.
final class StemmaDrawing {

    private final Map<String, Findings.Node> nodes;
    private final Map<String, List<Findings.Edge>> edgesByParent;
    private final Set<String> drawn = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private StemmaDrawing(Findings.Stemma stemma) {
        nodes = stemma.nodes().stream().collect(Collectors.toMap(Findings.Node::id, Function.identity()));
        edgesByParent = stemma.edges().stream()
                .sorted(Comparator.comparing(edge -> label(nodes.get(edge.child()))))
                .collect(Collectors.groupingBy(Findings.Edge::parent));
    }

    static List<String> lines(Findings.Stemma stemma) {
        StemmaDrawing drawing = new StemmaDrawing(stemma);
        if (drawing.nodes.containsKey(stemma.root())) {
            drawing.lines.add(label(drawing.nodes.get(stemma.root())));
            drawing.below(stemma.root(), "");
        }
        return List.copyOf(drawing.lines);
    }

    private void below(String parent, String indent) {
        drawn.add(parent);
        List<Findings.Edge> edges = edgesByParent.getOrDefault(parent, List.of());
        for (int i = 0; i < edges.size(); i++) {
            Findings.Edge edge = edges.get(i);
            boolean last = i == edges.size() - 1;
            lines.add(indent + (last ? "└─ " : "├─ ") + label(nodes.get(edge.child())) + ", " + words(edge));
            if (!drawn.contains(edge.child())) {
                below(edge.child(), indent + (last ? "   " : "│  "));
            }
        }
    }

    private static String words(Findings.Edge edge) {
        String kind = edge.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.format(Locale.ROOT, "%s (confidence %.2f)", kind, edge.confidence());
    }

    private static String label(Findings.Node node) {
        if (node == null) {
            return "?";
        }
        if (node.lost()) {
            return node.name().map(name -> "◌ lost: " + name).orElse("◌ lost");
        }
        return "● " + node.file().map(Report::shortName).orElse(node.id());
    }
}
