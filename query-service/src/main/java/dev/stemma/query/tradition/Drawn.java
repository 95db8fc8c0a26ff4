package dev.stemma.query.tradition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.query.catalog.EvidenceView;
import dev.stemma.query.tradition.StemmaView.EdgeView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A stemma as it stands in its column, shown: witnesses with their outlets, in the evidence by their sigla. A witness
/// that is no more stays as a lost text without a name.
final class Drawn {

    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final String GONE = "a text taken down";

    private final Map<String, WitnessView> witnesses;
    private final Map<String, String> shownAs = new HashMap<>();

    private Drawn(List<WitnessView> witnesses) {
        this.witnesses = witnesses.stream()
                .collect(Collectors.toMap(witness -> witness.articleId().toString(), Function.identity()));
    }

    /// @param stemma missing while there is no drawing: then the witnesses stand alone
    static StemmaView of(UUID tradition, JsonNode stemma, List<WitnessView> witnesses) {
        if (!stemma.isObject()) {
            List<NodeView> bare = witnesses.stream().map(NodeView::of).toList();
            return new StemmaView(tradition, Optional.empty(), bare, List.of(), Optional.empty());
        }
        Drawn drawn = new Drawn(witnesses);
        List<NodeView> nodes = new ArrayList<>();
        stemma.path("nodes").forEach(node -> nodes.add(drawn.node(node)));
        List<EdgeView> edges = new ArrayList<>();
        stemma.path("edges").forEach(edge -> edges.add(drawn.edge(edge)));
        return new StemmaView(
                tradition,
                Optional.of(drawn.shown(stemma.path("root").asText())),
                nodes,
                edges,
                stemma.has("readTo") ? Optional.of(stemma.path("readTo").asInt()) : Optional.empty());
    }

    private NodeView node(JsonNode node) {
        String id = node.path("id").asText();
        NodeView view = witnesses.containsKey(id)
                ? NodeView.of(witnesses.get(id))
                : node.path("lost").asBoolean()
                        ? NodeView.lost(
                                id, Optional.ofNullable(node.path("name").textValue()))
                        : NodeView.lost("gone-" + (shownAs.size() + 1), Optional.empty());
        shownAs.put(id, view.id());
        return view;
    }

    private EdgeView edge(JsonNode edge) {
        return new EdgeView(
                shown(edge.path("parent").asText()),
                shown(edge.path("child").asText()),
                edge.path("kind").asText(),
                edge.path("confidence").asDouble(),
                EvidenceView.list(edge.path("evidence")).stream()
                        .map(reason -> new EvidenceView(reason.basis(), inSigla(reason.detail()), reason.weight()))
                        .toList());
    }

    private String shown(String id) {
        return shownAs.getOrDefault(id, id);
    }

    private String inSigla(String detail) {
        return ID.matcher(detail).replaceAll(found -> Matcher.quoteReplacement(siglum(found.group())));
    }

    private String siglum(String id) {
        return Optional.ofNullable(witnesses.get(id)).map(WitnessView::siglum).orElse(GONE);
    }
}
