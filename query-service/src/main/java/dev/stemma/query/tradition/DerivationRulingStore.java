package dev.stemma.query.tradition;

import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What people corrected about derivations.
@ApplicationScoped
class DerivationRulingStore {

    /// What people corrected about derivations among these articles, the latest first.
    List<DerivationRuling> of(Shelf shelf, Collection<UUID> articles) {
        UUID[] all = articles.toArray(UUID[]::new);
        return shelf.list(
                """
                select id, kind, parent, child, made_by, note from correction
                where child = any(?) and parent = any(?) order by number desc
                """,
                row -> new DerivationRuling(
                        row.getObject("id", UUID.class),
                        row.getString("kind").equals("DERIVATION_PIN"),
                        row.getObject("parent", UUID.class),
                        row.getObject("child", UUID.class),
                        Optional.ofNullable(row.getString("made_by")),
                        Optional.ofNullable(row.getString("note"))),
                all,
                all);
    }
}
