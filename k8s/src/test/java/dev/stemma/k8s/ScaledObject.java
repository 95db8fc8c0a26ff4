package dev.stemma.k8s;

import java.util.List;
import java.util.Objects;

/// KEDA's ScaledObject, as far as it is used here (https://keda.sh/docs/2.18/reference/scaledobject-spec).
record ScaledObject(String apiVersion, String kind, ObjectName metadata, Spec spec) {

    record Spec(
            Target scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            int pollingInterval,
            int cooldownPeriod,
            List<Trigger> triggers) {

        Spec {
            Objects.requireNonNull(scaleTargetRef, "scaleTargetRef");
            triggers = List.copyOf(triggers);
            if (minReplicaCount < 0 || maxReplicaCount < Math.max(1, minReplicaCount)) {
                throw new IllegalArgumentException(
                        "replicas from %d to %d".formatted(minReplicaCount, maxReplicaCount));
            }
        }
    }

    record Target(String name) {}

    record Trigger(Type type, Lag metadata) {}

    /// The names of the scalers.
    @SuppressWarnings("MemberName")
    enum Type {
        kafka
    }

    /// The Kafka scaler's own part; all its values are strings.
    record Lag(
            String bootstrapServersFromEnv,
            String consumerGroup,
            String topic,
            String lagThreshold,
            String offsetResetPolicy) {

        Lag {
            Objects.requireNonNull(bootstrapServersFromEnv, "bootstrapServersFromEnv");
            Objects.requireNonNull(consumerGroup, "consumerGroup");
            Objects.requireNonNull(topic, "topic");
            if (!List.of("latest", "earliest").contains(offsetResetPolicy)) {
                throw new IllegalArgumentException("offsetResetPolicy " + offsetResetPolicy);
            }
            if (Long.parseLong(lagThreshold) < 1) {
                throw new IllegalArgumentException("lagThreshold " + lagThreshold);
            }
        }
    }
}
