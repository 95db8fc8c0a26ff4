package dev.stemma.bench.derivation;

import dev.stemma.bench.DataFolder;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.collation.Witness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// A tradition that others collated: `witnesses.csv` has a row for each locus and a column for each
/// witness; an empty cell is a lacuna, `-` (or 0 where readings are numbers) an omission.
final class LociTable {

    private final Path folder;

    LociTable(Path folder) {
        this.folder = folder;
    }

    Collation collation() {
        List<String> lines = DataFolder.lines(folder.resolve("witnesses.csv"));
        List<String> sigla = cells(lines.getFirst());
        List<Witness> witnesses = new ArrayList<>();
        for (String siglum : sigla.subList(1, sigla.size())) {
            witnesses.add(Witness.of(siglum, ""));
        }
        List<Locus> loci = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            TreeMap<String, List<Reading>> variants = new TreeMap<>();
            for (int i = 1; i < row.size() && i < sigla.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    boolean omitted = row.get(i).equals("-") || row.get(i).equals("0");
                    String form = omitted ? "" : row.get(i);
                    variants.computeIfAbsent(form, f -> new ArrayList<>())
                            .add(new Reading(sigla.get(i), 0, form.length(), form));
                }
            }
            if (!variants.isEmpty()) {
                loci.add(locus(loci.size(), variants));
            }
        }
        return Collation.ofLoci(witnesses, loci);
    }

    List<List<String>> truth() {
        Path file = folder.resolve("truth.tsv");
        if (!Files.exists(file)) {
            return List.of();
        }
        return DataFolder.lines(file).stream()
                .map(line -> List.of(line.split("\t")))
                .filter(cells -> cells.size() == 2 && !cells.equals(List.of("parent", "child")))
                .toList();
    }

    private static Locus locus(int number, TreeMap<String, List<Reading>> variants) {
        List<Variant> ordered = variants.entrySet().stream()
                .map(entry -> new Variant(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(variant -> -variant.readings().size()))
                .toList();
        return new Locus(number, Locus.Scope.WORDS, ordered);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char mark = line.charAt(at);
            if (mark == '"') {
                quoted = !quoted;
            } else if (mark == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(mark);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
