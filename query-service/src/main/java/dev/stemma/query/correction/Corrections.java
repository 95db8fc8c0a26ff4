package dev.stemma.query.correction;

import dev.stemma.query.shelf.Library;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Takes corrections back, whatever they are about.
@ApplicationScoped
class Corrections {

    private final Library library;
    private final CorrectionQuery query;
    private final EntityCorrections entities;
    private final StoryCorrections stories;
    private final DerivationCorrections derivations;

    Corrections(
            Library library,
            CorrectionQuery query,
            EntityCorrections entities,
            StoryCorrections stories,
            DerivationCorrections derivations) {
        this.library = library;
        this.query = query;
        this.entities = entities;
        this.stories = stories;
        this.derivations = derivations;
    }

    /// Takes a correction back: what was concluded before is concluded again.
    ///
    /// @return what it was; nothing when there is no such correction
    Optional<CorrectionView> withdraw(UUID id) {
        return library.write(shelf -> {
            Optional<CorrectionView> correction = query.find(shelf, id);
            correction.ifPresent(found -> {
                switch (found.kind().matter()) {
                    case ENTITY -> entities.withdraw(shelf, found);
                    case STORY -> stories.withdraw(shelf, found);
                    case TRADITION -> derivations.withdraw(shelf, found);
                }
            });
            return correction;
        });
    }
}
