package dev.stemma.query.tradition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Publication.Precision;
import dev.stemma.contracts.Wire;
import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.stemma.Derivation;
import dev.stemma.philology.stemma.Stemma;
import dev.stemma.query.grouping.Extent;
import dev.stemma.query.quote.PlaceStore;
import dev.stemma.query.shelf.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// The traditions, each with its stemma and apparatus.
@ApplicationScoped
public class TraditionStore {

    /// As many characters of a tradition are collated.
    private static final int ROOM = 2_000_000;

    /// So many characters of a text are collated in any case; hardly an article is longer.
    private static final int LEAST = 20_000;

    /// As many articles are read from the library at once, with all that is known of them.
    private static final int AT_ONCE = 4;

    private final VacancyStore vacancies;
    private final DerivationRulingStore rulings;
    private final PlaceStore places;
    private final JsonMapper mapper = Wire.mapper();

    TraditionStore(VacancyStore vacancies, DerivationRulingStore rulings, PlaceStore places) {
        this.vacancies = vacancies;
        this.rulings = rulings;
        this.places = places;
    }

    /// What is known of witnesses beside what was told of them.
    ///
    /// @param vacancies whose exemplars were taken down
    /// @param rulings what people corrected about derivations, the latest first
    private record Known(List<Vacancy> vacancies, List<DerivationRuling> rulings) {

        Known of(Set<UUID> witnesses) {
            return new Known(
                    vacancies.stream()
                            .filter(vacancy -> witnesses.contains(vacancy.copy()))
                            .toList(),
                    rulings.stream()
                            .filter(ruling -> witnesses.contains(ruling.parent()) && witnesses.contains(ruling.child()))
                            .toList());
        }
    }

    /// A tradition to be written.
    ///
    /// @param witnesses its articles, each with a name for all that was told of it
    /// @param credits what its witnesses state as their origin
    public record Tradition(UUID id, UUID story, Map<UUID, UUID> witnesses, List<String> credits) {

        public Tradition {
            credits = List.copyOf(credits);
        }

        /// Names all that the drawing depends on.
        private UUID basis(Known known) {
            var basis = new StringBuilder().append(Drawing.EDITION);
            var sorted = new TreeMap<String, UUID>();
            witnesses.forEach((article, content) -> sorted.put(article.toString(), content));
            sorted.forEach((article, content) ->
                    basis.append(' ').append(article).append(' ').append(content));
            known.vacancies().forEach(vacancy -> basis.append(' ').append(vacancy));
            known.rulings().forEach(ruling -> basis.append(' ').append(ruling));
            return UUID.nameUUIDFromBytes(basis.toString().getBytes(StandardCharsets.UTF_8));
        }

        /// The agency that most witnesses state; of equals the first in the alphabet.
        Optional<String> credit() {
            var counts = new TreeMap<String, Integer>();
            credits.forEach(agency -> counts.merge(agency, 1, Integer::sum));
            return counts.entrySet().stream()
                    .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                    .map(Map.Entry::getKey);
        }
    }

    /// Writes traditions; those whose witnesses are as before keep their drawing.
    public void put(Shelf shelf, List<Tradition> traditions) {
        Map<UUID, UUID> drawn = drawn(shelf, traditions);
        List<UUID> witnesses = traditions.stream()
                .flatMap(tradition -> tradition.witnesses().keySet().stream())
                .toList();
        Known all = new Known(vacancies.of(shelf, witnesses), rulings.of(shelf, witnesses));
        List<Tradition> same = new ArrayList<>();
        List<Redrawn> redrawn = new ArrayList<>();
        for (Tradition tradition : traditions) {
            Known known = all.of(tradition.witnesses().keySet());
            UUID basis = tradition.basis(known);
            if (basis.equals(drawn.get(tradition.id()))) {
                same.add(tradition);
            } else {
                redrawn.add(draw(shelf, tradition, known, basis));
            }
        }
        shelf.changeAll(
                "update tradition set story_id = ? where id = ? and story_id <> ?",
                same,
                tradition -> Shelf.row(tradition.story(), tradition.id(), tradition.story()));
        if (!redrawn.isEmpty()) {
            write(shelf, redrawn);
        }
    }

    /// Takes away traditions that are no more.
    public void remove(Shelf shelf, Collection<UUID> ids) {
        shelf.change("delete from tradition where id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /// Takes away the traditions of stories that have no witness left.
    ///
    /// @return their ids
    public List<UUID> prune(Shelf shelf, Collection<UUID> stories) {
        return shelf.list("""
                delete from tradition where story_id = any(?)
                    and not exists (select from article where tradition_id = tradition.id) returning id
                """, row -> row.getObject("id", UUID.class), (Object) stories.toArray(UUID[]::new));
    }

    /// Which of these ids are in use.
    public List<UUID> known(Shelf shelf, Collection<UUID> ids) {
        return shelf.list("select id from tradition where id = any(?)", row -> row.getObject("id", UUID.class), (Object)
                ids.toArray(UUID[]::new));
    }

    private static Map<UUID, UUID> drawn(Shelf shelf, List<Tradition> traditions) {
        Map<UUID, UUID> drawn = new HashMap<>();
        shelf.list(
                "select id, basis from tradition where id = any(?) and basis is not null",
                row -> drawn.put(row.getObject("id", UUID.class), row.getObject("basis", UUID.class)),
                (Object) traditions.stream().map(Tradition::id).toArray(UUID[]::new));
        return drawn;
    }

    /// A tradition as it was drawn.
    ///
    /// @param readTo how far its texts were read, if they are too long to be read whole
    private record Redrawn(Tradition tradition, UUID basis, Stemma stemma, OptionalInt readTo, Drawing drawing) {}

    private record Line(UUID tradition, Entry entry) {}

    private Redrawn draw(Shelf shelf, Tradition tradition, Known known, UUID basis) {
        Set<UUID> witnesses = tradition.witnesses().keySet();
        Map<UUID, Integer> lengths = witnesses.size() == 1 ? Map.of() : lengths(shelf, witnesses);
        OptionalInt readTo = Extent.of(lengths.values(), ROOM, LEAST);
        List<Copy> copies = copies(shelf, lengths.keySet(), readTo.orElse(Integer.MAX_VALUE));
        Drawing drawing = copies.isEmpty() ? Drawing.alone(witnesses.iterator().next()) : Drawing.of(copies);
        Stemma stemma = Amendment.in(
                Vacancy.in(drawing.stemma(), known.vacancies()),
                known.rulings(),
                (parent, child) -> kind(copies, parent, child));
        return new Redrawn(tradition, basis, stemma, readTo, drawing);
    }

    private void write(Shelf shelf, List<Redrawn> redrawn) {
        shelf.changeAll(
                """
                insert into tradition (id, story_id, credit, witness_count, stemma, basis, etag, updated_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, clock_timestamp())
                on conflict (id) do update set story_id = excluded.story_id, credit = excluded.credit,
                    witness_count = excluded.witness_count, stemma = excluded.stemma, basis = excluded.basis,
                    etag = excluded.etag, updated_at = excluded.updated_at
                """,
                redrawn,
                one -> Shelf.row(
                        one.tradition().id(),
                        one.tradition().story(),
                        one.tradition().credit(),
                        one.tradition().witnesses().size(),
                        StemmaJson.of(one.stemma(), one.readTo()),
                        one.basis(),
                        one.basis().toString()));
        places.put(
                shelf,
                redrawn.stream()
                        .flatMap(one -> one.tradition().witnesses().keySet().stream())
                        .toList(),
                redrawn.stream().flatMap(one -> one.drawing().quotes().stream()).toList());
        shelf.change("delete from apparatus_entry where tradition_id = any(?)", (Object)
                redrawn.stream().map(one -> one.tradition().id()).toArray(UUID[]::new));
        shelf.changeAll(
                """
                insert into apparatus_entry (tradition_id, number, kind, significance, witnesses, readings, note)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                redrawn.stream()
                        .flatMap(one -> one.drawing().apparatus().stream()
                                .map(entry -> new Line(one.tradition().id(), entry)))
                        .toList(),
                line -> values(line.tradition(), line.entry()));
    }

    /// What a copyist did who made the one from the other, whatever else there is.
    private static Derivation.Kind kind(List<Copy> copies, UUID parent, UUID child) {
        List<Copy> two = copies.stream()
                .filter(copy -> List.of(parent, child).contains(copy.article()))
                .toList();
        return Drawing.of(two).stemma().edges().stream()
                .max(Comparator.comparing(edge -> edge.child().equals(child.toString())))
                .map(Derivation::kind)
                .orElse(Derivation.Kind.EDITED);
    }

    private static Object[] values(UUID tradition, Entry entry) {
        return Shelf.row(
                tradition,
                entry.number(),
                entry.kind(),
                Math.round(entry.significance() * 1000) / 1000.0,
                entry.readings().stream()
                        .map(Reading::siglum)
                        .distinct()
                        .map(UUID::fromString)
                        .toArray(UUID[]::new),
                StemmaJson.of(entry.readings()),
                entry.note());
    }

    private static Map<UUID, Integer> lengths(Shelf shelf, Collection<UUID> articles) {
        Map<UUID, Integer> lengths = new HashMap<>();
        shelf.list(
                "select id, length(text) as length from article where id = any(?)",
                row -> lengths.put(row.getObject("id", UUID.class), row.getInt("length")),
                (Object) articles.toArray(UUID[]::new));
        return lengths;
    }

    /// The copies, each read up to `most` characters.
    private List<Copy> copies(Shelf shelf, Collection<UUID> articles, int most) {
        return shelf.listInSteps(AT_ONCE, """
                select id, wording_id, text, published_at, published_precision, credit_agency, annotations
                from article where id = any(?)
                """, row -> copy(row).upTo(most), (Object) articles.toArray(UUID[]::new));
    }

    private Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                row.getObject("id", UUID.class),
                row.getObject("wording_id", UUID.class),
                row.getString("text"),
                Shelf.instant(row, "published_at"),
                Optional.ofNullable(row.getString("published_precision"))
                        .map(Precision::valueOf)
                        .orElse(Precision.INSTANT),
                Optional.ofNullable(row.getString("credit_agency")),
                Copy.notes(annotations(row.getString("annotations"))));
    }

    private Annotations annotations(String json) {
        try {
            return mapper.readValue(json, Annotations.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
