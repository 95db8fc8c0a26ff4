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

/// Finds the words that a text attributes to someone: what stands in double quotation marks, and what is reported
/// without
/// them; with cue and speaker. A speaker is never invented: without one in the words around, there is none.
public final class QuoteFinder {

    /// Fewer quoted words than these are a quote only where the sentence attributes them.
    private static final int SELF_EVIDENT = 4;

    /// Finds the quotes of a text, in document order; indirect ones do not overlap those in quotation marks.
    public List<Quote> find(ReadText read, List<Mention> mentions, List<Referent> referents) {
        Line line = new Line(read);
        Subjects subjects = new Subjects(line, mentions);
        Speakers speakers = new Speakers(read.text(), mentions);
        List<Quote> quotes = quoted(read, line, new Attributor(line, subjects), speakers);
        for (Reported reported : new Indirect(line, subjects).find(read)) {
            if (quotes.stream().noneMatch(quote -> collide(quote, reported))) {
                quotes.add(indirect(reported, speakers));
            }
        }
        quotes.sort(Comparator.comparing(Quote::span));
        return List.copyOf(quotes);
    }

    /// Whether reported words are part of a quote, or their cue already serves it.
    private static boolean collide(Quote quote, Reported reported) {
        Span cue = reported.attribution().cue();
        return quote.span().overlaps(reported.content())
                || quote.span().overlaps(cue)
                || quote.kind() == Kind.DIRECT
                        && quote.cue().filter(cue::equals).isPresent();
    }

    private static List<Quote> quoted(ReadText read, Line line, Attributor attributor, Speakers speakers) {
        List<Passage> passages = Passages.find(read.text(), read.paragraphs());
        List<Quote> quotes = new ArrayList<>();
        Optional<Quote> before = Optional.empty();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Span paragraph = paragraphOf(read, passage);
            int from = i > 0
                    ? Math.max(paragraph.start(), passages.get(i - 1).outer().end())
                    : paragraph.start();
            int to = i + 1 < passages.size()
                    ? Math.min(paragraph.end(), passages.get(i + 1).outer().start())
                    : paragraph.end();
            Optional<Attribution> own = attributor.of(passage, from, to);
            Optional<Quote> quote = own.isPresent()
                    ? attributed(passage, own.get(), line, speakers, before)
                    : inherited(passage, line, read, paragraph, before);
            quote.ifPresent(quotes::add);
            before = quote.or(() -> Optional.empty());
        }
        return quotes;
    }

    private static Optional<Quote> attributed(
            Passage passage, Attribution attribution, Line line, Speakers speakers, Optional<Quote> before) {
        Optional<Integer> spokeBefore = before.flatMap(Quote::referent);
        Optional<Integer> referent = attribution.speaker().flatMap(speaker -> speakers.resolve(speaker, spokeBefore));
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
            Passage passage, Line line, ReadText read, Span paragraph, Optional<Quote> before) {
        boolean substantial = line.words(passage.inner()) >= SELF_EVIDENT;
        boolean sameParagraph =
                before.isPresent() && paragraph.contains(before.get().span());
        boolean nextParagraph = before.isPresent()
                && passage.outer().start() - paragraph.start() < 2
                && follows(read, before.get(), paragraph);
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

    private static boolean follows(ReadText read, Quote before, Span paragraph) {
        int at = read.paragraphs().indexOf(paragraph);
        return at > 0 && read.paragraphs().get(at - 1).contains(before.span());
    }

    private static Span paragraphOf(ReadText read, Passage passage) {
        for (Span paragraph : read.paragraphs()) {
            if (paragraph.contains(passage.outer())) {
                return paragraph;
            }
        }
        return passage.outer();
    }

    /// Direct when the passage is a clause of its own, mixed when it is a part of the reporter's sentence.
    private static Kind kind(Passage passage, Line line) {
        String inner = passage.inner().in(line.text()).strip();
        boolean startsClause = !inner.isEmpty() && !Character.isLowerCase(inner.codePointAt(0));
        boolean endsClause = inner.matches("(?s).*[,.!?…—–-]");
        boolean introduced = introduced(passage, line);
        boolean clause = (startsClause || introduced) && line.words(passage.inner()) >= 2;
        return clause && (endsClause || introduced || line.words(passage.inner()) >= SELF_EVIDENT)
                ? Kind.DIRECT
                : Kind.MIXED;
    }

    private static boolean introduced(Passage passage, Line line) {
        int first = line.at(passage.outer().start());
        return line.form(first - 1).equals(":")
                || line.isComma(first - 1) && first > 1 && Cues.isSpeech(line.form(first - 2));
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
