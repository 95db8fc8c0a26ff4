package dev.stemma.nlp.date;

import dev.stemma.contracts.TimeExpression;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words that tell a time, and the values they stand for.
///
/// In steps: the tokens of a sentence are cut into pieces ([Pieces]); the longest phrase that begins at a piece gives a
/// meaning ([Phrases]); the meaning is resolved against the day of publication, or the day that the text told last
/// ([Valuation]). Spans and values follow TIMEX3 (ISO-TimeML, ISO 24617-1). Linear in the text.
public final class DateFinder {

    private final String text;
    private final Optional<LocalDate> published;
    private final List<TimeExpression> expressions = new ArrayList<>();
    private Optional<LocalDate> mentioned = Optional.empty();

    private DateFinder(String text, Optional<LocalDate> published) {
        this.text = text;
        this.published = published;
    }

    /// Finds the time expressions of a text, in document order.
    ///
    /// @param publishedAt what relative times such as `Thursday` count from; its day in UTC
    public static List<TimeExpression> find(ReadText read, Optional<Instant> publishedAt) {
        DateFinder finder = new DateFinder(
                read.text(), publishedAt.map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate()));
        read.sentences().forEach(finder::read);
        return List.copyOf(finder.expressions);
    }

    private void read(Sentence sentence) {
        Pieces pieces = Pieces.of(text, sentence);
        int at = 0;
        while (at < pieces.size()) {
            Optional<Found> found = Phrases.at(pieces, at);
            if (found.isPresent()) {
                add(pieces, at, found.get());
            }
            at = found.map(Found::end).orElse(at + 1);
        }
    }

    private void add(Pieces pieces, int start, Found found) {
        Tense tense = Tense.around(pieces, start, found.end());
        Timex timex = new Valuation(published, mentioned).of(found.meaning(), tense);
        mentioned = timex.day().or(() -> mentioned);
        expressions.add(new TimeExpression(
                pieces.span(start, found.end()), found.meaning().type(), timex.value()));
    }
}
