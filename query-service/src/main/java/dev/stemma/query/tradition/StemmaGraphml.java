package dev.stemma.query.tradition;

import dev.stemma.query.catalog.Markup;
import dev.stemma.query.tradition.StemmaView.EdgeView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A stemma as GraphML (Brandes et al. 2002), as Gephi, yEd, Cytoscape and NetworkX read it.
final class StemmaGraphml {

    static final String TYPE = "application/graphml+xml";

    private static final List<String> OF_NODES =
            List.of("label", "name", "siglum", "source", "title", "url", "publishedAt", "credit");

    private StemmaGraphml() {}

    static String of(StemmaView stemma) {
        Markup markup = new Markup()
                .open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns")
                .line();
        key(markup, "lost", "node", "boolean");
        OF_NODES.forEach(name -> key(markup, name, "node", "string"));
        key(markup, "kind", "edge", "string");
        key(markup, "confidence", "edge", "double");
        key(markup, "evidence", "edge", "string");
        markup.open("graph", "id", stemma.traditionId().toString(), "edgedefault", "directed")
                .line();
        stemma.nodes().forEach(node -> node(markup, node));
        stemma.edges().forEach(edge -> edge(markup, edge));
        return markup.close().close().line().toString();
    }

    private static void key(Markup markup, String name, String owner, String type) {
        markup.empty("key", "id", name, "for", owner, "attr.name", name, "attr.type", type)
                .line();
    }

    private static void node(Markup markup, NodeView node) {
        markup.open("node", "id", node.id());
        data(markup, "lost", Optional.of(String.valueOf(node.lost())));
        data(markup, "label", Optional.of(label(node)));
        data(markup, "name", node.name());
        data(markup, "siglum", node.siglum());
        data(markup, "source", node.source());
        data(markup, "title", node.title());
        data(markup, "url", node.url());
        data(markup, "publishedAt", node.publishedAt().map(Object::toString));
        data(markup, "credit", node.credit());
        markup.close().line();
    }

    private static String label(NodeView node) {
        if (node.lost()) {
            return node.name().map(name -> name + " (lost)").orElse("(lost)");
        }
        return node.siglum().orElse("") + " " + node.source().orElse("");
    }

    private static void edge(Markup markup, EdgeView edge) {
        markup.open("edge", "source", edge.parent(), "target", edge.child());
        data(markup, "kind", Optional.of(edge.kind()));
        data(markup, "confidence", Optional.of(String.valueOf(edge.confidence())));
        data(
                markup,
                "evidence",
                Optional.of(edge.evidence().stream()
                        .map(reason -> reason.basis() + ": " + reason.detail())
                        .collect(Collectors.joining("; "))));
        markup.close().line();
    }

    private static void data(Markup markup, String key, Optional<String> value) {
        value.ifPresent(text -> markup.element("data", text, "key", key));
    }
}
