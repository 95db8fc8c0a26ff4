package dev.stemma.nlp.quote;

import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Resolves the words that name a speaker to what they point to: by the name in them, or, for a pronoun, by who was
/// named last. What cannot be resolved stays so.
final class Speakers {

    private static final int NEAR = 700;

    private final String text;
    private final Mentions mentions;

    Speakers(String text, Mentions mentions) {
        this.text = text;
        this.mentions = mentions;
    }

    /// Who a pronoun means that goes on speaking, as in `he added`: who spoke before, whoever was named since.
    Optional<Integer> resolveGoingOn(Span speaker, Optional<Integer> spokeBefore) {
        return isPronoun(speaker) && spokeBefore.isPresent() ? spokeBefore : resolve(speaker, spokeBefore);
    }

    Optional<Integer> resolve(Span speaker, Optional<Integer> spokeBefore) {
        Optional<Mention> named = named(speaker);
        if (named.isPresent()) {
            return named.map(Mention::referent);
        }
        if (isPronoun(speaker)) {
            return mentions.lastPerson(speaker.start(), NEAR)
                    .map(Mention::referent)
                    .or(() -> spokeBefore);
        }
        return Optional.empty();
    }

    private boolean isPronoun(Span speaker) {
        String words = speaker.in(text).toLowerCase(Locale.ROOT);
        return words.equals("he") || words.equals("she");
    }

    /// The person named in the words, or else what else they name: `Secretary of State Mike Pompeo` is Pompeo.
    private Optional<Mention> named(Span speaker) {
        List<Mention> inside = mentions.in(speaker);
        Optional<Mention> person = inside.stream()
                .filter(mention -> mention.type() == MentionType.PERSON)
                .reduce((first, second) -> second);
        return person.or(() -> inside.stream()
                .filter(mention -> mention.type() == MentionType.ORGANISATION || isAll(mention, speaker))
                .filter(mention -> !isPossessor(mention, speaker))
                .reduce((first, second) -> second));
    }

    private static boolean isAll(Mention mention, Span speaker) {
        return mention.span().length() * 3 >= speaker.length() * 2;
    }

    /// `Iraq’s president`: the president speaks, not Iraq.
    private boolean isPossessor(Mention mention, Span speaker) {
        int end = mention.span().end();
        boolean marked = end < speaker.end() && Set.of('’', '\'').contains(text.charAt(end));
        return marked
                || end + 1 < speaker.end() && mention.type() != MentionType.ORGANISATION
                || mention.type() == MentionType.ORGANISATION && endsInOffice(speaker, end);
    }

    /// `the Pentagon spokesman`: an office after the name.
    private boolean endsInOffice(Span speaker, int nameEnd) {
        return speaker.end() - nameEnd > 2
                && Character.isWhitespace(text.charAt(nameEnd))
                && Character.isLowerCase(text.charAt(nameEnd + 1));
    }
}
