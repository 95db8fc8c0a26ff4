package dev.stemma.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// What Stemma found in a set of files, as `./stemma demo --json` prints it. The names of the components are the names
/// of the document's fields.
record Findings(List<Story> stories, List<Entity> entities, List<Quote> quotes, List<Article> articles) {

    record Story(String id, String title, List<Witness> articles, List<Tradition> traditions) {}

    record Witness(String id, String file) {}

    record Tradition(String id, Optional<String> credit, Stemma stemma, List<Change> apparatus) {}

    record Stemma(String root, List<Node> nodes, List<Edge> edges) {}

    /// @param file the witness's file; none for a lost node
    /// @param name what a lost node is known as, such as the credited agency; for the report only
    record Node(
            String id,
            Optional<String> file,
            boolean lost,
            @JsonIgnore Optional<String> name) {}

    record Edge(String parent, String child, String kind, double confidence, JsonNode evidence) {}

    record Change(String kind, double significance, List<Reading> readings) {}

    record Reading(String file, String text, int start, int end) {}

    record Entity(String id, String type, String name, List<String> variants, List<String> files) {}

    record Quote(String file, String kind, String content, Optional<String> speaker, int start, int end) {}

    record Article(
            String file,
            String title,
            Optional<String> source,
            Optional<String> credit,
            Optional<String> publishedAt,
            String text) {}
}
