package dev.stemma.nlp.quote;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Quote;
import dev.stemma.contracts.Quote.Kind;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Indirect.Reported;
import dev.stemma.nlp.quote.Passages.Passage;
import dev.stemma.nlp.text.ReadText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the quotes in quotation marks, with cue and speaker: stated in the sentence, or going on from before.
final class Quoted {

    /// Fewer quoted words than these are a quote only where the sentence attributes them.
    private static final int SELF_EVIDENT = 4;

    private final ReadText read;
    private final Line line;
    private final Attributor attributor;
    private final Speakers speakers;

    Quoted(ReadText read, Line line, Attributor attributor, Speakers speakers) {
        this.read = read;
        this.line = line;
        this.attributor = attributor;
        this.speakers = speakers;
    }

    /// Where a passage stands, and what was said before it.
    ///
    /// @param from where the words between it and the passage before begin
    /// @param before the paragraph before
    /// @param quote the quote right before, when the passage before was one
    /// @param report what was reported last, without quotation marks
    private record Place(
            Span paragraph, int from, Optional<Span> before, Optional<Quote> quote, Optional<Reported> report) {

        boolean isSameParagraph(Span words) {
            return paragraph.contains(words);
        }

        boolean isParagraphBefore(Span words) {
            return before.filter(earlier -> earlier.contains(words)).isPresent();
        }
    }

    /// Finds them, in document order.
    ///
    /// @param reports what is reported without quotation marks, in document order
    List<Quote> find(List<Reported> reports) {
        List<Passage> passages = Passages.find(read.text(), read.paragraphs());
        List<Quote> quotes = new ArrayList<>();
        Optional<Quote> before = Optional.empty();
        Optional<Reported> report = Optional.empty();
        int place = 0;
        int told = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int start = passage.outer().start();
            while (read.paragraphs().get(place).end() <= start) {
                place++;
            }
            while (told < reports.size() && reports.get(told).start() < start) {
                int behind = i > 0 ? passages.get(i - 1).outer().end() : 0;
                boolean between =
                        reports.get(told).start() >= behind && reports.get(told).end() <= start;
                report = between ? Optional.of(reports.get(told)) : report;
                told++;
            }
            Span paragraph = read.paragraphs().get(place);
            int from = i > 0
                    ? Math.max(paragraph.start(), passages.get(i - 1).outer().end())
                    : paragraph.start();
            int to = i + 1 < passages.size()
                    ? Math.min(paragraph.end(), passages.get(i + 1).outer().start())
                    : paragraph.end();
            Optional<Span> paragraphBefore =
                    place > 0 ? Optional.of(read.paragraphs().get(place - 1)) : Optional.empty();
            Place there = new Place(paragraph, from, paragraphBefore, before, report);
            before = attributor
                    .of(passage, from, to)
                    .map(own -> attributed(passage, own, there))
                    .or(() -> inherited(passage, there));
            before.ifPresent(quotes::add);
        }
        return quotes;
    }

    private Quote attributed(Passage passage, Attribution own, Place place) {
        String cue = own.cue().in(line.text());
        Optional<Quote> before = place.quote();
        if (own.speaker().isEmpty()
                && cue.endsWith("ing")
                && before.filter(quote -> place.isSameParagraph(quote.span())).isPresent()) {
            Quote spoken = before.orElseThrow();
            return quote(passage, Optional.of(own.cue()), spoken.speaker(), spoken.referent(), own.strength() * 0.9);
        }
        Optional<Integer> spokeBefore = before.flatMap(Quote::referent);
        Optional<Integer> referent = own.speaker()
                .flatMap(speaker -> Cues.isGoingOn(cue)
                        ? speakers.resolveGoingOn(speaker, spokeBefore)
                        : speakers.resolve(speaker, spokeBefore));
        return quote(passage, Optional.of(own.cue()), own.speaker(), referent, own.strength());
    }

    /// A passage without a cue of its own goes on from the one before, when that stands in the same or the
    /// paragraph before and this one starts a sentence; or from what the sentence before reports; or it is a quote
    /// whose speaker is not told.
    private Optional<Quote> inherited(Passage passage, Place place) {
        boolean substantial = line.words(passage.inner()) >= SELF_EVIDENT;
        Optional<Quote> before = place.quote();
        boolean sameParagraph =
                before.filter(quote -> place.isSameParagraph(quote.span())).isPresent();
        boolean opens = passage.outer().start() - place.paragraph().start() < 2;
        boolean nextParagraph = opens
                && before.filter(quote -> place.isParagraphBefore(quote.span())).isPresent();
        boolean splits = substantial || sameParagraph && splitByCue(before.orElseThrow(), passage);
        boolean goesOn = before.isPresent() && (passage.continued() || splits && (sameParagraph || nextParagraph));
        Optional<Quote> reported =
                substantial && !passage.continued() ? afterReport(passage, place, opens) : Optional.empty();
        if (reported.isPresent()) {
            return reported;
        }
        if (goesOn) {
            Quote spoken = before.orElseThrow();
            double confidence = spoken.confidence().value() * (passage.continued() || sameParagraph ? 0.95 : 0.75);
            return Optional.of(quote(passage, spoken.cue(), spoken.speaker(), spoken.referent(), confidence));
        }
        return substantial ? Optional.of(led(passage, place)) : Optional.empty();
    }

    /// A passage that only the sentence before it may tell the speaker of.
    private Quote led(Passage passage, Place place) {
        Optional<Span> subject =
                kind(passage) == Kind.DIRECT ? attributor.subject(passage, place.from()) : Optional.empty();
        Optional<Integer> referent = subject.flatMap(speaker -> speakers.resolve(speaker, Optional.empty()));
        return quote(passage, Optional.empty(), subject, referent, subject.isPresent() ? 0.4 : 0.5);
    }

    /// `She said the bridge was old. "It was built for horses."`: a passage that is a sentence of its own goes on from
    /// what was reported right before it.
    private Optional<Quote> afterReport(Passage passage, Place place, boolean opens) {
        return place.report()
                .filter(report -> report.attribution().speaker().isPresent()
                        && report.attribution().strength() >= 0.7)
                .filter(report ->
                        place.quote().filter(quote -> isNewer(quote, report)).isEmpty())
                .filter(report -> {
                    Span there = new Span(report.start(), report.end());
                    return startsSentence(passage, place.paragraph())
                            && (place.isSameParagraph(there) || opens && place.isParagraphBefore(there));
                })
                .map(report -> {
                    Attribution told = report.attribution();
                    return quote(
                            passage,
                            Optional.of(told.cue()),
                            told.speaker(),
                            told.speaker().flatMap(speaker -> speakers.resolve(speaker, Optional.empty())),
                            told.strength() * (opens ? 0.7 : 0.8));
                });
    }

    private static boolean isNewer(Quote quote, Reported report) {
        return quote.span().start() > report.start()
                || quote.cue().filter(report.attribution().cue()::equals).isPresent();
    }

    private boolean startsSentence(Passage passage, Span paragraph) {
        int at = passage.outer().start() - 1;
        while (at >= paragraph.start() && Character.isWhitespace(line.text().charAt(at))) {
            at--;
        }
        return at < paragraph.start() || ".!?:”\"".indexOf(line.text().charAt(at)) >= 0;
    }

    /// `"...," he said, "..."`: both halves of one sentence.
    private static boolean splitByCue(Quote before, Passage passage) {
        return before.cue().isPresent()
                && before.span().end() <= before.cue().get().start()
                && before.cue().get().end() <= passage.outer().start();
    }

    private Quote quote(
            Passage passage,
            Optional<Span> cue,
            Optional<Span> speaker,
            Optional<Integer> referent,
            double confidence) {
        return new Quote(
                kind(passage), passage.outer(), passage.inner(), cue, speaker, referent, Confidence.of(confidence));
    }

    /// Direct when the passage is a clause of its own, mixed when it is a part of the reporter's sentence.
    private Kind kind(Passage passage) {
        String inner = passage.inner().in(line.text()).strip();
        boolean startsClause = !inner.isEmpty() && !Character.isLowerCase(inner.codePointAt(0));
        boolean endsClause = !inner.isEmpty() && ",.!?…—–-".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        boolean introduced = introduced(passage);
        boolean clause = (startsClause || introduced) && line.words(passage.inner()) >= 2;
        return clause && (endsClause || introduced || line.words(passage.inner()) >= SELF_EVIDENT)
                ? Kind.DIRECT
                : Kind.MIXED;
    }

    private boolean introduced(Passage passage) {
        int first = line.at(passage.outer().start());
        return line.form(first - 1).equals(":")
                || line.isComma(first - 1) && first > 1 && Cues.isSpeech(line.lower(first - 2));
    }
}
