package dev.stemma.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Gull.Example/News?id=7#top, https://gull.example/News?id=7",
        "https://gull.example:443/a, https://gull.example/a",
        "http://gull.example:8080/a, http://gull.example:8080/a",
        "https://gull.example, https://gull.example/",
        "https://gull.example/a?utm_source=x&id=7&fbclid=y, https://gull.example/a?id=7",
        "https://gull.example/a?UTM_Source=x, https://gull.example/a",
        "https://gull.example/a/../b, https://gull.example/b",
        "https://user:secret@gull.example/a, https://gull.example/a"
    })
    void anAddressIsMadeCanonical(String written, String canonical) {
        assertThat(Address.of(written)).map(Address::toString).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gull.example/a?b=2&a=1",
                "https://www.gull.example/a/?a=1&b=2",
                "https://gull.example/a?a=1&utm_medium=mail&b=2#end",
                "https://m.gull.example/a?a=1&b=2",
                "https://mobile.gull.example/a?a=1&b=2",
                "https://amp.gull.example/a?a=1&b=2",
                "https://gull.example/amp/a?a=1&b=2",
                "https://gull.example/a/amp/?a=1&b=2",
                "https://gull.example/a.amp?a=1&b=2",
                "https://gull.example/a?amp&a=1&b=2",
                "https://gull.example/a?amp=1&a=1&b=2&outputType=amp",
                "https://gull-example.cdn.ampproject.org/c/s/gull.example/a/amp?a=1&b=2&usqp=mq331AQ",
                "https://gull-example.cdn.ampproject.org/v/gull.example/a?a=1&b=2&amp_js_v=0.1",
                "https://www.google.co.uk/amp/s/amp.gull.example/a?a=1&b=2"
            })
    void addressesOfOnePageHaveOneKey(String written) {
        assertThat(Address.of(written)).map(Address::key).contains("https://gull.example/a?a=1&b=2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://gull-example.cdn.ampproject.org/c/s/gull.example/a, https://gull.example/a",
        "https://www.google.com/amp/gull.example/a, http://gull.example/a",
        "https://www.google.com/amp/s/, https://www.google.com/amp/s/",
        "https://cdn.ampproject.org/c/s/x.cdn.ampproject.org/c/s/gull.example/a,"
                + " https://cdn.ampproject.org/c/s/x.cdn.ampproject.org/c/s/gull.example/a"
    })
    void aCopyInACacheStandsForItsOriginal(String written, String canonical) {
        assertThat(Address.of(written)).map(Address::toString).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://mobile.example/a, https://mobile.example/a",
        "https://gull.example/amplifier, https://gull.example/amplifier",
        "https://gull.example/champ?camp=1, https://gull.example/champ?camp=1"
    })
    void whatOnlyLooksLikeACopyStaysApart(String written, String key) {
        assertThat(Address.of(written)).map(Address::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gull.example/a",
                "/a",
                "ftp://gull.example/a",
                "javascript:alert(1)",
                "http://",
                "https://a b/",
                "mailto:x@y.z"
            })
    void whatIsNoWebAddressIsNone(String written) {
        assertThat(Address.of(written)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNone() {
        assertThat(Address.of("https://gull.example/" + "a".repeat(Address.LONGEST)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020/04/09/petrel",
                "2020/apr/09/petrel",
                "2020/4/9/petrel",
                "petrel_2020_04_09",
                "20200409/petrel"
            })
    void theDayInAnAddressIsTheDayOfPublication(String path) {
        assertThat(Dates.inAddress(Address.of("https://gull.example/" + path).orElseThrow()))
                .map(publication -> publication.at().toString())
                .contains("2020-04-09T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story-1234567890", "2020/4/petrel", "2020/march/on/petrel", "2020/13/9/petrel"})
    void otherNumbersInAnAddressAreNoDay(String path) {
        assertThat(Dates.inAddress(Address.of("https://gull.example/" + path).orElseThrow()))
                .isEmpty();
    }
}
