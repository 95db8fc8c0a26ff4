package dev.stemma.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The NetworkPolicies allow the flow of the design, and nothing else.
class FlowTest {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    private static final String WEB = "the web";

    /// Who may be at an end of a connection: the labels of a pod and of its namespace, and where it listens.
    private record Party(String name, Map<String, String> labels, Map<String, String> namespace, Set<Integer> ports) {}

    private static final Set<String> FLOW = Set.of(
            "clients -> ingest-service:8081",
            "clients -> nlp-service:8082",
            "clients -> query-api:8080",
            "ingress-nginx -> query-api:8080",
            "ingest-service -> ingest-database:5432",
            "ingest-service -> kafka:9092",
            "ingest-service -> the web:443",
            "nlp-service -> kafka:9092",
            "query-projector -> kafka:9092",
            "query-projector -> query-database:5432",
            "query-api -> query-database:5432",
            "migrate-ingest -> ingest-database:5432",
            "migrate-query -> query-database:5432",
            "keda -> kafka:9092",
            "kafka -> kafka:9092",
            "ingest-database -> ingest-database:5432",
            "query-database -> query-database:5432",
            "cnpg-system -> ingest-database:5432",
            "cnpg-system -> query-database:5432",
            // The API server's address is not known here, only its port.
            "ingest-database -> the web:443",
            "query-database -> the web:443");

    @Test
    void inProductionTheFlowOfTheDesignIsAllowedAndNothingElse() {
        Set<String> expected = new TreeSet<>(FLOW);
        expected.add("monitoring -> ingest-service:8081");
        expected.add("monitoring -> nlp-service:8082");
        expected.add("monitoring -> query-api:8080");
        expected.add("monitoring -> query-projector:8080");
        assertThat(allowed(new Overlay("overlays/production"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void onOneMachineTheIngressLeadsToAllServices() {
        Set<String> expected = new TreeSet<>(FLOW);
        expected.add("ingress-nginx -> ingest-service:8081");
        expected.add("ingress-nginx -> nlp-service:8082");
        assertThat(allowed(new Overlay("overlays/local"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    /// An address that someone submits must not lead into the cluster or to the cloud's metadata.
    @Test
    void theWebIsWhatIsPublic() {
        assertThat(new Overlay("overlays/production").typed(NetworkPolicy.class))
                .flatMap(policy -> policy.getSpec().getEgress())
                .flatMap(rule -> rule.getTo())
                .map(NetworkPolicyPeer::getIpBlock)
                .filteredOn(block -> block != null && block.getCidr().equals("0.0.0.0/0"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.getExcept())
                        .contains("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16")
                        .contains("172.16.0.0/12", "192.168.0.0/16"));
    }

    private static Set<String> allowed(Overlay overlay) {
        List<NetworkPolicy> policies = new ArrayList<>(overlay.typed(NetworkPolicy.class));
        Kafka kafka = overlay.typed(Kafka.class).getFirst();
        List<Party> parties = parties(overlay);
        Set<String> allowed = new TreeSet<>();
        for (Party from : parties) {
            for (Party to : parties) {
                for (int port : to.ports()) {
                    boolean ours = local(from) || local(to);
                    if (ours && mayLeave(policies, from, to, port) && mayEnter(policies, kafka, from, to, port)) {
                        allowed.add("%s -> %s:%d".formatted(from.name(), to.name(), port));
                    }
                }
            }
        }
        return allowed;
    }

    private static List<Party> parties(Overlay overlay) {
        Map<String, String> here =
                Map.of(NAMESPACE, overlay.manifests("Namespace").getFirst().name());
        List<Party> parties = new ArrayList<>();
        for (Pod pod : Pod.of(overlay)) {
            Set<Integer> ports =
                    pod.serves() ? Set.of(pod.container().getPorts().getFirst().getContainerPort()) : Set.of();
            parties.add(new Party(pod.owner(), pod.labels(), here, ports));
        }
        parties.add(new Party(
                "kafka",
                Map.of("strimzi.io/cluster", "stemma", "strimzi.io/name", "stemma-kafka"),
                here,
                Set.of(9092)));
        for (String database : List.of("ingest-database", "query-database")) {
            parties.add(new Party(database, Map.of("cnpg.io/cluster", database), here, Set.of(5432)));
        }
        parties.add(new Party("a stranger here", Map.of("app", "stranger"), here, Set.of(8080)));
        parties.add(new Party("clients", Map.of(), Map.of("stemma.dev/client", "true"), Set.of()));
        parties.add(new Party(WEB, Map.of(), Map.of(), Set.of(443)));
        for (String other : List.of("ingress-nginx", "monitoring", "keda", "cnpg-system", "elsewhere")) {
            parties.add(new Party(other, Map.of(), Map.of(NAMESPACE, other), Set.of(9)));
        }
        return parties;
    }

    private static boolean local(Party party) {
        return "stemma".equals(party.namespace().get(NAMESPACE));
    }

    private static boolean mayLeave(List<NetworkPolicy> policies, Party from, Party to, int port) {
        return !local(from)
                || policies.stream()
                        .filter(policy -> governs(policy, "Egress", from))
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> lets(rule.getTo(), to) && opens(rule.getPorts(), port));
    }

    private static boolean mayEnter(List<NetworkPolicy> policies, Kafka kafka, Party from, Party to, int port) {
        if (!local(to)) {
            return true;
        }
        boolean byPolicy = policies.stream()
                .filter(policy -> governs(policy, "Ingress", to))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> lets(rule.getFrom(), from) && opens(rule.getPorts(), port));
        return byPolicy || (to.name().equals("kafka") && strimziLets(kafka, from));
    }

    /// Strimzi writes the brokers' own policy from what the listener says.
    private static boolean strimziLets(Kafka kafka, Party from) {
        var listener = kafka.getSpec().getKafka().getListeners().getFirst();
        return from.name().equals("kafka") || lets(listener.getNetworkPolicyPeers(), from);
    }

    private static boolean governs(NetworkPolicy policy, String direction, Party party) {
        return policy.getSpec().getPolicyTypes().contains(direction)
                && fits(policy.getSpec().getPodSelector(), party.labels());
    }

    private static boolean lets(List<NetworkPolicyPeer> peers, Party party) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> lets(peer, party));
    }

    private static boolean lets(NetworkPolicyPeer peer, Party party) {
        if (peer.getIpBlock() != null) {
            return party.name().equals(WEB);
        }
        boolean namespace = peer.getNamespaceSelector() == null
                ? local(party)
                : fits(peer.getNamespaceSelector(), party.namespace());
        return namespace && (peer.getPodSelector() == null || fits(peer.getPodSelector(), party.labels()));
    }

    private static boolean fits(LabelSelector selector, Map<String, String> labels) {
        Map<String, String> wanted = selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels();
        return labels.entrySet().containsAll(wanted.entrySet())
                && selector.getMatchExpressions().stream().allMatch(expression -> fits(expression, labels));
    }

    private static boolean fits(LabelSelectorRequirement expression, Map<String, String> labels) {
        boolean among = expression.getValues().contains(labels.get(expression.getKey()));
        return switch (expression.getOperator()) {
            case "In" -> among;
            case "NotIn" -> !among;
            default -> throw new AssertionError(expression.getOperator());
        };
    }

    private static boolean opens(List<NetworkPolicyPort> ports, int port) {
        return ports.isEmpty() || ports.stream().anyMatch(open -> opens(open, port));
    }

    private static boolean opens(NetworkPolicyPort open, int port) {
        if (open.getPort().getStrVal() != null) {
            return open.getPort().getStrVal().equals("http")
                    && Set.of(8080, 8081, 8082).contains(port);
        }
        int first = open.getPort().getIntVal();
        int last = open.getEndPort() == null ? first : open.getEndPort();
        return first <= port && port <= last;
    }
}
