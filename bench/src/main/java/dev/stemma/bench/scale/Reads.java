package dev.stemma.bench.scale;

import dev.stemma.bench.scale.Asking.Question;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The requests that readers make, with other words, ids and outlets each time.
final class Reads {

    private static final int TIMES = 100;
    private static final int WARM_UP = 20;
    private static final int EXCERPT = 700;

    private final Press press;
    private final long events;
    private final Map<String, List<String>> drawn = new LinkedHashMap<>();

    /// @param events how many events the library holds
    Reads(Press press, long events, Connection library) throws SQLException {
        this.press = press;
        this.events = events;
        draw(library, "story", "select id from story order by md5(id::text) limit 240");
        draw(library, "article", "select id from article order by md5(id::text) limit 240");
        draw(library, "entity", "select id from entity order by article_count desc, id limit 240");
    }

    private void draw(Connection library, String what, String sql) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = library.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        drawn.put(what, ids);
    }

    /// Measures all kinds of requests.
    ///
    /// @param told is told of each kind as soon as it is measured
    void measure(Asking asking, BiConsumer<String, Figures> told) {
        kinds().forEach((kind, request) -> told.accept(
                kind,
                asking.of(
                        IntStream.range(0, TIMES + WARM_UP)
                                .mapToObj(request::apply)
                                .toList(),
                        WARM_UP)));
    }

    private Map<String, Function<Integer, Question>> kinds() {
        Map<String, Function<Integer, Question>> kinds = new LinkedHashMap<>();
        kinds.put("nothing but an answer", i -> get("/q/health/live"));
        kinds.put("search one word", i -> get("/v1/search?q=" + word(i, 0)));
        kinds.put("search two words", i -> get("/v1/search?q=" + word(i, 0) + "+" + word(i, 1)));
        kinds.put("search either word", i -> get("/v1/search?q=" + word(i, 0) + "+or+" + word(i, 1)));
        kinds.put("search phrase", i -> get("/v1/search?q=" + encoded("\"" + phrase(i) + "\"")));
        kinds.put("search newest", i -> get("/v1/search?order=newest&q=" + word(i, 0)));
        kinds.put(
                "search of outlet", i -> get("/v1/search?source=outlet" + (1 + i % 300) + ".example&q=" + word(i, 0)));
        kinds.put("search of entity", i -> get("/v1/search?entityId=" + id("entity", i) + "&q=" + word(i, 0)));
        kinds.put("search of month", i -> get("/v1/search?from=" + day(i) + "&to=" + day(i + 30) + "&q=" + word(i, 0)));
        kinds.put("search with facets", i -> get("/v1/search?facets=source,entity,day&q=" + word(i, 0)));
        kinds.put("search common word", i -> get("/v1/search?q=" + COMMON.get(i % COMMON.size())));
        kinds.put("stories", i -> get("/v1/stories?limit=" + (20 + i % 3)));
        kinds.put("stories articles=2", i -> get("/v1/stories?articles=2&limit=" + (20 + i % 3)));
        kinds.put("stories articles=5", i -> get("/v1/stories?articles=5&limit=" + (20 + i % 3)));
        kinds.put("stories of outlet", i -> get("/v1/stories?source=outlet" + (1 + i % 300) + ".example"));
        kinds.put("stories of entity", i -> get("/v1/stories?entityId=" + id("entity", i)));
        kinds.put("stories of month", i -> get("/v1/stories?from=" + day(i) + "&to=" + day(i + 30)));
        kinds.put("story", i -> get("/v1/stories/" + id("story", i)));
        kinds.put("articles", i -> get("/v1/articles?limit=" + (20 + i % 3)));
        kinds.put("articles of outlet", i -> get("/v1/articles?source=outlet" + (1 + i % 300) + ".example"));
        kinds.put("articles of entity", i -> get("/v1/articles?entityId=" + id("entity", i)));
        kinds.put("articles in English", i -> get("/v1/articles?language=en&limit=" + (20 + i % 3)));
        kinds.put("article", i -> get("/v1/articles/" + id("article", i)));
        kinds.put(
                "identify a copy",
                i -> identify(press.copy(event(i), 90).article().text()));
        kinds.put(
                "identify an excerpt",
                i -> identify(excerpt(press.copy(event(i), 91).article().text())));
        kinds.put(
                "identify a stranger",
                i -> identify(press.copy(1_000_000_000L + i, 0).article().text()));
        return kinds;
    }

    private static final List<String> COMMON = List.of("president", "government", "people", "state", "officials");

    private static Question get(String path) {
        return Question.get(path);
    }

    private static Question identify(String text) {
        return Question.post("/v1/identify", text);
    }

    private long event(int i) {
        return i * 7_919L % events;
    }

    private String id(String what, int i) {
        List<String> ids = drawn.get(what);
        return ids.get(i % ids.size());
    }

    /// A word of an article that is there: any, from the rarest to the most frequent.
    private String word(int i, int nth) {
        String text = press.copy(event(i), 0).article().text();
        List<Word> words = Words.of(text).stream()
                .filter(word -> word.form().length() > 3 && word.form().chars().allMatch(Character::isLetter))
                .toList();
        return encoded(words.get((i * 31 + nth * 17) % words.size()).form());
    }

    private String phrase(int i) {
        String text = press.copy(event(i), 0).article().text();
        List<Word> words = Words.of(text);
        int at = i * 13 % (words.size() - 3);
        return text.substring(words.get(at).start(), words.get(at + 2).end()).replace('"', ' ');
    }

    private static String excerpt(String text) {
        int start = Math.max(0, (text.length() - EXCERPT) / 2);
        return text.substring(start, Math.min(text.length(), start + EXCERPT));
    }

    private static String day(int i) {
        return java.time.Instant.parse("2022-02-01T00:00:00Z")
                .plus(java.time.Duration.ofDays(i % 800))
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
