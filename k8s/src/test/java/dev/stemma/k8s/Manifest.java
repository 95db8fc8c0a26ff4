package dev.stemma.k8s;

import com.fasterxml.jackson.databind.JsonNode;

/// One object as it is sent to Kubernetes.
///
/// @param typed the same, read into the model of its kind
record Manifest(JsonNode json, Object typed) {

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /// The pod template of a Deployment or Job; a missing node otherwise.
    JsonNode template() {
        return json.at("/spec/template");
    }

    boolean runsPods() {
        return kind().equals("Deployment") || kind().equals("Job");
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
