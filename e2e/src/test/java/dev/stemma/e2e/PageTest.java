package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.local.Door;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What a person sees at query-service's `/`, in a real browser.
@Order(2)
class PageTest {

    private static ChromeDriver browser;

    @BeforeAll
    static void openThePage() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String reason =
                    "no Chromium with its chromedriver is installed (Debian: apt install chromium chromium-driver)";
            System.out.println("PageTest is skipped: " + reason);
            assertThat(System.getenv("CI")).as(reason).isNull();
            Assumptions.abort(reason);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(1280, 1600));
        browser.get(RunningDemo.get().address(0).toString() + "/");
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(page -> !page.findElements(By.cssSelector("svg")).isEmpty());
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everyStoryIsShown() throws IOException {
        Files.write(Path.of("target/page.png"), browser.getScreenshotAs(OutputType.BYTES));
        String page = browser.findElement(By.tagName("body")).getText();
        RunningDemo.get()
                .document()
                .path("stories")
                .forEach(story -> assertThat(page).contains(story.path("title").asText()));
    }

    @Test
    void aStemmaIsDrawnWithItsLostNode() {
        List<WebElement> drawings = browser.findElements(By.cssSelector("svg"));
        assertThat(drawings).isNotEmpty();
        assertThat(drawings).anySatisfy(drawing -> {
            assertThat(drawing.getSize().getWidth()).isGreaterThan(100);
            assertThat(drawing.findElements(By.cssSelector(".lost, [data-lost='true']")))
                    .isNotEmpty();
        });
    }

    @Test
    void topChangesAreShown() {
        String page = browser.findElement(By.tagName("body")).getText();
        Stream<String> readings = RunningDemo.get()
                .document()
                .path("stories")
                .get(0)
                .path("traditions")
                .get(0)
                .path("apparatus")
                .valueStream()
                .limit(5)
                .flatMap(locus -> locus.path("readings").valueStream())
                .map(reading -> reading.path("text").asText())
                .filter(text -> !text.isBlank() && text.length() < 40);
        assertThat(readings.filter(page::contains)).isNotEmpty();
    }

    @Test
    void theLedgerShowsWhatWasSaidAndHowOthersHaveIt() {
        JsonNode altered = RunningDemo.get()
                .query()
                .get("/v1/utterances?altered=true&limit=500")
                .json()
                .path("items");
        assertThat(altered).isNotEmpty();
        for (WebElement ledger : browser.findElements(By.cssSelector("details.ledger > summary"))) {
            browser.executeScript("arguments[0].click()", ledger);
        }
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(page ->
                        !page.findElements(By.cssSelector(".otherwise mark")).isEmpty());
        assertThat(browser.findElements(By.cssSelector(".said > li > blockquote")))
                .extracting(WebElement::getText)
                .containsAnyElementsOf(altered.findValuesAsText("content"));
    }

    @Test
    void correctionsAreShownInSentences() {
        String correction = forbidden();
        String stories = browser.getCurrentUrl();
        try {
            browser.get(stories + "?corrections");
            String shown = new WebDriverWait(browser, Duration.ofSeconds(30))
                    .until(page -> page.findElement(By.cssSelector(".correction")))
                    .getText();
            assertThat(shown)
                    .contains(" was not made from ")
                    .contains("so says the <b>masthead</b>")
                    .contains("Ada");
        } finally {
            browser.executeScript("return fetch(arguments[0], { method: 'DELETE' })", "v1/corrections/" + correction);
            browser.get(stories);
            new WebDriverWait(browser, Duration.ofSeconds(30))
                    .until(page -> !page.findElements(By.cssSelector("svg")).isEmpty());
        }
    }

    /// Corrects what is so already: that of two witnesses with a lost common source neither was made from the other.
    private static String forbidden() {
        Door query = RunningDemo.get().query();
        for (JsonNode story : RunningDemo.get().document().path("stories")) {
            for (JsonNode tradition : story.path("traditions")) {
                String path = "/v1/traditions/" + tradition.path("id").asText();
                List<String> witnesses = query.get(path + "/stemma")
                        .json()
                        .path("nodes")
                        .valueStream()
                        .filter(node -> !node.path("lost").asBoolean())
                        .map(node -> node.path("articleId").asText())
                        .toList();
                if (witnesses.size() > 1) {
                    String wish = """
                            {"kind":"forbid","parent":"%s","child":"%s","by":"Ada","note":"so says the <b>masthead</b>"}
                            """.formatted(witnesses.get(0), witnesses.get(1));
                    Door.Answer answer =
                            query.post(path + "/corrections", "application/json", BodyPublishers.ofString(wish));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
                    return answer.json().path("id").asText();
                }
            }
        }
        throw new AssertionError("the demo has no tradition of two witnesses");
    }

    @Test
    void thePageLinksToTheApi() {
        List<String> links = browser.findElements(By.tagName("a")).stream()
                .map(link -> String.valueOf(link.getDomAttribute("href")))
                .toList();
        assertThat(links).anyMatch(link -> link.contains("/openapi") || link.contains("swagger-ui"));
    }

    @Test
    void theBrowserReportsNoErrors() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .filteredOn(entry -> !entry.getMessage().contains("favicon"))
                .isEmpty();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
