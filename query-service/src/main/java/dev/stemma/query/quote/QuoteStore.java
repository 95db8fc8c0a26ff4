package dev.stemma.query.quote;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Span;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who is quoted with which words, article by article.
@ApplicationScoped
public class QuoteStore {

    /// A text with what nlp read in it.
    public record Reading(String text, Annotations annotations) {}

    private record Row(UUID article, int ordinal, String text, Quote quote) {}

    /// Writes the quotes of articles that have none yet.
    public void put(Shelf shelf, Map<UUID, Reading> articles) {
        List<Row> rows = new ArrayList<>();
        articles.forEach((article, reading) -> {
            List<Quote> quotes = reading.annotations().quotes();
            for (int i = 0; i < quotes.size(); i++) {
                rows.add(new Row(article, i, reading.text(), quotes.get(i)));
            }
        });
        shelf.changeAll("""
                insert into quote (article_id, ordinal, kind, span_start, span_end, content_start, content_end, content,
                    cue_start, cue_end, speaker_start, speaker_end, speaker, referent, confidence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, QuoteStore::values);
    }

    /// Takes away the quotes of articles.
    public void remove(Shelf shelf, Collection<UUID> articles) {
        shelf.change("delete from quote where article_id = any(?)", (Object) articles.toArray(UUID[]::new));
    }

    private static Object[] values(Row row) {
        Quote quote = row.quote();
        return Shelf.row(
                row.article(),
                row.ordinal(),
                quote.kind(),
                quote.span().start(),
                quote.span().end(),
                quote.content().start(),
                quote.content().end(),
                quote.content().in(row.text()),
                quote.cue().map(Span::start),
                quote.cue().map(Span::end),
                quote.speaker().map(Span::start),
                quote.speaker().map(Span::end),
                quote.speaker().map(span -> span.in(row.text())),
                quote.referent(),
                quote.confidence().value());
    }
}
