package dev.stemma.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every pod of ours must be, whichever overlay it stands in.
class PodsTest {

    private static final String SPOOL = "/var/lib/stemma/imports";

    private static final Pattern PORT =
            Pattern.compile("^quarkus\\.http\\.port=(?:\\$\\{\\w+:)?(\\d+)}?$", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void theFourDeploymentsAndTheTwoMigrationsAreThere(Overlay overlay) {
        assertThat(Pod.of(overlay))
                .extracting(Pod::owner)
                .containsExactlyInAnyOrder(
                        "ingest-service",
                        "nlp-service",
                        "query-api",
                        "query-projector",
                        "migrate-ingest",
                        "migrate-query");
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void noPodHasMoreRightsThanItNeeds(Overlay overlay) {
        assertThat(Pod.of(overlay)).allSatisfy(pod -> {
            var context = pod.spec().getSecurityContext();
            assertThat(context.getRunAsNonRoot()).isTrue();
            assertThat(context.getRunAsUser()).isPositive();
            assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.spec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.spec().getHostNetwork()).isNull();
            assertThat(pod.spec().getContainers()).hasSize(1);
            assertThat(pod.spec().getInitContainers()).isEmpty();
            var own = pod.container().getSecurityContext();
            assertThat(own.getAllowPrivilegeEscalation()).isFalse();
            assertThat(own.getReadOnlyRootFilesystem()).isTrue();
            assertThat(own.getPrivileged()).isNull();
            assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(own.getCapabilities().getAdd()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void onlyTmpCanBeWrittenAndTheSpoolOfIngest(Overlay overlay) {
        assertThat(Pod.of(overlay)).allSatisfy(pod -> {
            assertThat(pod.spec().getVolumes())
                    .filteredOn(volume -> volume.getName().equals("tmp"))
                    .singleElement()
                    .satisfies(volume ->
                            assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
            assertThat(pod.container().getVolumeMounts())
                    .extracting(VolumeMount::getMountPath)
                    .containsExactlyElementsOf(
                            pod.owner().equals("ingest-service") ? List.of("/tmp", SPOOL) : List.of("/tmp"));
        });
    }

    /// An upload that is accepted is not lost with its pod, and waits for no pod in particular.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void theReplicasOfIngestShareTheVolumeOfTheirSpool(Overlay overlay) {
        Pod ingest = Pod.of(overlay).stream()
                .filter(pod -> pod.owner().equals("ingest-service"))
                .findFirst()
                .orElseThrow();
        String volume = ingest.container().getVolumeMounts().stream()
                .filter(mount -> mount.getMountPath().equals(SPOOL))
                .findFirst()
                .orElseThrow()
                .getName();
        String claim = ingest.spec().getVolumes().stream()
                .filter(one -> one.getName().equals(volume))
                .findFirst()
                .orElseThrow()
                .getPersistentVolumeClaim()
                .getClaimName();
        boolean alone = overlay.directory().endsWith("/local");
        assertThat(ingest.environment(overlay)).containsEntry("STEMMA_IMPORTS_SPOOL", SPOOL);
        assertThat(overlay.typed(PersistentVolumeClaim.class)).singleElement().satisfies(it -> {
            assertThat(it.getMetadata().getName()).isEqualTo(claim);
            assertThat(it.getSpec().getAccessModes()).containsExactly(alone ? "ReadWriteOnce" : "ReadWriteMany");
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void everyContainerSaysWhatItNeedsAndWhereItEnds(Overlay overlay) {
        assertThat(Pod.of(overlay)).allSatisfy(pod -> {
            var resources = pod.container().getResources();
            for (String resource : List.of("cpu", "memory")) {
                BigDecimal request =
                        Quantity.getAmountInBytes(resources.getRequests().get(resource));
                BigDecimal limit =
                        Quantity.getAmountInBytes(resources.getLimits().get(resource));
                assertThat(request).isPositive().isLessThanOrEqualTo(limit);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void probesAskTheServiceWhereItAnswers(Overlay overlay) {
        assertThat(Pod.of(overlay)).filteredOn(Pod::serves).allSatisfy(pod -> {
            Container container = pod.container();
            assertThat(container.getPorts()).singleElement().satisfies(port -> {
                assertThat(port.getName()).isEqualTo("http");
                assertThat(port.getContainerPort()).isEqualTo(portOf(pod.service()));
            });
            assertProbe(container.getStartupProbe(), "/q/health/started");
            assertProbe(container.getLivenessProbe(), "/q/health/live");
            assertProbe(container.getReadinessProbe(), "/q/health/ready");
        });
    }

    /// A service that finishes what it has begun must be given the time.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void aPodMayFinishBeforeItIsKilled(Overlay overlay) {
        assertThat(Pod.of(overlay)).filteredOn(Pod::serves).allSatisfy(pod -> {
            long pause = pod.container().getLifecycle().getPreStop().getSleep().getSeconds();
            assertThat(pod.spec().getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(pause + 10 + 15);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void replicasAreSpreadOverNodesAndZones(Overlay overlay) {
        assertThat(Pod.of(overlay))
                .filteredOn(Pod::serves)
                .allSatisfy(pod -> assertThat(pod.spec().getTopologySpreadConstraints())
                        .allSatisfy(spread -> assertThat(pod.labels())
                                .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()))
                        .extracting("topologyKey")
                        .containsExactlyInAnyOrder("kubernetes.io/hostname", "topology.kubernetes.io/zone"));
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }

    private static int portOf(String service) {
        Matcher matcher = PORT.matcher(Settings.of(service).properties());
        assertThat(matcher.find()).as("%s sets its port", service).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
