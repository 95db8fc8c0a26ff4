package dev.stemma.k8s;

import java.util.Map;

/// The metadata of an object whose model is written here.
record ObjectName(String name, String namespace, Map<String, String> labels, Map<String, String> annotations) {}
