package dev.stemma.nlp.quote;

import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Resolves the words that name a speaker to what they point to: by the name in them, or, for a pronoun, by who was
/// named last, or, for an office, by who holds it. What cannot be resolved stays so.
final class Speakers {

    private static final int NEAR = 700;
    private static final int FAR = 3_000;
    private static final int MOST = 60;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "his");

    private final String text;
    private final Mentions mentions;
    private final List<Referent> referents;

    Speakers(String text, Mentions mentions, List<Referent> referents) {
        this.text = text;
        this.mentions = mentions;
        this.referents = referents;
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
        return Office.described(speaker.in(text)).filter(Office::definite).flatMap(office -> holder(office, speaker));
    }

    /// `the minister`: who was named before and holds the office, when nobody else does.
    private Optional<Integer> holder(Office office, Span speaker) {
        List<Integer> holders = mentions.personsBefore(speaker.start(), FAR, MOST).stream()
                .map(Mention::referent)
                .distinct()
                .filter(person ->
                        referents.get(person).role().filter(office::fits).isPresent())
                .limit(2)
                .toList();
        return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
    }

    private boolean isPronoun(Span speaker) {
        return PRONOUNS.contains(speaker.in(text).toLowerCase(Locale.ROOT));
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
