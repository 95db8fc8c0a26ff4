package dev.stemma.query.link;

import java.util.List;
import java.util.UUID;

/// What a person corrected about stories, by articles.
///
/// @param isMerge whether all articles tell one event; otherwise the others tell another than the ones
/// @param subject the story that was corrected, as it was called then: it keeps its id
record StoryRuling(boolean isMerge, UUID subject, List<UUID> one, List<UUID> other) {

    StoryRuling {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
