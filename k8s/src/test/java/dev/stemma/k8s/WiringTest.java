package dev.stemma.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What one object says of another is true.
class WiringTest {

    private static final String CONSUMER_OF_ENRICHED = "mp.messaging.incoming.articles-enriched.";
    private static final String CONSUMER_OF_INGESTED = "mp.messaging.incoming.articles-ingested.";

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void aServiceSelectsThePodsOfOneDeploymentAndTheirPort(Overlay overlay) {
        assertThat(overlay.typed(Service.class)).hasSize(4).allSatisfy(service -> {
            Pod pod = selected(overlay, service.getSpec().getSelector());
            assertThat(pod.owner()).isEqualTo(name(service));
            assertThat(service.getSpec().getPorts()).singleElement().satisfies(port -> {
                assertThat(port.getTargetPort().getStrVal()).isEqualTo("http");
                assertThat(port.getPort())
                        .isEqualTo(pod.container().getPorts().getFirst().getContainerPort());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void aDeploymentSelectsItsOwnPodsOnly(Overlay overlay) {
        assertThat(overlay.typed(Deployment.class))
                .allSatisfy(deployment -> assertThat(selected(
                                        overlay,
                                        deployment.getSpec().getSelector().getMatchLabels())
                                .owner())
                        .isEqualTo(name(deployment)));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void everyPodHasAServiceAccountWithoutToken(Overlay overlay) {
        Map<String, ServiceAccount> accounts = overlay.typed(ServiceAccount.class).stream()
                .collect(Collectors.toMap(WiringTest::name, account -> account));
        assertThat(Pod.of(overlay))
                .allSatisfy(pod -> assertThat(
                                accounts.get(pod.spec().getServiceAccountName()).getAutomountServiceAccountToken())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void everyVariableIsOneThatItsServiceReads(Overlay overlay) {
        assertThat(Pod.of(overlay))
                .allSatisfy(pod -> assertThat(Settings.of(pod.service()).names())
                        .containsAll(pod.environment(overlay).keySet()));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void everyConfigMapIsUsed(Overlay overlay) {
        Set<String> used = Pod.of(overlay).stream()
                .flatMap(pod -> pod.container().getEnvFrom().stream())
                .map(source -> source.getConfigMapRef().getName())
                .collect(Collectors.toSet());
        assertThat(overlay.typed(ConfigMap.class))
                .extracting(WiringTest::name)
                .containsExactlyInAnyOrderElementsOf(used);
    }

    /// CloudNativePG makes a secret `<cluster>-app` and a service `<cluster>-rw` for each database.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void databasesAndTheirSecretsAreThoseThatCloudNativePgMakes(Overlay overlay) {
        Map<String, DatabaseCluster> clusters = overlay.typed(DatabaseCluster.class).stream()
                .collect(Collectors.toMap(cluster -> cluster.metadata().name(), cluster -> cluster));
        assertThat(Pod.of(overlay))
                .filteredOn(pod -> !pod.service().equals("nlp-service"))
                .allSatisfy(pod -> {
                    String database = pod.service().replace("-service", "");
                    String cluster = database + "-database";
                    assertThat(clusters.get(cluster).spec().bootstrap().initdb().database())
                            .isEqualTo(database);
                    assertThat(pod.secrets()).containsExactly(cluster + "-app");
                    assertThat(pod.environment(overlay))
                            .containsEntry(
                                    "STEMMA_DATABASE_URL",
                                    "jdbc:postgresql://%s-rw.%s.svc:5432/%s"
                                            .formatted(cluster, namespace(overlay), database))
                            .containsEntry("STEMMA_DATABASE_USER", "secret %s-app, key username".formatted(cluster))
                            .containsEntry(
                                    "STEMMA_DATABASE_PASSWORD", "secret %s-app, key password".formatted(cluster));
                });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void noSecretStandsInAManifest(Overlay overlay) {
        assertThat(overlay.manifests("Secret")).isEmpty();
        assertThat(overlay.typed(ConfigMap.class))
                .allSatisfy(config -> assertThat(config.getData().keySet())
                        .noneMatch(key -> key.contains("PASSWORD") || key.contains("TOKEN")));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void theBrokersAreThoseThatStrimziMakes(Overlay overlay) {
        Kafka kafka = overlay.typed(Kafka.class).getFirst();
        int port = kafka.getSpec().getKafka().getListeners().getFirst().getPort();
        assertThat(Pod.of(overlay))
                .filteredOn(Pod::serves)
                .allSatisfy(pod -> assertThat(pod.environment(overlay))
                        .containsEntry(
                                "KAFKA_BOOTSTRAP_SERVERS",
                                "%s-kafka-bootstrap.%s.svc:%d".formatted(name(kafka), namespace(overlay), port)));
    }

    /// ingest-service creates the topics; a second owner would change them back.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void nobodyButIngestServiceOwnsTheTopics(Overlay overlay) {
        assertThat(overlay.manifests("KafkaTopic")).isEmpty();
        Kafka kafka = overlay.typed(Kafka.class).getFirst();
        assertThat(kafka.getSpec().getEntityOperator()).isNull();
        assertThat(kafka.getSpec().getKafka().getConfig()).containsEntry("auto.create.topics.enable", false);
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void onlyTheProjectorProjectsAndOnlyTheJobsMigrate(Overlay overlay) {
        Map<String, Map<String, String>> environments =
                Pod.of(overlay).stream().collect(Collectors.toMap(Pod::owner, pod -> pod.environment(overlay)));
        assertThat(environments.get("query-api")).containsEntry("STEMMA_PROJECTION_ENABLED", "false");
        assertThat(environments.get("query-projector")).containsEntry("STEMMA_PROJECTION_ENABLED", "true");
        for (String owner : List.of("ingest-service", "query-api", "query-projector")) {
            assertThat(environments.get(owner))
                    .containsEntry("STEMMA_MIGRATE_AT_START", "false")
                    .containsEntry("QUARKUS_FLYWAY_VALIDATE_AT_START", "true")
                    .doesNotContainKey("QUARKUS_INIT_AND_EXIT");
        }
        for (String owner : List.of("migrate-ingest", "migrate-query")) {
            assertThat(environments.get(owner))
                    .containsEntry("STEMMA_MIGRATE_AT_START", "true")
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true");
        }
    }

    /// The services know no users, so where the ingress leads to no writing, no corrections are taken either.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void whereOnlyReadingIsOpenNobodyCorrects(Overlay overlay) {
        boolean open = overlay.typed(Ingress.class).stream()
                .anyMatch(ingress -> name(ingress).equals("intake"));
        Pod answering = Pod.of(overlay).stream()
                .filter(pod -> pod.owner().equals("query-api"))
                .findFirst()
                .orElseThrow();
        assertThat(open).isEqualTo(overlay.directory().endsWith("/local"));
        assertThat(answering.environment(overlay)).containsEntry("STEMMA_CORRECTION_ENABLED", Boolean.toString(open));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void aServiceHasOneImageWhereverItRuns(Overlay overlay) {
        Map<String, Set<String>> images = Pod.of(overlay).stream()
                .collect(Collectors.groupingBy(
                        Pod::service,
                        Collectors.mapping(pod -> pod.container().getImage(), Collectors.toCollection(TreeSet::new))));
        assertThat(images.keySet()).containsExactlyInAnyOrder("ingest-service", "nlp-service", "query-service");
        images.forEach((service, image) -> assertThat(image)
                .singleElement()
                .asString()
                .matches("[a-z0-9./-]*stemma/" + service + ":[\\w.-]+")
                .doesNotEndWith(":latest"));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void anIngressLeadsToServicesOfOurs(Overlay overlay) {
        Set<String> services =
                overlay.typed(Service.class).stream().map(WiringTest::name).collect(Collectors.toSet());
        assertThat(overlay.typed(Ingress.class))
                .isNotEmpty()
                .allSatisfy(ingress -> assertThat(ingress.getSpec().getRules())
                        .flatMap(rule -> rule.getHttp().getPaths())
                        .allSatisfy(path -> {
                            assertThat(path.getBackend().getService().getName()).isIn(services);
                            assertThat(path.getBackend().getService().getPort().getName())
                                    .isEqualTo("http");
                            assertThat(path.getPath())
                                    .satisfiesAnyOf(
                                            open -> assertThat(open).doesNotStartWith("/q"),
                                            open -> assertThat(open).isEqualTo("/q/swagger-ui"));
                        }));
    }

    /// The page at `/` loads its own files; the rest of what the service answers, such as its health, stays inside.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void theIngressLetsThePageLoadItsFilesAndLeadOn(Overlay overlay) throws IOException {
        List<String> open = openPrefixes(overlay);
        Path served = Overlay.ROOT.resolve("query-service/src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(served)) {
            assertThat(files)
                    .filteredOn(file -> Files.isRegularFile(file) && !file.endsWith("index.html"))
                    .isNotEmpty()
                    .map(file -> "/" + served.relativize(file))
                    .allMatch(file -> open.stream().anyMatch(file::startsWith));
        }
        Matcher link =
                Pattern.compile("href=\"([a-z][^\"#:?]*)").matcher(Files.readString(served.resolve("index.html")));
        assertThat(link.results())
                .map(found -> "/" + found.group(1) + "/")
                .contains("/q/swagger-ui/", "/openapi/")
                .allMatch(target -> open.stream().anyMatch(target::startsWith));
        assertThat(open).noneMatch("/q/health/"::startsWith).noneMatch("/q/metrics/"::startsWith);
    }

    private static List<String> openPrefixes(Overlay overlay) {
        return overlay.typed(Ingress.class).stream()
                .filter(ingress -> name(ingress).equals("query-api"))
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .filter(path -> path.getPathType().equals("Prefix"))
                .map(path -> path.getPath() + "/")
                .toList();
    }

    /// One machine has nothing to disrupt and nothing to scale to.
    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void everyDeploymentOfAClusterHasABudgetAndWhoScalesIt(Overlay overlay) {
        if (overlay.directory().endsWith("/local")) {
            assertThat(overlay.typed(PodDisruptionBudget.class)).isEmpty();
            assertThat(overlay.typed(HorizontalPodAutoscaler.class)).isEmpty();
            assertThat(overlay.typed(ScaledObject.class)).isEmpty();
            return;
        }
        List<String> deployments =
                overlay.typed(Deployment.class).stream().map(WiringTest::name).toList();
        assertThat(overlay.typed(PodDisruptionBudget.class))
                .allSatisfy(budget -> assertThat(
                                selected(overlay, budget.getSpec().getSelector().getMatchLabels())
                                        .owner())
                        .isEqualTo(name(budget)))
                .extracting(WiringTest::name)
                .containsExactlyInAnyOrderElementsOf(deployments);

        Set<String> scaled = Stream.concat(
                        overlay.typed(HorizontalPodAutoscaler.class).stream()
                                .map(scaler ->
                                        scaler.getSpec().getScaleTargetRef().getName()),
                        overlay.typed(ScaledObject.class).stream()
                                .map(scaler -> scaler.spec().scaleTargetRef().name()))
                .collect(Collectors.toSet());
        assertThat(scaled).containsExactlyInAnyOrder("nlp-service", "query-api", "query-projector");
        assertThat(overlay.typed(Deployment.class))
                .allSatisfy(deployment -> assertThat(deployment.getSpec().getReplicas() == null)
                        .as("%s leaves its replicas to its scaler", name(deployment))
                        .isEqualTo(scaled.contains(name(deployment))));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.k8s.Overlay#all")
    void lagIsMeasuredWhereTheServicesConsume(Overlay overlay) {
        Settings ingest = Settings.of("ingest-service");
        for (ScaledObject scaler : overlay.typed(ScaledObject.class)) {
            Pod pod = pod(overlay, scaler.spec().scaleTargetRef().name());
            ScaledObject.Lag lag = scaler.spec().triggers().getFirst().metadata();
            String consumer = pod.service().equals("nlp-service") ? CONSUMER_OF_INGESTED : CONSUMER_OF_ENRICHED;
            Settings settings = Settings.of(pod.service());
            assertThat(lag.topic()).isEqualTo(settings.property(consumer + "topic"));
            assertThat(lag.consumerGroup()).isEqualTo(settings.property(consumer + "group.id"));
            assertThat(lag.offsetResetPolicy()).isEqualTo(settings.property(consumer + "auto.offset.reset"));
            assertThat(pod.environment(overlay)).containsKey(lag.bootstrapServersFromEnv());
            assertThat(scaler.spec().maxReplicaCount()).isEqualTo(ingest.partitions());
        }
    }

    private static Pod selected(Overlay overlay, Map<String, String> labels) {
        List<Pod> pods = Pod.of(overlay).stream()
                .filter(pod -> pod.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
        assertThat(pods).as("selected by %s", labels).hasSize(1);
        return pods.getFirst();
    }

    private static Pod pod(Overlay overlay, String owner) {
        return Pod.of(overlay).stream()
                .filter(pod -> pod.owner().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private static String namespace(Overlay overlay) {
        return overlay.manifests("Namespace").getFirst().name();
    }

    private static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }
}
