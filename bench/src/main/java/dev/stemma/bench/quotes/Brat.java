package dev.stemma.bench.quotes;

import dev.stemma.contracts.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads attributions in brat's stand-off format: `T` lines are spans of kind Source, Cue or Content, maybe
/// in several pieces joined by `;`; `E` lines join them.
final class Brat {

    /// An attribution as annotators marked it.
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {

        Optional<Span> whole() {
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Span(
                            content.getFirst().start(), content.getLast().end()));
        }
    }

    private Brat() {}

    static List<Gold> read(List<String> lines) {
        Map<String, List<Span>> spans = new HashMap<>();
        Map<String, Map<String, List<Span>>> events = new LinkedHashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("T") && cells.length > 1) {
                spans.put(cells[0], pieces(cells[1]));
            }
        }
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (line.startsWith("E") && cells.length > 1) {
                for (String role : cells[1].split(" ")) {
                    int colon = role.indexOf(':');
                    List<Span> there = spans.getOrDefault(role.substring(colon + 1), List.of());
                    events.computeIfAbsent(cells[0], event -> new HashMap<>())
                            .computeIfAbsent(
                                    role.substring(0, colon).replaceAll("\\d+$", ""), kind -> new ArrayList<>())
                            .addAll(there);
                }
            }
        }
        return events.values().stream()
                .map(event -> new Gold(sorted(event, "Source"), sorted(event, "Cue"), sorted(event, "Content")))
                .toList();
    }

    private static List<Span> sorted(Map<String, List<Span>> event, String role) {
        return event.getOrDefault(role, List.of()).stream().sorted().toList();
    }

    /// `Source 110 112;115 120`.
    private static List<Span> pieces(String cell) {
        List<Span> pieces = new ArrayList<>();
        for (String piece : cell.substring(cell.indexOf(' ') + 1).split(";")) {
            String[] ends = piece.strip().split(" ");
            pieces.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return pieces;
    }
}
