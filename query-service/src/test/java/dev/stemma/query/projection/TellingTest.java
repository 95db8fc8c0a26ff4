package dev.stemma.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.query.EnrichedArticle;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final EnrichedArticle ARTICLE = EnrichedArticle.of("a", "Title", "Rain fell on Basra.");

    private final JsonMapper mapper = StorableText.mapper();

    @Test
    void anEnrichedArticleIsRead() {
        assertThat(telling(ARTICLE.id().toString(), ARTICLE.bytes())).isInstanceOf(Telling.Enriched.class);
    }

    @Test
    void aMessageWithoutValueIsATakedown() {
        assertThat(telling(ARTICLE.id().toString(), null)).isEqualTo(new Telling.TakenDown(ARTICLE.id()));
    }

    @Test
    void whatIsNoJsonIsUnreadable() {
        assertThat(telling(ARTICLE.id().toString(), "nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Telling.Unreadable.class);
    }

    @Test
    void aKeyThatIsNoIdIsUnreadable() {
        assertThat(telling("nobody", ARTICLE.bytes())).isInstanceOf(Telling.Unreadable.class);
        assertThat(telling(null, ARTICLE.bytes())).isInstanceOf(Telling.Unreadable.class);
    }

    @Test
    void aKeyOfAnotherArticleIsUnreadable() {
        String other = EnrichedArticle.of("b", "Title", "Text").id().toString();
        assertThat(telling(other, ARTICLE.bytes())).isInstanceOf(Telling.Unreadable.class);
    }

    @Test
    void aSpanBeyondTheTextIsUnreadable() {
        String json = new String(ARTICLE.bytes(), StandardCharsets.UTF_8).replace("Rain fell on Basra.", "Rain.");
        assertThat(telling(ARTICLE.id().toString(), json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Telling.Unreadable.class);
    }

    @Test
    void nullAndTheEmptyObjectAreUnreadable() {
        assertThat(telling(ARTICLE.id().toString(), "null".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Telling.Unreadable.class);
        assertThat(telling(ARTICLE.id().toString(), "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Telling.Unreadable.class);
    }

    @Test
    void unstorableCharactersAreReplacedInPlace() {
        assertThat(StorableText.of("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(StorableText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(StorableText.of("a\uDE00")).isEqualTo("a\uFFFD");
        assertThat(StorableText.of("a\uD83D\uDE00\0")).isEqualTo("a\uD83D\uDE00\uFFFD");
    }

    private Telling telling(String key, byte[] value) {
        return Telling.of(key, value, mapper);
    }
}
