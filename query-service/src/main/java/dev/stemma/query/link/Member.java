package dev.stemma.query.link;

import dev.stemma.philology.text.Period;
import dev.stemma.query.grouping.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// An article as a member of a family.
///
/// @param content names all that was told of it
/// @param judged whether it is the article that its wording is judged by
/// @param opening the first 100 characters of its text
/// @param story, tradition where it stands so far
record Member(
        UUID article,
        UUID wording,
        UUID content,
        boolean judged,
        Optional<String> title,
        String opening,
        Optional<Instant> publishedAt,
        Instant receivedAt,
        Optional<String> credit,
        Optional<UUID> story,
        Optional<UUID> tradition) {

    /// The first published first; undated ones last.
    static final Comparator<Member> BY_TIME = Comparator.comparing(
                    (Member member) -> member.publishedAt().orElse(Instant.MAX))
            .thenComparing(Member::article, Ids.ORDER);

    /// The article without its time, if that cannot be right.
    Member within(Period period) {
        return new Member(
                article,
                wording,
                content,
                judged,
                title,
                opening,
                publishedAt.filter(period::holds),
                receivedAt,
                credit,
                story,
                tradition);
    }
}
