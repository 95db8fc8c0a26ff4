package dev.stemma.bench.names;

import dev.stemma.bench.BrokenData;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Two names that are known to be one person's or two people's.
///
/// @param kind `latin-latin` or `latin-arabic`
/// @param band how the names of one person differ: `same`, `variant`, `partial`, `other`; `hard` of two people
public record LabelledPair(boolean same, String kind, String band, String id1, String id2, String name1, String name2) {

    private static final int COLUMNS = 7;

    /// All of a folder's files `pairs*.tsv`.
    public static List<LabelledPair> all(Path data) throws IOException {
        List<LabelledPair> pairs = new ArrayList<>();
        for (Path file : new DataFolder(data).files("pairs", ".tsv")) {
            List<String> lines = DataFolder.lines(file);
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split("\t", -1);
                if (cells.length < COLUMNS) {
                    throw BrokenData.line(file, i + 1, new IllegalArgumentException(lines.get(i)));
                }
                pairs.add(new LabelledPair(
                        cells[0].equals("1"), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
            }
        }
        if (pairs.isEmpty()) {
            throw new MissingData(data, "pairs*.tsv");
        }
        return pairs;
    }

    /// Whether both names are in Latin letters.
    public boolean isLatin() {
        return kind.equals("latin-latin");
    }

    /// Whether they are two people's, or one person's in another spelling or order.
    public boolean isVariant() {
        return !same || band.equals("variant") || band.equals("same");
    }

    /// Whether the letters tell anything: a person's other names, as noms de guerre, have nothing in common.
    public boolean canBeFound() {
        return !band.equals("other");
    }
}
