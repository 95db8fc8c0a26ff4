package dev.stemma.ingest.source;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Finds the source that a submission means; one that is not known yet is kept from then on.
@Singleton
public class SourceStore {

    /// Resolves hints within the caller's transaction. A hint that tells nothing has no entry.
    public Map<SourceHint, UUID> resolve(Connection connection, Collection<SourceHint> hints, Instant now)
            throws SQLException {
        Known known = known(connection, hints);
        TreeMap<String, SourceHint> missing = new TreeMap<>();
        for (SourceHint hint : hints) {
            if (known.of(hint).isEmpty()) {
                hint.newName().ifPresent(name -> missing.putIfAbsent(name.toLowerCase(Locale.ROOT), hint));
            }
        }
        if (!missing.isEmpty()) {
            keep(connection, missing, now);
            known = known(connection, hints);
        }
        Map<SourceHint, UUID> resolved = new HashMap<>();
        for (SourceHint hint : hints) {
            known.of(hint).ifPresent(id -> resolved.put(hint, id));
        }
        return resolved;
    }

    private record Known(Map<String, UUID> byName, Map<String, UUID> byDomain) {

        Optional<UUID> of(SourceHint hint) {
            if (hint.name().isPresent()) {
                return Optional.ofNullable(byName.get(hint.name().get().toLowerCase(Locale.ROOT)));
            }
            List<String> domains =
                    hint.domains().isEmpty() ? hint.host().stream().toList() : hint.domains();
            return domains.stream()
                    .flatMap(domain -> parents(domain).stream())
                    .map(byDomain::get)
                    .filter(id -> id != null)
                    .findFirst()
                    .or(() -> hint.newName().or(hint::agency).map(name -> byName.get(name.toLowerCase(Locale.ROOT))));
        }
    }

    private static Known known(Connection connection, Collection<SourceHint> hints) throws SQLException {
        TreeSet<String> names = new TreeSet<>();
        TreeSet<String> domains = new TreeSet<>();
        for (SourceHint hint : hints) {
            hint.newName().or(hint::agency).ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
            hint.domains().forEach(domain -> domains.addAll(parents(domain)));
            hint.host().ifPresent(host -> domains.addAll(parents(host)));
        }
        return new Known(
                ids(connection, """
                        select called, id
                        from (select lower(name) as called, id from source
                              union all
                              select lower(alias), source_id from source_alias) as names
                        where called = any(?)
                        """, names),
                ids(connection, "select domain, source_id from source_domain where domain = any(?)", domains));
    }

    /// The domain itself, then what it lies under, down to two labels.
    static List<String> parents(String domain) {
        List<String> parents = new ArrayList<>();
        String rest = domain;
        while (true) {
            parents.add(rest);
            int dot = rest.indexOf('.');
            if (dot < 0 || rest.indexOf('.', dot + 1) < 0) {
                return parents;
            }
            rest = rest.substring(dot + 1);
        }
    }

    private static Map<String, UUID> ids(Connection connection, String sql, Collection<String> keys)
            throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array array = connection.createArrayOf("text", keys.toArray());
            select.setArray(1, array);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return ids;
    }

    private static void keep(Connection connection, TreeMap<String, SourceHint> missing, Instant now)
            throws SQLException {
        String source = """
                insert into source (id, name, country, language, kind, created_at, updated_at)
                values (?, ?, ?, ?, 'UNKNOWN', ?, ?)
                on conflict do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(source)) {
            for (Map.Entry<String, SourceHint> entry : missing.entrySet()) {
                SourceHint hint = entry.getValue();
                insert.setObject(1, idOf(entry.getKey()));
                insert.setString(2, hint.newName().orElseThrow());
                insert.setString(3, hint.country().orElse(null));
                insert.setString(4, hint.language().orElse(null));
                insert.setTimestamp(5, Timestamp.from(now));
                insert.setTimestamp(6, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        keepDomains(connection, missing);
    }

    private static void keepDomains(Connection connection, TreeMap<String, SourceHint> missing) throws SQLException {
        TreeMap<String, String> names = new TreeMap<>();
        missing.forEach((name, hint) -> hint.newDomains().forEach(domain -> names.putIfAbsent(domain, name)));
        String domain = """
                insert into source_domain (domain, source_id)
                select ?, id from source where lower(name) = ?
                on conflict do nothing
                """;
        try (PreparedStatement insert = connection.prepareStatement(domain)) {
            for (Map.Entry<String, String> entry : names.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// The id of the source that is first met under this name, the same on every replica.
    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("source:" + name.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }
}
