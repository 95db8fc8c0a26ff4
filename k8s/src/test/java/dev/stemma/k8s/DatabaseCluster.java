package dev.stemma.k8s;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// CloudNativePG's Cluster, as far as it is used here
/// (https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1).
record DatabaseCluster(String apiVersion, String kind, ObjectName metadata, Spec spec) {

    record Spec(
            int instances,
            String imageName,
            Bootstrap bootstrap,
            Storage storage,
            io.fabric8.kubernetes.api.model.ResourceRequirements resources,
            Postgresql postgresql,
            Affinity affinity) {

        Spec {
            Objects.requireNonNull(storage, "storage");
            if (instances < 1) {
                throw new IllegalArgumentException("instances " + instances);
            }
        }
    }

    record Bootstrap(Initdb initdb) {}

    record Initdb(String database, String owner, String encoding, String localeProvider, String locale) {

        Initdb {
            if (!List.of("libc", "icu", "builtin").contains(localeProvider)) {
                throw new IllegalArgumentException("localeProvider " + localeProvider);
            }
        }
    }

    record Storage(String size, String storageClass) {}

    record Postgresql(Map<String, String> parameters) {}

    record Affinity(boolean enablePodAntiAffinity, String topologyKey, String podAntiAffinityType) {

        Affinity {
            if (!List.of("preferred", "required").contains(podAntiAffinityType)) {
                throw new IllegalArgumentException("podAntiAffinityType " + podAntiAffinityType);
            }
        }
    }
}
