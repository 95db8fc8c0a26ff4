package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Tellers.Teller;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds indirect speech, all that a sentence reports without quotation marks: `X said that ...`, `..., X said`,
/// `according to X, ...`, `X promised to ...`, `X accused Y of ...`, `X’s claim that ...`.
final class Indirect {

    private static final int FEWEST_WORDS = 3;
    private static final int FARTHEST = 15;

    private static final Set<String> SUBORDINATORS =
            Set.of("after", "when", "as", "while", "although", "though", "since");

    private final Line line;
    private final Subjects subjects;
    private final Frames frames;
    private final Tellers tellers;
    private final Complements complements;
    private final Asides asides;
    private final Nominals nominals;
    private final Extents extents;

    Indirect(Line line, Subjects subjects, Mentions mentions, Frames frames) {
        this.line = line;
        this.subjects = subjects;
        this.frames = frames;
        this.tellers = new Tellers(line, subjects);
        this.complements = new Complements(line, frames);
        this.asides = new Asides(line, subjects);
        this.nominals = new Nominals(line, frames, mentions);
        this.extents = new Extents(line);
    }

    /// Reported words.
    record Reported(Span content, Attribution attribution) {

        /// Where cue and content begin.
        int start() {
            return Math.min(content.start(), attribution.cue().start());
        }

        /// Where cue and content end.
        int end() {
            return Math.max(content.end(), attribution.cue().end());
        }
    }

    /// All that is reported, in document order; one may lie in another, but none crosses another.
    List<Reported> find(ReadText read) {
        List<Reported> found = new ArrayList<>();
        for (Sentence sentence : read.sentences()) {
            if (!sentence.tokens().isEmpty()) {
                int start = line.at(sentence.span().start());
                found.addAll(in(start, start + sentence.tokens().size()));
            }
        }
        found.sort(Comparator.comparingInt(Reported::start).thenComparingInt(Reported::end));
        return found;
    }

    private List<Reported> in(int start, int end) {
        List<Reported> found = new ArrayList<>();
        Optional<Span> teller = Optional.empty();
        int behindAside = start;
        for (int cue = start; cue < end; cue++) {
            Optional<Reported> reported = at(cue, start, end, behindAside, teller);
            if (reported.isEmpty() || !isNew(reported.get(), found)) {
                continue;
            }
            found.add(reported.get());
            teller = reported.get().attribution().speaker().or(() -> Optional.empty());
            if (reported.get().content().end()
                    <= reported.get().attribution().cue().start()) {
                behindAside = cue + 1;
            }
        }
        return found;
    }

    /// Whether words were not reported yet; what was found last is enough to tell, as cues come in order.
    private static boolean isNew(Reported reported, List<Reported> found) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - 4); i--) {
            Span other = found.get(i).content();
            Span content = reported.content();
            boolean crosses = content.overlaps(other) && !content.contains(other) && !other.contains(content);
            if (crosses || content.equals(other)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Reported> at(int cue, int start, int end, int behindAside, Optional<Span> teller) {
        String word = line.lower(cue);
        if (word.equals("according") && line.lower(cue + 1).equals("to")) {
            return accordingTo(cue, behindAside, end);
        }
        boolean verb = Cues.isCue(word) || frames.isVerb(word);
        boolean opens = cue == start && (word.endsWith("ing") || word.equals("asked"));
        if (!verb || line.isCapitalised(cue) && !opens) {
            return nominals.of(cue, start, end);
        }
        boolean sure = Cues.isSpeech(word) && !Cues.isUnsure(word);
        if (!sure && !isVerb(cue) && !asides.mayBe(cue)) {
            return nominals.of(cue, start, end);
        }
        if (isAttributive(cue, start, sure)) {
            return Optional.empty();
        }
        return complement(cue, start, end, teller).or(() -> asides.of(cue, behindAside, end));
    }

    /// A form that is a noun, too, is a verb behind a pronoun, or between a name and `to`: `Halvorsen plans to`.
    private boolean isVerb(int cue) {
        return line.isVerb(cue)
                || line.isPronoun(cue - 1)
                || line.pos(cue - 1).equals("PROPN") && line.lower(cue + 1).equals("to");
    }

    /// `the pledged delegates`, `a proposed ban`. What is nearly always a verb of speech is an attribute only where it
    /// cannot be a verb: `launching repeated attacks`.
    private boolean isAttributive(int cue, int start, boolean sure) {
        String word = line.lower(cue);
        String before = line.pos(cue - 1);
        boolean gerund = line.lower(cue - 1).endsWith("ing") && !(sure && line.isCapitalised(cue - 1));
        return cue > start
                && (word.endsWith("ed") || word.endsWith("ing"))
                && (before.equals("ADP") || gerund || !sure && (before.equals("DET") || before.equals("ADJ")))
                && line.isNoun(cue + 1);
    }

    private Optional<Reported> complement(int cue, int start, int end, Optional<Span> before) {
        boolean subordinate = SUBORDINATORS.contains(line.lower(start)) && cue - start < 12;
        return switch (tellers.of(cue, start, end, before)) {
            case Teller.Named named ->
                complements
                        .of(cue, end, subordinate)
                        .filter(found -> !isBlows(cue, named.words(), line.span(found.from(), found.to())))
                        .or(() -> isDocument(named.words()) ? complements.shown(cue, end) : Optional.empty())
                        .or(() -> complements.behindDoer(
                                cue, line.at(named.words().end()), end))
                        .flatMap(found -> reported(
                                found.from(),
                                found.to(),
                                new Attribution(line.span(cue), Optional.of(named.words()), found.strength())));
            case Teller.Untold untold ->
                complements
                        .of(cue, end, subordinate)
                        .flatMap(found -> reported(
                                found.from(),
                                found.to(),
                                new Attribution(line.span(cue), Optional.empty(), found.strength() * 0.8)));
            case Teller.NoClause none -> untold(cue, start, end, subordinate);
        };
    }

    /// `Pirates attacked a tanker`: with words people attack whom they name.
    private boolean isBlows(int cue, Span teller, Span content) {
        return line.lower(cue).startsWith("attack")
                && !(subjects.isNamed(line.span(line.at(content.start())))
                        && (subjects.isNamed(teller) || line.isPronoun(line.at(teller.start()))));
    }

    /// What a verb reports whose subject is too involved to be read: of a document that is named before it, or nobody.
    private Optional<Reported> untold(int cue, int start, int end, boolean subordinate) {
        for (int i = cue - 1; i >= Math.max(start, cue - FARTHEST); i--) {
            if (frames.isDocument(line.lower(i))) {
                Optional<Span> document = subjects.before(i + 1, start);
                return complements
                        .of(cue, end, subordinate)
                        .or(() -> complements.shown(cue, end))
                        .flatMap(found -> reported(
                                found.from(),
                                found.to(),
                                new Attribution(line.span(cue), document, found.strength() * 0.9)));
            }
        }
        boolean sure = Cues.isSpeech(line.lower(cue)) && !Cues.isUnsure(line.lower(cue)) && line.isVerb(cue);
        return sure && complements.takesClause(cue, end)
                ? complements
                        .of(cue, end, subordinate)
                        .flatMap(found -> reported(
                                found.from(),
                                found.to(),
                                new Attribution(line.span(cue), Optional.empty(), found.strength() * 0.8)))
                : Optional.empty();
    }

    private boolean isDocument(Span teller) {
        for (int i = line.at(teller.start()); i < line.size() && line.span(i).start() < teller.end(); i++) {
            if (frames.isDocument(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Reported> accordingTo(int cue, int start, int end) {
        Optional<Span> subject = subjects.after(cue + 1, end);
        Attribution attribution = new Attribution(line.span(cue, Math.min(end, cue + 2)), subject, 0.85);
        if (cue - start > FEWEST_WORDS) {
            int from = extents.behindDateline(Math.max(start, cue - Extents.LONGEST), cue);
            return reported(from, line.isComma(cue - 1) ? cue - 1 : cue, attribution);
        }
        for (int i = cue + 2; i < Math.min(end, cue + Extents.LONGEST); i++) {
            if (line.isComma(i)) {
                return reported(i + 1, extents.ofClause(i + 1, end, false), attribution);
            }
        }
        return Optional.empty();
    }

    private Optional<Reported> reported(int from, int to, Attribution attribution) {
        if (to <= from) {
            return Optional.empty();
        }
        Span content = line.span(from, to);
        int fewest = attribution.strength() >= 0.7 ? FEWEST_WORDS : 2;
        return line.words(content) < fewest ? Optional.empty() : Optional.of(new Reported(content, attribution));
    }
}
