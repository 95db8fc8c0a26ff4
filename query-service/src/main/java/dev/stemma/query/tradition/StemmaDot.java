package dev.stemma.query.tradition;

import dev.stemma.query.tradition.StemmaView.EdgeView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A stemma in the DOT language of Graphviz: lost texts are dashed ellipses, the evidence is the tooltip of an edge.
final class StemmaDot {

    static final String TYPE = "text/vnd.graphviz";

    private StemmaDot() {}

    static String of(StemmaView stemma) {
        StringBuilder dot = new StringBuilder("digraph stemma {\n");
        dot.append("  rankdir=TB;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
        dot.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
        for (NodeView node : stemma.nodes()) {
            dot.append("  ").append(quoted(node.id())).append(attributes(node)).append(";\n");
        }
        for (EdgeView edge : stemma.edges()) {
            dot.append("  ")
                    .append(quoted(edge.parent()))
                    .append(" -> ")
                    .append(quoted(edge.child()))
                    .append(attributes(edge))
                    .append(";\n");
        }
        return dot.append("}\n").toString();
    }

    private static String attributes(NodeView node) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("lost", String.valueOf(node.lost()));
        if (node.lost()) {
            attributes.put("label", node.name().map(name -> name + "\nlost").orElse("lost"));
            attributes.put("shape", "ellipse");
            attributes.put("style", "dashed");
            return written(attributes);
        }
        StringBuilder label = new StringBuilder(node.siglum().orElse(""));
        node.source().ifPresent(source -> label.append("  ").append(source));
        node.publishedAt().ifPresent(time -> label.append('\n').append(time));
        node.credit().ifPresent(credit -> label.append("\ncredits ").append(credit));
        attributes.put("label", label.toString());
        node.title().ifPresent(title -> attributes.put("tooltip", title));
        node.url().filter(StemmaDot::isWebAddress).ifPresent(url -> attributes.put("URL", url));
        return written(attributes);
    }

    private static String attributes(EdgeView edge) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("label", "%s %.2f".formatted(edge.kind().toLowerCase(Locale.ROOT), edge.confidence()));
        attributes.put("kind", edge.kind());
        attributes.put("confidence", String.valueOf(edge.confidence()));
        attributes.put(
                "tooltip",
                edge.evidence().stream()
                        .map(reason -> reason.basis() + ": " + reason.detail())
                        .collect(Collectors.joining("\n")));
        return written(attributes);
    }

    static boolean isWebAddress(String url) {
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private static String written(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + quoted(attribute.getValue()))
                .collect(Collectors.joining(", ", " [", "]"));
    }

    /// A double-quoted string, in which Graphviz knows escapes: no text can end it or be taken for one.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.appendCodePoint(isShown(character) ? character : ' ');
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isShown(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
