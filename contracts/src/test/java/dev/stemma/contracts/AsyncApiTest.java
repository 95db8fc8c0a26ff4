package dev.stemma.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `asyncapi.yaml` describes the records as they are.
class AsyncApiTest {

    private static final JsonNode DOCUMENT = read();

    static Stream<Class<? extends Record>> records() {
        return Stream.of(
                ArticleIngested.class,
                ArticleEnriched.class,
                Annotations.class,
                Credit.class,
                Digest.class,
                Fingerprint.class,
                KeyPhrase.class,
                Language.class,
                Location.class,
                Location.Point.class,
                Mention.class,
                Publication.class,
                Quote.class,
                Referent.class,
                SourceRef.class,
                Span.class,
                TimeExpression.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aSchemaHasThePropertiesOfItsRecord(Class<? extends Record> type) {
        assertThat(names(schema(type).path("properties")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatARecordAlwaysHasIsRequired(Class<? extends Record> type) {
        TreeSet<String> required = new TreeSet<>();
        schema(type).path("required").forEach(name -> required.add(name.asText()));

        assertThat(required)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getType() != Optional.class)
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void anEnumeratedPropertyNamesEveryConstant(Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                assertThat(values(schema(type).path("properties").path(component.getName())))
                        .as("%s.%s", type.getSimpleName(), component.getName())
                        .containsExactly(Arrays.stream(component.getType().getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toArray(String[]::new));
            }
        }
    }

    @Test
    void everyTopicIsAChannel() {
        assertThat(DOCUMENT.path("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(
                        Wire.ARTICLES_INGESTED,
                        Wire.ARTICLES_ENRICHED,
                        Wire.quarantineOf(Wire.ARTICLES_INGESTED),
                        Wire.quarantineOf(Wire.ARTICLES_ENRICHED));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static JsonNode schema(Class<?> type) {
        JsonNode schema = DOCUMENT.path("components").path("schemas").path(type.getSimpleName());
        assertThat(schema.isMissingNode()).as("schema %s", type.getSimpleName()).isFalse();
        return schema;
    }

    private static TreeSet<String> names(JsonNode properties) {
        TreeSet<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String[] values(JsonNode property) {
        JsonNode target = property.has("$ref")
                ? DOCUMENT.at(property.path("$ref").asText().substring(1))
                : property;
        return Stream.of(target.path("enum"))
                .flatMap(node -> {
                    Stream.Builder<String> constants = Stream.builder();
                    node.forEach(constant -> constants.add(constant.asText()));
                    return constants.build();
                })
                .toArray(String[]::new);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError("asyncapi.yaml does not read", e);
        }
    }
}
