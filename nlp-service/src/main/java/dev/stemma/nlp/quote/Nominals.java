package dev.stemma.nlp.quote;

import dev.stemma.contracts.Span;
import dev.stemma.nlp.quote.Indirect.Reported;
import java.util.Optional;
import java.util.Set;

/// Finds what a noun of saying reports: `his claim that ...`, `the minister’s promise to ...`.
final class Nominals {

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our", "your");
    private static final Set<String> MARKS = Set.of("’s", "'s", "’", "'");

    private final Line line;
    private final Frames frames;
    private final Mentions mentions;
    private final Extents extents;

    Nominals(Line line, Frames frames, Mentions mentions) {
        this.line = line;
        this.frames = frames;
        this.mentions = mentions;
        this.extents = new Extents(line);
    }

    Optional<Reported> of(int noun, int start, int end) {
        if (!frames.isNoun(line.lower(noun)) || line.isCapitalised(noun) || !line.isNoun(noun)) {
            return Optional.empty();
        }
        Optional<Span> owner = owner(noun, start);
        String next = line.lower(noun + 1);
        if (noun + 2 >= end) {
            return Optional.empty();
        }
        if (next.equals("that") && !line.isVerb(noun + 2)) {
            return reported(noun, noun + 1, extents.ofClause(noun + 1, end, false), owner, 0.65);
        }
        boolean infinitive = next.equals("to") && line.isVerb(noun + 2);
        if (owner.isPresent() && infinitive) {
            return reported(noun, noun + 1, extents.ofPhrase(noun + 2, end), owner, 0.55);
        }
        return Optional.empty();
    }

    /// Whose it is: `his`, `Halvorsen’s`.
    private Optional<Span> owner(int noun, int start) {
        for (int i = noun - 1; i >= Math.max(start, noun - 4); i--) {
            if (POSSESSIVES.contains(line.lower(i))) {
                return Optional.of(line.span(i));
            }
            if (MARKS.contains(line.form(i)) && i > start) {
                return Optional.of(named(i, start));
            }
            if (!line.isWord(i) || line.isVerb(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Span named(int mark, int start) {
        Span last = line.span(mark - 1);
        int first = mark - 1;
        while (first > start && mark - first < 8 && line.isCapitalised(first - 1) && line.isCapitalised(first)) {
            first--;
        }
        if (first > start && Set.of("the", "a", "an").contains(line.lower(first - 1))) {
            first--;
        }
        return mentions.in(last).stream()
                .map(mention -> new Span(Math.min(mention.span().start(), last.start()), last.end()))
                .findFirst()
                .orElse(line.span(first, mark));
    }

    private Optional<Reported> reported(int noun, int from, int to, Optional<Span> owner, double strength) {
        return to <= from
                ? Optional.empty()
                : Optional.of(new Reported(line.span(from, to), new Attribution(line.span(noun), owner, strength)));
    }
}
