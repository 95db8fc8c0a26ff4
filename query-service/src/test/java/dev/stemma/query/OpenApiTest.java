package dev.stemma.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.local.PinnedOpenApi;
import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The API as it is published: pinned, and fit for generated clients.
@QuarkusTest
@QuarkusTestResource(value = RealPostgres.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(RealKafka.class)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Test
    void theApiIsTheCommittedOne() throws IOException {
        PinnedOpenApi.verify();
    }

    @Test
    void everyOperationHasANameOfItsOwnASummaryAndATag() throws IOException {
        Set<String> names = new HashSet<>();
        operations().forEach((where, operation) -> {
            assertThat(operation.path("operationId").asText()).as(where).isNotEmpty();
            assertThat(names.add(operation.path("operationId").asText()))
                    .as(where)
                    .isTrue();
            assertThat(operation.path("summary").asText()).as(where).isNotEmpty();
            assertThat(operation.path("tags").size()).as(where).isEqualTo(1);
        });
        assertThat(names).contains("listArticles", "search", "listEntities", "listQuotes", "identify");
    }

    @Test
    void everyOperationShowsAnExampleOfItsAnswer() throws IOException {
        operations()
                .forEach((where, operation) -> assertThat(
                                operation.path("responses").path("200").findValue("examples"))
                        .as(where)
                        .isNotNull());
    }

    @Test
    void whatTakesParametersTellsItsProblems() throws IOException {
        operations().forEach((where, operation) -> {
            if (operation.path("parameters").isEmpty() && !operation.has("requestBody")) {
                return;
            }
            List<String> problems = new ArrayList<>();
            operation.path("responses").fields().forEachRemaining(response -> {
                if (response.getKey().startsWith("4")) {
                    problems.add(response.getValue()
                            .path("content")
                            .path("application/problem+json")
                            .path("schema")
                            .path("$ref")
                            .asText());
                }
            });
            assertThat(problems).as(where).isNotEmpty().containsOnly("#/components/schemas/Problem");
        });
    }

    @Test
    void jsonAnswersHaveNamedSchemasAndNothingIsOneOfSeveral() throws IOException {
        JsonNode api = api();
        assertThat(api.findValues("oneOf")).isEmpty();
        operations().forEach((where, operation) -> {
            JsonNode json =
                    operation.path("responses").path("200").path("content").path("application/json");
            assertThat(json.isMissingNode() || json.path("schema").has("$ref"))
                    .as(where)
                    .isTrue();
        });
    }

    @Test
    void operatorsSeeWhatTheyNeed() {
        given().get("/openapi").then().statusCode(200).body(containsString("listArticles"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body(containsString("Database"));
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests"));
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("Stemma"));
    }

    private static Map<String, JsonNode> operations() throws IOException {
        Map<String, JsonNode> operations = new TreeMap<>();
        api().path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.put(method.getKey() + " " + path.getKey(), method.getValue());
                    }
                }));
        return operations;
    }

    private static JsonNode api() throws IOException {
        return new ObjectMapper()
                .readTree(given().accept("application/json").get("/openapi").asString());
    }
}
