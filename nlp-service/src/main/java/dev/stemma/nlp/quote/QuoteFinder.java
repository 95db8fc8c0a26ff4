package dev.stemma.nlp.quote;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Quote.Kind;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Indirect.Reported;
import dev.stemma.nlp.quote.Passages.Passage;
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

    /// Fewer quoted words than these are a quote only where the sentence attributes them.
    private static final int SELF_EVIDENT = 4;

    private final Frames frames = new Frames();

    /// Finds the quotes of a text, in document order; indirect ones do not overlap those in quotation marks.
    public List<Quote> find(ReadText read, List<Mention> mentions, List<Referent> referents) {
        Line line = new Line(read);
        Mentions named = new Mentions(mentions);
        Subjects subjects = new Subjects(line, named);
        Speakers speakers = new Speakers(read.text(), named);
        List<Quote> quotes = quoted(read, line, new Attributor(line, subjects), speakers);
        quotes.addAll(reported(quotes, new Indirect(line, subjects, named, frames).find(read), speakers));
        quotes.sort(Comparator.comparing(Quote::span));
        return List.copyOf(quotes);
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

    private static List<Quote> quoted(ReadText read, Line line, Attributor attributor, Speakers speakers) {
        List<Passage> passages = Passages.find(read.text(), read.paragraphs());
        List<Quote> quotes = new ArrayList<>();
        Optional<Quote> before = Optional.empty();
        int place = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            while (read.paragraphs().get(place).end() <= passage.outer().start()) {
                place++;
            }
            Span paragraph = read.paragraphs().get(place);
            Optional<Span> paragraphBefore =
                    place > 0 ? Optional.of(read.paragraphs().get(place - 1)) : Optional.empty();
            int from = i > 0
                    ? Math.max(paragraph.start(), passages.get(i - 1).outer().end())
                    : paragraph.start();
            int to = i + 1 < passages.size()
                    ? Math.min(paragraph.end(), passages.get(i + 1).outer().start())
                    : paragraph.end();
            Optional<Attribution> own = attributor.of(passage, from, to);
            Optional<Quote> quote = own.isPresent()
                    ? attributed(passage, own.get(), line, speakers, before)
                    : inherited(passage, line, paragraph, paragraphBefore, before);
            quote.ifPresent(quotes::add);
            before = quote.or(() -> Optional.empty());
        }
        return quotes;
    }

    private static Optional<Quote> attributed(
            Passage passage, Attribution attribution, Line line, Speakers speakers, Optional<Quote> before) {
        Optional<Integer> spokeBefore = before.flatMap(Quote::referent);
        boolean goingOn = Cues.isGoingOn(attribution.cue().in(line.text()));
        Optional<Integer> referent = attribution
                .speaker()
                .flatMap(speaker -> goingOn
                        ? speakers.resolveGoingOn(speaker, spokeBefore)
                        : speakers.resolve(speaker, spokeBefore));
        return Optional.of(new Quote(
                kind(passage, line),
                passage.outer(),
                passage.inner(),
                Optional.of(attribution.cue()),
                attribution.speaker(),
                referent,
                Confidence.of(attribution.strength())));
    }

    /// A passage without a cue of its own goes on from the one before, when that stands in the same or the paragraph
    /// before and
    /// this one starts a sentence; or it is a quote whose speaker is not told.
    private static Optional<Quote> inherited(
            Passage passage, Line line, Span paragraph, Optional<Span> paragraphBefore, Optional<Quote> before) {
        boolean substantial = line.words(passage.inner()) >= SELF_EVIDENT;
        boolean sameParagraph =
                before.isPresent() && paragraph.contains(before.get().span());
        boolean nextParagraph = before.isPresent()
                && passage.outer().start() - paragraph.start() < 2
                && paragraphBefore
                        .filter(earlier -> earlier.contains(before.get().span()))
                        .isPresent();
        boolean goesOn = before.isPresent()
                && (passage.continued()
                        || (substantial || sameParagraph && splitByCue(before.get(), passage))
                                && (sameParagraph || nextParagraph));
        if (goesOn) {
            Quote spoken = before.orElseThrow();
            double confidence = spoken.confidence().value() * (passage.continued() || sameParagraph ? 0.95 : 0.75);
            return Optional.of(new Quote(
                    kind(passage, line),
                    passage.outer(),
                    passage.inner(),
                    spoken.cue(),
                    spoken.speaker(),
                    spoken.referent(),
                    Confidence.of(confidence)));
        }
        if (!substantial) {
            return Optional.empty();
        }
        return Optional.of(new Quote(
                kind(passage, line),
                passage.outer(),
                passage.inner(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Confidence.of(0.5)));
    }

    /// `"...," he said, "..."`: both halves of one sentence.
    private static boolean splitByCue(Quote before, Passage passage) {
        return before.cue().isPresent()
                && before.span().end() <= before.cue().get().start()
                && before.cue().get().end() <= passage.outer().start();
    }

    /// Direct when the passage is a clause of its own, mixed when it is a part of the reporter's sentence.
    private static Kind kind(Passage passage, Line line) {
        String inner = passage.inner().in(line.text()).strip();
        boolean startsClause = !inner.isEmpty() && !Character.isLowerCase(inner.codePointAt(0));
        boolean endsClause = !inner.isEmpty() && ",.!?…—–-".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        boolean introduced = introduced(passage, line);
        boolean clause = (startsClause || introduced) && line.words(passage.inner()) >= 2;
        return clause && (endsClause || introduced || line.words(passage.inner()) >= SELF_EVIDENT)
                ? Kind.DIRECT
                : Kind.MIXED;
    }

    private static boolean introduced(Passage passage, Line line) {
        int first = line.at(passage.outer().start());
        return line.form(first - 1).equals(":")
                || line.isComma(first - 1) && first > 1 && Cues.isSpeech(line.lower(first - 2));
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
