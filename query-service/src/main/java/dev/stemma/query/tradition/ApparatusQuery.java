package dev.stemma.query.tradition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Stored;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.shelf.Library;
import dev.stemma.query.shelf.Shelf;
import dev.stemma.query.tradition.ApparatusView.EntryView;
import dev.stemma.query.tradition.ApparatusView.ReadingView;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads apparatus.
@ApplicationScoped
class ApparatusQuery {

    private static final String WHERE = """
             where tradition_id = ?
               and (?::text[] is null or kind = any(?))
               and (?::uuid[] is null or witnesses @> ?)
               and significance >= ?
            """;

    private final Library library;

    ApparatusQuery(Library library) {
        this.library = library;
    }

    /// Which entries are asked for; what is empty does not matter.
    ///
    /// @param witnesses entries in which all these articles take part
    record Filter(Set<Entry.Kind> kinds, Set<UUID> witnesses, double significance) {

        static final Filter ALL = new Filter(Set.of(), Set.of(), 0);

        Filter {
            kinds = Set.copyOf(kinds);
            witnesses = Set.copyOf(witnesses);
        }

        private List<Object> values(UUID tradition) {
            Optional<String[]> ofKinds = kinds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(kinds.stream().map(Enum::name).toArray(String[]::new));
            Optional<UUID[]> ofWitnesses =
                    witnesses.isEmpty() ? Optional.empty() : Optional.of(witnesses.toArray(UUID[]::new));
            return new ArrayList<>(List.of(tradition, ofKinds, ofKinds, ofWitnesses, ofWitnesses, significance));
        }
    }

    /// A page of the apparatus of a tradition.
    ///
    /// @param context how much of the text around each reading is shown, in UTF-16 code units
    ApparatusView list(TraditionQuery.Found tradition, Filter filter, Paging paging, int context) {
        Map<UUID, WitnessView> witnesses =
                tradition.witnesses().stream().collect(Collectors.toMap(WitnessView::articleId, Function.identity()));
        return library.write(shelf -> {
            List<Object> values = filter.values(tradition.tradition().id());
            long count = shelf.first(
                            "select count(*) from apparatus_entry" + WHERE, row -> row.getLong(1), values.toArray())
                    .orElse(0L);
            values.add(paging.after().map(Paging.Key::number).orElse(0.0));
            values.add(paging.limit() + 1);
            List<EntryView> read = shelf.list(
                    "select * from apparatus_entry" + WHERE + " and number > ? order by number limit ?",
                    row -> entry(row, witnesses),
                    values.toArray());
            List<EntryView> page = paging.page(read);
            return new ApparatusView(
                    inContext(shelf, page, context),
                    paging.next(read, entry -> new Paging.Key(String.valueOf(entry.number()), "")),
                    new Total(count, "eq"));
        });
    }

    private static EntryView entry(ResultSet row, Map<UUID, WitnessView> witnesses) throws SQLException {
        List<ReadingView> readings = new ArrayList<>();
        for (JsonNode reading : Stored.json(row.getString("readings"))) {
            WitnessView witness =
                    witnesses.get(UUID.fromString(reading.path("article").asText()));
            if (witness != null) {
                readings.add(new ReadingView(
                        witness.articleId(),
                        witness.siglum(),
                        witness.source(),
                        reading.path("text").asText(),
                        reading.path("start").asInt(),
                        reading.path("end").asInt(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        readings.sort(Comparator.comparingInt(reading -> Sigla.number(reading.siglum())));
        return new EntryView(
                row.getInt("number"),
                row.getString("kind"),
                row.getDouble("significance"),
                Optional.ofNullable(row.getString("note")),
                readings);
    }

    /// Entries with what stands around their readings.
    List<EntryView> inContext(List<EntryView> entries, int context) {
        return library.write(shelf -> inContext(shelf, entries, context));
    }

    /// Texts are held one at a time, so that a page of many long witnesses costs no more than the longest of them.
    private static List<EntryView> inContext(Shelf shelf, List<EntryView> page, int context) {
        if (context == 0) {
            return page;
        }
        Map<UUID, Map<ReadingView, ReadingView>> wanted = new HashMap<>();
        for (EntryView entry : page) {
            entry.readings()
                    .forEach(reading -> wanted.computeIfAbsent(reading.articleId(), id -> new HashMap<>())
                            .put(reading, reading));
        }
        wanted.forEach((article, readings) -> shelf.first(
                "select text from article where id = ?",
                row -> {
                    String text = row.getString("text");
                    readings.replaceAll((bare, reading) -> reading.within(text, context));
                    return true;
                },
                article));
        return page.stream()
                .map(entry -> new EntryView(
                        entry.number(),
                        entry.kind(),
                        entry.significance(),
                        entry.note(),
                        entry.readings().stream()
                                .map(reading -> wanted.get(reading.articleId()).get(reading))
                                .toList()))
                .toList();
    }
}
