package dev.stemma.query.correction;

import dev.stemma.query.correction.CorrectionStore.Correction;
import dev.stemma.query.correction.CorrectionStore.Pair;
import dev.stemma.query.correction.CorrectionView.Kind;
import dev.stemma.query.link.PendingStore;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Notes what people correct about derivations, and asks for the families concerned to be drawn anew.
@ApplicationScoped
class DerivationCorrections {

    private final Library library;
    private final CorrectionStore store;
    private final CorrectionQuery query;
    private final PendingStore pending;

    DerivationCorrections(Library library, CorrectionStore store, CorrectionQuery query, PendingStore pending) {
        this.library = library;
        this.store = store;
        this.query = query;
        this.pending = pending;
    }

    /// That a witness of a tradition was made from another, or was not.
    Outcome correct(Kind kind, UUID tradition, Pair pair, Remark remark) {
        return library.write(shelf -> {
            List<UUID> held = store.hold(shelf, List.of(pair.parent(), pair.child()));
            Set<UUID> witnesses = store.witnesses(shelf, tradition, held);
            if (!store.isTradition(shelf, tradition)) {
                return new Outcome.Absent();
            }
            if (pair.parent().equals(pair.child())) {
                return new Outcome.Refused("/child", "is the parent itself");
            }
            if (!witnesses.contains(pair.parent())) {
                return new Outcome.Refused("/parent", "is no witness of this tradition");
            }
            if (!witnesses.contains(pair.child())) {
                return new Outcome.Refused("/child", "is no witness of this tradition");
            }
            Correction correction = Correction.derivation(kind, tradition, pair, remark);
            Optional<UUID> known = store.known(shelf, correction);
            if (known.isPresent()) {
                return new Outcome.Known(query.find(shelf, known.get()).orElseThrow());
            }
            UUID id = store.put(shelf, correction);
            redraw(shelf, held);
            return new Outcome.Made(query.find(shelf, id).orElseThrow());
        });
    }

    /// Takes a correction back: what was concluded before is concluded again.
    void withdraw(Shelf shelf, CorrectionView correction) {
        List<UUID> articles = Stream.of(correction.parent(), correction.child())
                .flatMap(Optional::stream)
                .toList();
        List<UUID> held = store.hold(shelf, articles);
        store.remove(shelf, correction.id());
        redraw(shelf, held);
    }

    private void redraw(Shelf shelf, Collection<UUID> articles) {
        pending.addFamilies(shelf, store.wordings(shelf, articles));
    }
}
