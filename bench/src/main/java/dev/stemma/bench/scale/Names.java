package dev.stemma.bench.scale;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import dev.stemma.philology.name.IndexKeys;
import dev.stemma.philology.name.NameKeys;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.ReadName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The names that the articles of a library bear, each of an entity of its own, and how often they are borne.
final class Names {

    private final Map<Form, Entry> known = new HashMap<>();
    private Fresh fresh = new Fresh();
    private long last;

    /// Names that are not in the library yet, with the keys by which they are found.
    record Fresh(CopyRows names, CopyRows keys) {

        private Fresh() {
            this(
                    new CopyRows("name (id, kind, form, entity_id, confidence, evidence, partial, ambiguous)"),
                    new CopyRows("name_key (key, name_id)"));
        }
    }

    private record Form(MentionType kind, String text) {}

    /// A name as it is borne.
    static final class Entry {
        final long id;
        final UUID entity;
        private int articles;
        private int mentions;

        private Entry(long id, UUID entity) {
            this.id = id;
            this.entity = entity;
        }
    }

    /// Reads which names there are; others than this enter names too.
    void read(Connection connection) throws SQLException {
        String sql = "select id, kind, form, coalesce(entity_id, gen_random_uuid()) from name where apart is null";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                known.putIfAbsent(
                        new Form(MentionType.valueOf(row.getString(2)), row.getString(3)),
                        new Entry(row.getLong(1), row.getObject(4, UUID.class)));
                last = Math.max(last, row.getLong(1));
            }
        }
    }

    /// The name of a referent, which one more article bears.
    Entry of(Referent referent, int mentions) {
        Entry entry = known.computeIfAbsent(new Form(referent.type(), form(referent)), this::entered);
        entry.articles++;
        entry.mentions += mentions;
        return entry;
    }

    private static String form(Referent referent) {
        String form = referent.name().strip();
        return form.length() > 300 ? form.substring(0, 300).strip() : form;
    }

    private Entry entered(Form form) {
        Entry entry = new Entry(
                ++last,
                UUID.nameUUIDFromBytes(
                        (form.kind() + " " + form.text()).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Set<String> found = keysOf(form);
        boolean partial = form.kind() == MentionType.PERSON
                && NameKeys.of(NameKind.PERSON, form.text()).size() < 2;
        fresh.names().add(entry.id, form.kind(), form.text(), entry.entity, 0.99, "[]", partial, false);
        found.forEach(key -> fresh.keys().add(key, entry.id));
        return entry;
    }

    private static Set<String> keysOf(Form form) {
        return switch (form.kind()) {
            case PERSON -> entered(NameKind.PERSON, form);
            case ORGANISATION -> entered(NameKind.ORGANISATION, form);
            case PLACE -> entered(NameKind.PLACE, form);
            case GROUP -> Set.of("group " + form.text().toLowerCase(java.util.Locale.ROOT));
            case EVENT -> Set.of("event " + form.text().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private static Set<String> entered(NameKind kind, Form form) {
        return IndexKeys.of(ReadName.of(kind, form.text())).entered();
    }

    /// The names that became known since this was asked for last; they are written by whoever asks.
    Fresh fresh() {
        Fresh taken = fresh;
        fresh = new Fresh();
        return taken;
    }

    /// Counts what bears them, as the linker does.
    void count(Connection connection) throws SQLException {
        CopyRows counted = new CopyRows("counted (id, type, name, articles, mentions)");
        known.forEach(
                (form, entry) -> counted.add(entry.entity, form.kind(), form.text(), entry.articles, entry.mentions));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table counted (id uuid, type text, name text, articles int, mentions int)");
            counted.copy(connection);
            statement.execute("""
                    insert into entity (id, type, name, article_count, mention_count, etag, updated_at)
                    select id, min(type), min(name), sum(articles), sum(mentions), gen_random_uuid()::text, now()
                    from counted group by id
                    on conflict (id) do update set article_count = entity.article_count + excluded.article_count,
                        mention_count = entity.mention_count + excluded.mention_count, etag = excluded.etag
                    """);
            statement.execute("""
                    insert into entity_name (entity_id, form, article_count)
                    select id, name, sum(articles) from counted group by id, name
                    on conflict (entity_id, form)
                        do update set article_count = entity_name.article_count + excluded.article_count
                    """);
            if (last > 0) {
                statement.execute("select setval(pg_get_serial_sequence('name', 'id'), " + last + ")");
            }
            statement.execute("drop table counted");
        }
        known.values().forEach(entry -> {
            entry.articles = 0;
            entry.mentions = 0;
        });
    }
}
