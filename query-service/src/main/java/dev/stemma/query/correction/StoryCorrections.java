package dev.stemma.query.correction;

import dev.stemma.query.correction.CorrectionStore.Correction;
import dev.stemma.query.correction.CorrectionStore.Standing;
import dev.stemma.query.link.PendingStore;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Notes what people correct about stories, and asks for the families concerned to be parted anew. A tradition lies
/// in one story, whatever is said.
@ApplicationScoped
class StoryCorrections {

    private static final String ONE = "ONE";
    private static final String OTHER = "OTHER";

    private final Library library;
    private final CorrectionStore store;
    private final CorrectionQuery query;
    private final PendingStore pending;

    StoryCorrections(Library library, CorrectionStore store, CorrectionQuery query, PendingStore pending) {
        this.library = library;
        this.store = store;
        this.query = query;
        this.pending = pending;
    }

    /// That `merged` tells the same event as `story`.
    Outcome merge(UUID story, UUID merged, Remark remark) {
        return library.write(shelf -> {
            UUID present = store.survivor(shelf, merged).orElse(merged);
            List<Standing> held = store.holdStories(shelf, List.of(story, present));
            Correction correction = Correction.story(story, Optional.of(merged), List.of(merged), remark);
            Optional<UUID> known = store.known(shelf, correction);
            if (known.isPresent()) {
                return new Outcome.Known(query.find(shelf, known.get()).orElseThrow());
            }
            List<UUID> into = articles(held, story);
            List<UUID> from = articles(held, present);
            if (into.isEmpty()) {
                return new Outcome.Absent();
            }
            if (present.equals(story)) {
                return merged.equals(story)
                        ? new Outcome.Refused("/story", "is this story itself")
                        : new Outcome.Contradicted("The two are one already.");
            }
            if (from.isEmpty()) {
                return new Outcome.Refused("/story", "is no story here");
            }
            return made(shelf, correction, into, from);
        });
    }

    /// That some articles of a story tell another event, and with them whatever carries their text.
    Outcome split(UUID story, List<UUID> articles, Remark remark) {
        return library.write(shelf -> {
            List<Standing> held = store.holdStories(shelf, List.of(story));
            Correction correction = Correction.story(story, Optional.empty(), articles, remark);
            Optional<UUID> known = store.known(shelf, correction);
            if (known.isPresent()) {
                return new Outcome.Known(query.find(shelf, known.get()).orElseThrow());
            }
            if (held.isEmpty()) {
                return new Outcome.Absent();
            }
            List<UUID> here = articles(held, story);
            for (int i = 0; i < articles.size(); i++) {
                if (!here.contains(articles.get(i))) {
                    return new Outcome.Refused("/articles/" + i, "is no article of this story");
                }
            }
            Set<UUID> traditions = held.stream()
                    .filter(standing -> articles.contains(standing.article()))
                    .map(Standing::tradition)
                    .collect(Collectors.toSet());
            List<UUID> off = held.stream()
                    .filter(standing -> traditions.contains(standing.tradition()))
                    .map(Standing::article)
                    .toList();
            List<UUID> rest =
                    here.stream().filter(article -> !off.contains(article)).toList();
            if (rest.isEmpty()) {
                return new Outcome.Refused("/articles", "are, with what carries their text, all of this story");
            }
            return made(shelf, correction, rest, off);
        });
    }

    /// Takes a correction back: what was concluded before is concluded again.
    void withdraw(Shelf shelf, CorrectionView correction) {
        List<UUID> one = store.placed(shelf, correction.id(), ONE);
        List<UUID> other = store.placed(shelf, correction.id(), OTHER);
        List<UUID> held =
                store.hold(shelf, Stream.concat(one.stream(), other.stream()).toList());
        correction.mergedId().ifPresent(merged -> store.reclaim(shelf, merged, other));
        store.remove(shelf, correction.id());
        repart(shelf, held);
    }

    private Outcome made(Shelf shelf, Correction correction, List<UUID> one, List<UUID> other) {
        UUID id = store.put(shelf, correction);
        store.place(shelf, id, ONE, one);
        store.place(shelf, id, OTHER, other);
        repart(shelf, Stream.concat(one.stream(), other.stream()).toList());
        return new Outcome.Made(query.find(shelf, id).orElseThrow());
    }

    private void repart(Shelf shelf, Collection<UUID> articles) {
        pending.addFamilies(shelf, store.wordings(shelf, articles));
    }

    private static List<UUID> articles(List<Standing> held, UUID story) {
        return held.stream()
                .filter(standing -> standing.story().equals(story))
                .map(Standing::article)
                .toList();
    }
}
