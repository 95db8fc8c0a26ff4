package dev.stemma.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kubernetes and its operators will understand every object.
class SchemaTest {

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#allAndTheBase")
    void everyObjectFitsTheModelOfItsKind(Overlay overlay) {
        assertThat(overlay.manifests()).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#allAndTheBase")
    void noTwoObjectsHaveOneName(Overlay overlay) {
        Set<String> names = new HashSet<>();
        assertThat(overlay.manifests()).allMatch(manifest -> names.add(manifest.toString()));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void everyObjectStandsInOneNamespace(Overlay overlay) {
        assertThat(overlay.manifests("Namespace")).hasSize(1);
        String namespace = overlay.manifests("Namespace").getFirst().name();
        assertThat(overlay.manifests())
                .filteredOn(manifest -> !manifest.kind().equals("Namespace"))
                .allMatch(manifest ->
                        manifest.json().at("/metadata/namespace").asText().equals(namespace));
    }

    /// The other tests are worth nothing unless the models are strict; the published ones are not by themselves.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#allAndTheBase")
    void aMisspeltFieldIsRefusedInEveryKind(Overlay overlay) {
        for (JsonNode built : overlay.built()) {
            ObjectNode spoilt = built.deepCopy();
            ObjectNode place = spoilt.path("spec") instanceof ObjectNode spec ? spec : spoilt;
            place.put("replicsa", 2);
            assertThatThrownBy(() -> Kinds.read(spoilt)).hasMessageContaining("replicsa");
        }
    }
}
