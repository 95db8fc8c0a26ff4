package dev.stemma.nlp.quote;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Quote.Kind;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Indirect.Reported;
import dev.stemma.nlp.text.ReadText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the words that a text attributes to someone: what stands in double quotation marks, and what is reported
/// without them; with cue and speaker. A speaker is never invented: without one in the words around, there is none.
public final class QuoteFinder {

    private final Frames frames = new Frames();

    /// Finds the quotes of a text, in document order; indirect ones do not overlap those in quotation marks.
    public List<Quote> find(ReadText read, List<Mention> mentions, List<Referent> referents) {
        Line line = new Line(read);
        Mentions named = new Mentions(mentions);
        Subjects subjects = new Subjects(line, named);
        Speakers speakers = new Speakers(read.text(), named, referents);
        List<Reported> reports = new Indirect(line, subjects, named, frames).find(read);
        List<Quote> quotes = new Quoted(read, line, new Attributor(line, subjects, frames), speakers).find(reports);
        quotes.addAll(reported(quotes, reports, speakers));
        quotes.sort(Comparator.comparing(Quote::span));
        return List.copyOf(new Leads(read, named, referents).identify(quotes));
    }

    /// The reported words that collide with no quote; both lists are in document order, and so is one pass over them.
    private static List<Quote> reported(List<Quote> quotes, List<Reported> reports, Speakers speakers) {
        Set<Span> served = quotes.stream()
                .filter(quote -> quote.kind() == Kind.DIRECT)
                .flatMap(quote -> quote.cue().stream())
                .collect(Collectors.toSet());
        List<Quote> free = new ArrayList<>();
        int from = 0;
        for (Reported reported : reports) {
            Span cue = reported.attribution().cue();
            Span content = reported.content();
            while (from < quotes.size() && quotes.get(from).span().end() <= reported.start()) {
                from++;
            }
            boolean collides = served.contains(cue);
            for (int i = from; i < quotes.size() && quotes.get(i).span().start() < reported.end(); i++) {
                Span quote = quotes.get(i).span();
                collides |= quote.overlaps(content) || quote.overlaps(cue);
            }
            if (!collides) {
                free.add(indirect(reported, speakers));
            }
        }
        return free;
    }

    private static Quote indirect(Reported reported, Speakers speakers) {
        Attribution attribution = reported.attribution();
        return new Quote(
                Kind.INDIRECT,
                reported.content(),
                reported.content(),
                Optional.of(attribution.cue()),
                attribution.speaker(),
                attribution.speaker().flatMap(speaker -> speakers.resolve(speaker, Optional.empty())),
                Confidence.of(attribution.strength()));
    }
}
