package dev.stemma.nlp.quote;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.text.ReadText;
import java.util.List;
import java.util.Optional;

/// Ties the speaker whom a lead only describes to the name that follows it, as agencies write: `..., the country’s top
/// diplomat said. ¶ Ingrid Halvorsen, the foreign minister, told reporters: ...`.
///
/// It is the same person when whom the next paragraph names first was not named before, holds an office and
/// speaks there, and nobody has spoken before the lead. Whatever fits less well stays unresolved.
final class Leads {

    private static final double SURE = 0.75;

    private final ReadText read;
    private final Mentions mentions;
    private final List<Referent> referents;

    Leads(ReadText read, Mentions mentions, List<Referent> referents) {
        this.read = read;
        this.mentions = mentions;
        this.referents = referents;
    }

    /// The quotes, those of the lead with the speaker named after it.
    List<Quote> identify(List<Quote> quotes) {
        Optional<Quote> first = quotes.stream().filter(this::isDescribed).findFirst();
        if (first.isEmpty()) {
            return quotes;
        }
        int place = paragraphAt(first.get().span().start());
        Span lead = read.paragraphs().get(place);
        boolean opens = quotes.getFirst().span().start() >= lead.start();
        if (!opens || place + 1 == read.paragraphs().size()) {
            return quotes;
        }
        return introduced(read.paragraphs().get(place + 1), quotes)
                .map(referent -> quotes.stream()
                        .map(quote ->
                                isDescribed(quote) && lead.contains(quote.span()) ? spokenBy(referent, quote) : quote)
                        .toList())
                .orElse(quotes);
    }

    private int paragraphAt(int offset) {
        int place = 0;
        while (read.paragraphs().get(place).end() <= offset) {
            place++;
        }
        return place;
    }

    /// Who is named first in a paragraph, when that is the first time, and who holds an office and speaks in it.
    private Optional<Integer> introduced(Span paragraph, List<Quote> quotes) {
        return mentions.firstPerson(paragraph)
                .map(Mention::referent)
                .filter(referent -> mentions.firstOf(referent)
                        .filter(first -> paragraph.contains(first.span()))
                        .isPresent())
                .filter(referent -> referents.get(referent).role().isPresent())
                .filter(referent -> quotes.stream()
                        .filter(quote ->
                                quote.referent().filter(referent::equals).isPresent())
                        .anyMatch(quote ->
                                quote.speaker().filter(paragraph::contains).isPresent()));
    }

    private boolean isDescribed(Quote quote) {
        return quote.referent().isEmpty()
                && quote.speaker().filter(this::isOfficeHolder).isPresent();
    }

    /// Whether words describe one person by office and name nobody: `the agency’s top diplomat for the region`.
    private boolean isOfficeHolder(Span speaker) {
        return Office.described(speaker.in(read.text())).isPresent() && !mentions.holdPerson(speaker);
    }

    private static Quote spokenBy(int referent, Quote quote) {
        return new Quote(
                quote.kind(),
                quote.span(),
                quote.content(),
                quote.cue(),
                quote.speaker(),
                Optional.of(referent),
                Confidence.of(quote.confidence().value() * SURE));
    }
}
