package dev.stemma.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/// What a change of an OpenAPI document takes away from the clients that were generated before it: something they call
/// or read is gone or has another type, or something is demanded that they do not send.
final class BreakingChanges {

    private static final Set<String> TYPING = Set.of("type", "format", "$ref", "operationId", "in");

    private final List<String> found = new ArrayList<>();

    private BreakingChanges() {}

    static List<String> between(String before, String after) {
        BreakingChanges changes = new BreakingChanges();
        changes.compare("", new Yaml().load(before), new Yaml().load(after));
        return List.copyOf(changes.found);
    }

    private void compare(String place, Object before, Object after) {
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            compareMaps(place, was, is);
        } else if (before instanceof List<?> was && after instanceof List<?> is) {
            compareLists(place, was, is);
        } else if (TYPING.contains(lastOf(place)) && !String.valueOf(before).equals(String.valueOf(after))) {
            found.add("%s: %s became %s".formatted(place, before, after));
        }
    }

    private void compareMaps(String place, Map<?, ?> was, Map<?, ?> is) {
        if (lastOf(place).equals("example") || lastOf(place).equals("examples")) {
            return;
        }
        was.forEach((key, value) -> {
            if (is.containsKey(key)) {
                compare(place + "/" + key, value, is.get(key));
            } else if (matters(place, String.valueOf(key))) {
                found.add(place + "/" + key + " is gone");
            }
        });
        if (!was.containsKey("required") && is.get("required") instanceof List<?> demanded && !demanded.isEmpty()) {
            found.add("%s: %s became required".formatted(place, demanded));
        }
    }

    private void compareLists(String place, List<?> was, List<?> is) {
        switch (lastOf(place)) {
            case "required" ->
                is.stream()
                        .filter(name -> !was.contains(name))
                        .forEach(name -> found.add(place + ": " + name + " became required"));
            case "enum" ->
                was.stream()
                        .filter(value -> !is.contains(value))
                        .forEach(value -> found.add(place + ": " + value + " is gone"));
            case "type" -> {
                if (!was.equals(is)) {
                    found.add("%s: %s became %s".formatted(place, was, is));
                }
            }
            case "parameters" -> compareParameters(place, parametersByName(was), parametersByName(is));
            default -> {
                for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
                    compare(place + "/" + i, was.get(i), is.get(i));
                }
            }
        }
    }

    private void compareParameters(String place, Map<String, Map<?, ?>> was, Map<String, Map<?, ?>> is) {
        was.forEach((name, parameter) -> {
            if (is.containsKey(name)) {
                compare(place + "/" + name, parameter, is.get(name));
            } else {
                found.add(place + "/" + name + " is gone");
            }
        });
        is.forEach((name, parameter) -> {
            boolean before =
                    was.containsKey(name) && Boolean.TRUE.equals(was.get(name).get("required"));
            if (Boolean.TRUE.equals(parameter.get("required")) && !before) {
                found.add(place + "/" + name + " became required");
            }
        });
    }

    private static Map<String, Map<?, ?>> parametersByName(List<?> parameters) {
        Map<String, Map<?, ?>> byName = new LinkedHashMap<>();
        for (Object parameter : parameters) {
            if (parameter instanceof Map<?, ?> map) {
                byName.put(String.valueOf(map.containsKey("name") ? map.get("name") : map.get("$ref")), map);
            }
        }
        return byName;
    }

    /// Whether clients notice that `key` is missing at `place`: paths, operations, answers, media types, schemas and
    /// properties they do; descriptions, examples and limits they do not.
    private static boolean matters(String place, String key) {
        return switch (lastOf(place)) {
            case "paths", "properties", "schemas", "responses", "content" -> true;
            default ->
                Set.of("get", "put", "post", "delete", "patch", "head", "operationId", "$ref", "type")
                        .contains(key);
        };
    }

    private static String lastOf(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
