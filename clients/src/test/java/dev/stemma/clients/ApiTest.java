package dev.stemma.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The committed APIs are made for generated clients.
class ApiTest {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void whateverIsRefusedIsAProblemByName(Api api) throws IOException {
        assertThat(operations(api)).allSatisfy((name, operation) -> {
            Map<String, JsonNode> refusals = Stream.concat(answers(operation, '4'), answers(operation, '5'))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(refusals)
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy((status, answer) -> assertThat(answer.path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asText())
                            .as(name + " " + status)
                            .isEqualTo(PROBLEM));
        });
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void everyAnswerAndEveryJsonRequestHasAnExample(Api api) throws IOException {
        assertThat(operations(api)).allSatisfy((name, operation) -> {
            JsonNode asked = operation.path("requestBody").path("content").path("application/json");
            assertThat(asked.isMissingNode() || isShown(asked)).as(name).isTrue();
            answers(operation, '2')
                    .map(answer -> answer.getValue().path("content"))
                    .filter(content -> !content.isEmpty())
                    .forEach(content -> assertThat(content).as(name).anyMatch(ApiTest::isShown));
        });
    }

    /// Classes of the clients bear these names.
    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void everySchemaHasANameThatTellsWhatItIs(Api api) throws IOException {
        assertThat(api.document().path("components").path("schemas").fieldNames())
                .toIterable()
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\d|Kind|Basis|Type|State|Status|Verdict"));
    }

    @ParameterizedTest
    @MethodSource("dev.stemma.clients.Api#all")
    void everyObjectHasAName(Api api) throws IOException {
        List<String> nameless = new ArrayList<>();
        JsonNode document = api.document();
        operations(api)
                .forEach((name, operation) ->
                        operation.findValues("schema").forEach(schema -> collectNameless(schema, name, nameless)));
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> collectNameless(
                                property.getValue(), schema.getKey() + "." + property.getKey(), nameless)));
        assertThat(nameless).isEmpty();
    }

    private static void collectNameless(JsonNode schema, String place, List<String> nameless) {
        if (schema.has("properties") || schema.has("oneOf")) {
            nameless.add(place);
        }
        if (schema.has("items")) {
            collectNameless(schema.path("items"), place, nameless);
        }
        schema.path("anyOf").forEach(either -> collectNameless(either, place, nameless));
    }

    private static Map<String, JsonNode> operations(Api api) throws IOException {
        Map<String, JsonNode> operations = new TreeMap<>();
        api.document()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.put(operation.path("operationId").asText(), operation);
                    }
                }));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private static Stream<Map.Entry<String, JsonNode>> answers(JsonNode operation, char begin) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().charAt(0) == begin);
    }

    private static boolean isShown(JsonNode content) {
        return content.has("example") || content.has("examples");
    }
}
