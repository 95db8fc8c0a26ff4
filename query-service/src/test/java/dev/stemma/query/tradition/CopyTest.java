package dev.stemma.query.tradition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Publication.Precision;
import dev.stemma.philology.collation.Note;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyTest {

    @Test
    void aCopyThatIsReadInPartKnowsNothingOfTheRest() {
        Copy copy = copy(
                "The ferry sank. \ud83d\ude00", new Note(4, 9, Note.Kind.EVENT), new Note(10, 15, Note.Kind.EVENT));
        assertThat(copy.upTo(18)).isSameAs(copy);
        assertThat(copy.upTo(17).text()).isEqualTo("The ferry sank. ");
        assertThat(copy.upTo(12).text()).isEqualTo("The ferry sa");
        assertThat(copy.upTo(12).notes()).containsExactly(new Note(4, 9, Note.Kind.EVENT));
    }

    private static Copy copy(String text, Note... notes) {
        return new Copy(
                new UUID(0, 1),
                new UUID(0, 2),
                text,
                Optional.empty(),
                Precision.INSTANT,
                Optional.empty(),
                List.of(notes));
    }
}
