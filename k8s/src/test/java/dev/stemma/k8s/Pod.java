package dev.stemma.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a Deployment or Job of ours runs.
record Pod(String owner, boolean serves, PodTemplateSpec template) {

    static List<Pod> of(Overlay overlay) {
        return overlay.manifests().stream()
                .flatMap(manifest -> Pod.of(manifest).stream())
                .toList();
    }

    private static Optional<Pod> of(Manifest manifest) {
        if (manifest.typed() instanceof Deployment deployment) {
            return Optional.of(
                    new Pod(manifest.name(), true, deployment.getSpec().getTemplate()));
        }
        if (manifest.typed() instanceof Job job) {
            return Optional.of(new Pod(manifest.name(), false, job.getSpec().getTemplate()));
        }
        return Optional.empty();
    }

    PodSpec spec() {
        return template.getSpec();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    /// The one container that each of our pods has.
    Container container() {
        return spec().getContainers().getFirst();
    }

    /// The module that its image is made of.
    String service() {
        return container().getName();
    }

    /// Its environment with what stands in the ConfigMaps of `overlay`; a secret's value is its reference.
    Map<String, String> environment(Overlay overlay) {
        Map<String, String> environment = new TreeMap<>();
        for (var source : container().getEnvFrom()) {
            environment.putAll(config(overlay, source.getConfigMapRef().getName()));
        }
        for (EnvVar variable : container().getEnv()) {
            environment.put(variable.getName(), value(variable));
        }
        return environment;
    }

    private static String value(EnvVar variable) {
        if (variable.getValue() != null) {
            return variable.getValue();
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return "secret %s, key %s".formatted(secret.getName(), secret.getKey());
    }

    /// The secrets it refers to.
    Stream<String> secrets() {
        return container().getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef().getName())
                .distinct();
    }

    @Override
    public String toString() {
        return owner;
    }

    private static Map<String, String> config(Overlay overlay, String name) {
        return overlay.typed(ConfigMap.class).stream()
                .filter(config -> config.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no ConfigMap " + name))
                .getData();
    }
}
