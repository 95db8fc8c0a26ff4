package dev.stemma.query.shelf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The index from the keys of events to the wordings that have them, in the order of their publication.
///
/// @param reach wordings that were published further apart never tell one event
public record EventPostings(Duration reach) {

    /// As many wordings are looked at for a key, of those published before and of those after: the nearest, of one hour
    /// in the order of their ids.
    private static final int NEAREST = 30;

    /// As many entries are counted, those of the rarest keys first.
    private static final int COUNTED = 1_000;

    /// The hour in which something was published, as the index has it.
    public static Optional<Integer> hour(Optional<Instant> published) {
        return published.map(at -> (int) Math.floorDiv(at.getEpochSecond(), 3_600L));
    }

    /// The wordings that share keys with something, those that share most, rare keys first. Something without a time
    /// is compared to what has none, and to the newest.
    ///
    /// @param least as many keys are shared at least
    /// @param most as many wordings are given at most
    public List<UUID> sharing(Shelf shelf, Integer[] keys, Optional<Instant> published, int least, int most) {
        int hour = hour(published).orElse(Integer.MAX_VALUE);
        // an hour is cut off at either end, so one more is within reach
        int hours = published.isPresent() ? (int) reach.toHours() + 2 : Integer.MAX_VALUE;
        return shelf.list(
                """
                with asked as (select ?::int as hour, ?::int as first, ?::int as last),
                posting as materialized (
                    select mine.key, array(
                        (select other.wording_id from story_key other where other.key = mine.key
                            and other.hour between asked.first and asked.hour
                            order by other.hour desc, other.wording_id desc limit ?)
                        union all
                        (select other.wording_id from story_key other where other.key = mine.key
                            and other.hour > asked.hour and other.hour <= asked.last
                            order by other.hour, other.wording_id limit ?)
                        union all
                        (select other.wording_id from story_key other where other.key = mine.key
                            and other.hour is null order by other.hour, other.wording_id limit ?)) as wordings
                    from asked, unnest(?) as mine (key)),
                """ + Postings.SHARING,
                row -> row.getObject("id", UUID.class),
                hour,
                (int) Math.max(Integer.MIN_VALUE, (long) hour - hours),
                (int) Math.min(Integer.MAX_VALUE, (long) hour + hours),
                NEAREST,
                NEAREST,
                NEAREST,
                keys,
                COUNTED,
                least,
                most);
    }
}
