package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stemma.clients.ingest.ArticlesApi;
import dev.stemma.clients.ingest.model.Article;
import dev.stemma.clients.ingest.model.ArticleSubmission;
import dev.stemma.clients.ingest.model.Receipt;
import dev.stemma.clients.ingest.model.ReceiptStatus;
import dev.stemma.clients.ingest.model.SubmittedSource;
import dev.stemma.clients.nlp.AnalysisApi;
import dev.stemma.clients.nlp.model.Analysis;
import dev.stemma.clients.nlp.model.AnalysisRequest;
import dev.stemma.clients.query.IdentifyApi;
import dev.stemma.clients.query.SearchApi;
import dev.stemma.clients.query.StoriesApi;
import dev.stemma.clients.query.TraditionsApi;
import dev.stemma.clients.query.model.SearchHit;
import dev.stemma.clients.query.model.Stemma;
import dev.stemma.clients.query.model.Story;
import dev.stemma.clients.query.model.StorySummary;
import dev.stemma.clients.query.model.TextToIdentify;
import java.net.URI;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A developer who knows only the generated Java clients gets everything done.
@Order(3)
class GeneratedClientTest {

    private static final String TITLE = "Lighthouse keeper hands over the keys";
    private static final String TEXT = """
            SKERRY POINT (Gull Wire) - The last keeper of the lighthouse here handed over its keys on Tuesday.

            "I have counted every ship since I was nineteen," Marta Ellingsen said.
            """;

    @Test
    void anArticleGoesInAndComesBack() throws dev.stemma.clients.ingest.http.ApiException {
        ArticlesApi articles = new ArticlesApi(ingest());
        Receipt receipt = submit(articles, submission());
        assertThat(receipt.getStatus()).isEqualTo(ReceiptStatus.ACCEPTED);

        Article article = articles.getArticle(receipt.getId().toString(), null, null);
        assertThat(article.getId()).isEqualTo(receipt.getId());
        assertThat(article.getTitle()).isEqualTo(TITLE);
        assertThat(article.getText()).contains("I have counted every ship since I was nineteen");
        assertThat(article.getSource().getName()).isEqualTo("The Skerry Herald");

        assertThat(submit(articles, submission()).getStatus()).isEqualTo(ReceiptStatus.KNOWN);
        assertThat(articles.listRevisions(receipt.getId().toString()).getItems())
                .hasSize(1);
    }

    @Test
    void aRefusalIsAnExceptionWithItsProblem() {
        ArticlesApi articles = new ArticlesApi(ingest());
        var refused = catchThrowableOfType(
                dev.stemma.clients.ingest.http.ApiException.class,
                () -> submit(articles, new ArticleSubmission().title(TITLE).text("  ")));
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(refused.getResponseBody()).contains("\"status\":422");
    }

    @Test
    void aTextIsReadAtOnce() throws dev.stemma.clients.nlp.http.ApiException {
        Analysis analysis = new AnalysisApi(nlp())
                .analyzeText(new AnalysisRequest().text(TEXT).title(TITLE), null, null);
        assertThat(analysis.getLanguage().getCode()).isEqualTo("en");
        assertThat(analysis.getQuotes()).isNotEmpty().allSatisfy(quote -> {
            assertThat(quote.getStart()).isNotNegative();
            assertThat(quote.getEnd()).isLessThanOrEqualTo(analysis.getText().length());
        });
        assertThat(analysis.getFingerprint().getKeys()).isNotEmpty();
    }

    @Test
    void aStemmaIsReadWithWhatChanged() throws dev.stemma.clients.query.http.ApiException {
        StorySummary retold = new StoriesApi(query())
                .listStories(2, null, null, null, null, null, null, null, null).getItems().stream()
                        .filter(story -> story.getArticleCount() == 3)
                        .findFirst()
                        .orElseThrow();
        Story story = new StoriesApi(query()).getStory(retold.getId().toString());
        assertThat(story.getArticles()).hasSize(3);

        String tradition = story.getTraditions().getFirst().getId().toString();
        TraditionsApi traditions = new TraditionsApi(query());
        Stemma stemma = traditions.getStemma(tradition, null);
        assertThat(stemma.getNodes()).anyMatch(node -> node.getId().equals(stemma.getRoot()) && node.getLost());
        assertThat(stemma.getEdges()).isNotEmpty().allSatisfy(edge -> {
            assertThat(edge.getConfidence()).isBetween(0.0, 1.0);
            assertThat(edge.getEvidence()).isNotEmpty();
        });
        assertThat(traditions
                        .getApparatus(tradition, null, null, null, null, 10, 0.5, null)
                        .getItems())
                .hasSize(10)
                .allMatch(entry -> entry.getReadings().size() > 1);
    }

    @Test
    void aPassageLeadsToItsStory() throws dev.stemma.clients.query.http.ApiException {
        SearchHit hit = new SearchApi(query())
                .search("general visit", null, null, null, null, null, null, 5, null, null, null, null, null)
                .getItems()
                .getFirst();
        dev.stemma.clients.query.model.Article article = new dev.stemma.clients.query.ArticlesApi(query())
                .getArticle(hit.getArticle().getId().toString());
        String passage = article.getText().substring(0, article.getText().length() / 2);
        var identified = new IdentifyApi(query()).identify(new TextToIdentify().text(passage), null);
        assertThat(identified.getStory().getId()).isEqualTo(article.getStoryId());
    }

    private static ArticleSubmission submission() {
        return new ArticleSubmission()
                .title(TITLE)
                .text(TEXT)
                .url("https://skerry-herald.example/2021/06/01/keeper")
                .source(new SubmittedSource().name("The Skerry Herald"));
    }

    private static Receipt submit(ArticlesApi articles, ArticleSubmission submission)
            throws dev.stemma.clients.ingest.http.ApiException {
        return articles.submitArticle(submission, null, null, null, null, null, null);
    }

    private static dev.stemma.clients.ingest.http.ApiClient ingest() {
        var client = new dev.stemma.clients.ingest.http.ApiClient();
        client.updateBaseUri(base(1));
        return client;
    }

    private static dev.stemma.clients.nlp.http.ApiClient nlp() {
        var client = new dev.stemma.clients.nlp.http.ApiClient();
        client.updateBaseUri(base(2));
        return client;
    }

    private static dev.stemma.clients.query.http.ApiClient query() {
        var client = new dev.stemma.clients.query.http.ApiClient();
        client.updateBaseUri(base(0));
        return client;
    }

    private static String base(int offset) {
        URI address = RunningDemo.get().address(offset);
        return address.toString();
    }
}
