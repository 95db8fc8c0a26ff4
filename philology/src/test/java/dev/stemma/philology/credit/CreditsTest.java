package dev.stemma.philology.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stemma.philology.credit.StatedCredit.Basis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OSLO (Reuters) — A ferry ran aground on Monday.                     | Reuters | DATELINE
            NEW DELHI, March 3 (PTI) - The minister resigned.                   | PTI     | DATELINE
            GENEVA (AP) -- Talks went on.                                       | AP      | DATELINE
            MADRID (EFE).- Talks went on.                                       |         |
            ERBIL (KNN) – Two people were hurt.                                 | KNN     | DATELINE
            (Xinhua) -- The port reopened.                                      | Xinhua  | DATELINE
            By Jane Roe, Associated Press                                       | AP      | BYLINE
            Source: TASS                                                        | TASS    | CREDIT_LINE
            The bridge is open again. © 2024 AFP                                | AFP     | CREDIT_LINE
            The bridge is open again, the mayor said. (dpa)                     | dpa     | CREDIT_LINE
            A soldier at a gate. (Reuters/JOHN DOE)                             | Reuters | IMAGE
            The mayor told Reuters that the bridge is open.                     |         |
            Dozens (mostly children) — all safe — came ashore.                  |         |
            """)
    void theAgencyIsFoundWhereTheTextStatesIt(String text, String agency, Basis basis) {
        Optional<StatedCredit> credit = Credits.find(text);
        assertThat(credit.map(StatedCredit::agency)).isEqualTo(Optional.ofNullable(agency));
        assertThat(credit.map(StatedCredit::basis)).isEqualTo(Optional.ofNullable(basis));
    }

    @Test
    void aDatelineOutweighsAnImage() {
        String text = "A gate. (AFP/JOHN DOE)\n\nOSLO (Reuters) — A ferry ran aground.";
        StatedCredit credit = Credits.find(text).orElseThrow();
        assertThat(credit.agency()).isEqualTo("Reuters");
        assertThat(text.substring(credit.start(), credit.end())).isEqualTo("OSLO (Reuters) —");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\n ", " \n\n"})
    void aBlankTextStatesNone(String text) {
        assertThat(Credits.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "a\r", "By ", "Source: ", "(A", "© ", "- ", "photo", "A, "})
    void aTextOfRepeatsIsReadInTimeThatGrowsWithItsLength(String piece) {
        String text = piece.repeat(400_000 / piece.length()) + "\n\nThe bridge is open. (dpa)";

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Credits.find(text)))
                .map(StatedCredit::agency)
                .contains("dpa");
    }

    @ParameterizedTest
    @ValueSource(strings = {":", " by", " credit"})
    void aLabelRepeatedWithoutEndStatesNone(String label) {
        assertThat(Credits.find("photo" + label.repeat(100_000))).isEmpty();
    }

    @Test
    void aStatementMayBeIndented() {
        String text = "A bridge\n\u00a0 \t OSLO (Reuters) — A ferry ran aground.";
        StatedCredit credit = Credits.find(text).orElseThrow();
        assertThat(text.substring(credit.start(), credit.end())).isEqualTo("OSLO (Reuters) —");
    }

    @Test
    void ofTheSeedsOneStatesReutersAndOneItsOwnAgency() throws IOException {
        assertThat(agencyOf("000_0880ff93c28e5406.txt")).isEmpty();
        assertThat(agencyOf("001_7c14df3845c40753.txt")).contains("Reuters");
        assertThat(agencyOf("002_d21aa0a6486e1b64.txt")).isEmpty();
        assertThat(agencyOf("003_63a4fecbd4d4f6c9.txt")).contains("ESTA");
        assertThat(agencyOf("004_ea07a726f6fd36b7.txt")).isEmpty();
    }

    private static Optional<String> agencyOf(String seed) throws IOException {
        return Credits.find(Files.readString(Path.of("../seeds", seed))).map(StatedCredit::agency);
    }
}
