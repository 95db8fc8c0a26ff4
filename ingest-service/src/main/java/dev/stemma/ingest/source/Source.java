package dev.stemma.ingest.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An outlet that publishes, as it is kept.
@Entity
@Table(name = "source")
class Source extends PanacheEntityBase {

    /// What an outlet is.
    @Schema(name = "SourceKind", description = "What an outlet is.")
    enum Kind {
        AGENCY,
        OUTLET,
        AGGREGATOR,
        OFFICIAL,
        UNKNOWN
    }

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "source_domain", joinColumns = @JoinColumn(name = "source_id"))
    @Column(name = "domain", nullable = false)
    Set<String> domains = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "source_alias", joinColumns = @JoinColumn(name = "source_id"))
    @Column(name = "alias", nullable = false)
    Set<String> aliases = new TreeSet<>();

    String country;

    String language;

    String owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Kind kind;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    static Optional<Source> withId(UUID id) {
        return findByIdOptional(id);
    }

    /// The sources after `name`, by name.
    static List<Source> after(String name, int limit) {
        return Source.<Source>find("lower(name) > ?1 order by lower(name)", name)
                .page(0, limit)
                .list();
    }

    /// The sources that bear one of these names or aliases.
    ///
    /// @param names in lower case
    static List<Source> called(Set<String> names) {
        return list(
                "select distinct s from Source s left join s.aliases a where lower(s.name) in ?1 or lower(a) in ?1",
                names);
    }

    static List<Source> atAnyOf(Set<String> domains) {
        return domains.isEmpty()
                ? List.of()
                : list("select distinct s from Source s join s.domains d where d in ?1", domains);
    }
}
