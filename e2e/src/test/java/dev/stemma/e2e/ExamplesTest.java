package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.clients.Language;
import dev.stemma.clients.Python;
import dev.stemma.clients.TypeScript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The generated TypeScript and Python clients are enough to get everything done: the examples to copy from do what
/// they say, against the running stack.
@Order(3)
class ExamplesTest {

    private static final Path EXAMPLES = RunningDemo.ROOT.resolve("clients/examples");

    @TempDir
    private Path workshop;

    @Test
    void typeScriptFollowsAnArticle() throws IOException, InterruptedException {
        Said said = run(new TypeScript(), "typescript/follow-article.ts");
        assertThat(said.of("received")).containsExactly("Ferry runs aground off Lervik | Northern Coast Wire");
        assertThat(said.of("entity")).anyMatch(entity -> entity.startsWith("PERSON Ingrid Solheim "));
        assertThat(said.of("derivation")).anyMatch(edge -> edge.matches(".+ -> The Lervik Courier [A-Z]+ 0\\.\\d+"));
        assertThat(said.of("change")).anyMatch(change -> change.matches("[A-Z]+ (214 \\| 241|241 \\| 214)"));
        assertThat(said.of("quote"))
                .anyMatch(quote -> quote.startsWith("Ingrid Solheim | The captain saw the light of the old pier"));
        expectStoryAndProblem(said);
    }

    @Test
    void pythonFollowsAnArticle() throws IOException, InterruptedException {
        Said said = run(new Python(), "python/follow_article.py");
        assertThat(said.of("received"))
                .containsExactly("Roof of the Tarnby market hall gives way under snow | Eastern Press Agency");
        assertThat(said.of("entity")).anyMatch(entity -> entity.startsWith("PERSON Matthias Brandl "));
        assertThat(said.of("derivation")).anyMatch(edge -> edge.matches(".+ -> The Tarnby Observer [A-Z]+ 0\\.\\d+"));
        assertThat(said.of("change")).anyMatch(change -> change.matches("[A-Z]+ (36 \\| 63|63 \\| 36)"));
        assertThat(said.of("quote"))
                .anyMatch(quote -> quote.startsWith("Matthias Brandl | We had asked for the building to be closed"));
        expectStoryAndProblem(said);
    }

    /// Both articles were accepted and are the story that the example saw, the entities are those of the library, and
    /// what was refused was told as a problem.
    private static void expectStoryAndProblem(Said said) {
        assertThat(said.of("submitted")).hasSize(2).allMatch(receipt -> receipt.endsWith(" accepted"));
        assertThat(said.of("story")).hasSize(1).first().asString().contains(" 2 ");
        String story = word(said.of("story").getFirst(), 0);
        for (String receipt : said.of("submitted")) {
            JsonNode article = read("/v1/articles/" + word(receipt, 0));
            assertThat(article.path("storyId").asText()).isEqualTo(story);
        }
        assertThat(said.of("entity")).allSatisfy(entity -> {
            String id = entity.substring(entity.lastIndexOf(' ') + 1);
            assertThat(entity).contains(read("/v1/entities/" + id).path("type").asText());
        });
        assertThat(said.of("language")).containsExactly("en");
        assertThat(said.of("problem"))
                .singleElement()
                .asString()
                .startsWith("422 https://stemma.dev/problems/invalid-article ");
    }

    private static String word(String words, int number) {
        return words.split(" ")[number];
    }

    private static JsonNode read(String path) {
        var answer = RunningDemo.get().query().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Said run(Language language, String example) throws IOException, InterruptedException {
        language.require();
        RunningDemo demo = RunningDemo.get();
        String said = language.run(
                EXAMPLES.resolve(example),
                workshop,
                demo.address(1).toString(),
                demo.address(2).toString(),
                demo.address(0).toString());
        return new Said(said.lines().toList());
    }

    /// What an example printed; the first word of a line says what the rest is.
    private record Said(List<String> lines) {

        List<String> of(String kind) {
            return lines.stream()
                    .filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length() + 1))
                    .toList();
        }
    }
}
