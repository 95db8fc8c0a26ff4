package dev.stemma.philology.collation;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the place in a collation of a span of a witness's text.
///
/// Between two loci all witnesses have the same words, which are counted; a locus is one place, whatever stands there.
public final class Places {

    /// A passage of a row, and the readings of the row's loci that lie in the witness.
    private record Cell(int row, int start, int end, List<Reading> readings) {}

    /// The words of a witness and, by where they begin, its passages.
    private record Layout(int[] words, TreeMap<Integer, Cell> cells) {}

    private final Map<String, Layout> layouts = new HashMap<>();

    public Places(Collation collation) {
        for (Witness witness : collation.witnesses()) {
            int[] words =
                    Words.of(witness.text()).stream().mapToInt(Word::start).toArray();
            layouts.put(witness.siglum(), new Layout(words, new TreeMap<>()));
        }
        Map<Integer, Map<String, List<Reading>>> readings = new HashMap<>();
        for (Locus locus : collation.loci()) {
            if (locus.scope() == Locus.Scope.WORDS) {
                Map<String, List<Reading>> ofRow = readings.computeIfAbsent(locus.row(), row -> new HashMap<>());
                locus.variants().stream()
                        .flatMap(variant -> variant.readings().stream())
                        .forEach(reading -> ofRow.computeIfAbsent(reading.siglum(), siglum -> new ArrayList<>())
                                .add(reading));
            }
        }
        for (Row row : collation.rows()) {
            Map<String, List<Reading>> ofRow = readings.getOrDefault(row.number(), Map.of());
            row.passages()
                    .forEach((siglum, passages) -> passages.forEach(passage -> layouts.get(siglum)
                            .cells()
                            .put(
                                    passage.start(),
                                    new Cell(
                                            row.number(),
                                            passages.getFirst().start(),
                                            passages.getLast().end(),
                                            ofRow.getOrDefault(siglum, List.of())))));
        }
    }

    /// The place of `[start, end)` of a witness; nothing where no word stands there.
    public Optional<Place> of(String siglum, int start, int end) {
        Layout layout = layouts.get(siglum);
        if (layout == null) {
            return Optional.empty();
        }
        int first = firstFrom(layout.words(), start);
        int last = firstFrom(layout.words(), end) - 1;
        if (last < first) {
            return Optional.empty();
        }
        Optional<Long> from = point(layout, first);
        Optional<Long> to = point(layout, last);
        // a passage that was moved may begin behind its own end
        return from.map(begin -> new Place(begin, Math.max(begin, to.orElse(begin))));
    }

    private static int firstFrom(int[] words, int offset) {
        int found = Arrays.binarySearch(words, offset);
        return found >= 0 ? found : -found - 1;
    }

    private static Optional<Long> point(Layout layout, int word) {
        int at = layout.words()[word];
        var entry = layout.cells().floorEntry(at);
        if (entry == null || at >= entry.getValue().end()) {
            return Optional.empty();
        }
        Cell cell = entry.getValue();
        int stretch = 0;
        int since = cell.start();
        for (Reading reading : cell.readings()) {
            if (at < reading.start()) {
                break;
            }
            if (at < reading.end()) {
                return Optional.of(Place.number(cell.row(), stretch + 1, 0));
            }
            stretch += 2;
            since = reading.end();
        }
        return Optional.of(Place.number(cell.row(), stretch, word - firstFrom(layout.words(), since)));
    }
}
