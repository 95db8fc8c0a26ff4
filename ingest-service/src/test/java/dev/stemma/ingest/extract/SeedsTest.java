package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The five articles that the system is measured by, read as they stand.
class SeedsTest {

    private static final Path SEEDS = Path.of("../seeds");

    @Test
    void theOutletsRewriteLosesItsSectionAndItsClosingLabel() throws IOException {
        Extracted article = seed("000");

        assertThat(article.title())
                .isEqualTo(
                        "US official: We believe that Al-Kazemi will be great and Iran’s threat to our forces remains great");
        assertThat(article.text())
                .startsWith("US Assistant Secretary of State for Near East Affairs David Schenker said")
                .endsWith("Schenker said of Al-Kazemi’s choice.");
        assertThat(paragraphs(article)).hasSize(13);
        assertThat(article.publication()).isEmpty();
        assertThat(article.byline()).isEmpty();
        assertThat(article.credit()).isEmpty();
    }

    @Test
    void theWireStoryLosesSectionCaptionAndButtonsAndKeepsItsByline() throws IOException {
        Extracted article = seed("001");

        assertThat(article.title())
                .isEqualTo("Threat from Iran to US forces in Iraq remains ‘significant’: senior US diplomat");
        assertThat(article.text())
                .startsWith("WASHINGTON (Reuters) — Iranian-backed militia pose")
                .endsWith("it would be great for our bilateral relationship.”");
        assertThat(paragraphs(article)).hasSize(13);
        assertThat(article.byline())
                .contains("Reporting by Humeyra Pamuk; Editing by Rosalba O’Brien and Grant McCool");
        assertThat(article.credit()).hasValueSatisfying(credit -> {
            assertThat(credit.agency()).isEqualTo("Reuters");
            assertThat(credit.basis()).isEqualTo(Credit.Basis.DATELINE);
        });
        assertThat(article.publication())
                .as("the photo's date is not the article's")
                .isEmpty();
    }

    @Test
    void theSpunStoryGivesItsDateAndHasNoTitle() throws IOException {
        Extracted article = seed("002");

        assertThat(article.title()).isEmpty();
        assertThat(article.text())
                .startsWith("WASHINGTON – The Iranian-backed military continues to pose")
                .endsWith("if they want those forces to remain,” he said.");
        assertThat(paragraphs(article)).hasSize(11);
        assertThat(article.publication())
                .contains(new Publication(
                        Instant.parse("2020-04-09T00:00:00Z"), Publication.Precision.DAY, Publication.Basis.TEXT));
    }

    @Test
    void theTweetsStoryLosesItsCaptionAndTheHeadlinesOfOthers() throws IOException {
        Extracted article = seed("003");

        assertThat(article.title()).isEqualTo("Pompeo says Iran still poses threat to Iraq");
        assertThat(article.text())
                .startsWith("SULAIMANI (ESTA) — U.S. Secretary of State Mike Pompeo said on Thursday")
                .endsWith("“want a free, independent Iraq.”");
        assertThat(paragraphs(article)).hasSize(11);
    }

    @Test
    void theVisitsStoryLosesTheOutletsNameAboveIt() throws IOException {
        Extracted article = seed("004");

        assertThat(article.title()).isEqualTo("US General: Our forces remain in Iraq, and Al-Kazemi needs support");
        assertThat(article.text())
                .startsWith("A senior US official praised Iraqi Prime Minister")
                .endsWith("from Hezbollah and other militia groups.");
        assertThat(paragraphs(article)).hasSize(12);
    }

    private static String[] paragraphs(Extracted article) {
        return article.text().split("\n\n");
    }

    private static Extracted seed(String number) throws IOException {
        try (var files = Files.list(SEEDS)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                    .findFirst()
                    .orElseThrow();
            return PlainText.read(Files.readString(file), Optional.empty());
        }
    }
}
