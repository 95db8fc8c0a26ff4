package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the loci of one row: aligns its wordings and cuts the columns where witnesses differ into
/// places, each as short as its words allow.
final class Loci {

    private final int row;
    private final Map<Integer, List<Word>> words;
    private final List<Witness> witnesses;
    private final List<Integer> sequenceOf = new ArrayList<>();
    private final List<Integer> holders;
    private final List<List<String>> sequences = new ArrayList<>();

    /// @param words the words of the row, by the number of the witness
    Loci(int row, TreeMap<Integer, List<Word>> words, List<Witness> witnesses) {
        this.row = row;
        this.words = words;
        this.witnesses = witnesses;
        this.holders = List.copyOf(words.keySet());
        Map<List<String>, Integer> known = new HashMap<>();
        for (int holder : holders) {
            List<String> forms = words.get(holder).stream().map(Word::form).toList();
            sequenceOf.add(known.computeIfAbsent(forms, f -> {
                sequences.add(f);
                return sequences.size() - 1;
            }));
        }
    }

    List<Locus> find(Background background) {
        if (sequences.size() < 2) {
            return List.of();
        }
        List<WordAlignment.Column> columns = new WordAlignment(sequences, background).columns();
        List<Locus> loci = new ArrayList<>();
        int at = 0;
        while (at < columns.size()) {
            if (!varies(columns.get(at))) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < columns.size() && varies(columns.get(end)) && belong(columns.get(end - 1), columns.get(end))) {
                end++;
            }
            locus(columns, at, end, loci);
            at = end;
        }
        return loci;
    }

    private boolean varies(WordAlignment.Column column) {
        String first = form(column, 0);
        for (int sequence = 1; sequence < sequences.size(); sequence++) {
            if (!form(column, sequence).equals(first)) {
                return true;
            }
        }
        return false;
    }

    /// Whether two neighbouring columns are one place: the same witnesses part ways there, or one
    /// wording has a word where another has a gap beside a word of its own.
    private boolean belong(WordAlignment.Column one, WordAlignment.Column next) {
        String common = commonest(one);
        String commonNext = commonest(next);
        boolean gaps = false;
        int both = 0;
        int either = 0;
        for (int sequence = 0; sequence < sequences.size(); sequence++) {
            boolean apart = !form(one, sequence).equals(common);
            boolean apartNext = !form(next, sequence).equals(commonNext);
            both += apart && apartNext ? 1 : 0;
            either += apart || apartNext ? 1 : 0;
            gaps |= form(one, sequence).isEmpty() || form(next, sequence).isEmpty();
        }
        return both == either || gaps && both * 2 >= either;
    }

    private String commonest(WordAlignment.Column column) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int sequence : sequenceOf) {
            counts.merge(form(column, sequence), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private String form(WordAlignment.Column column, int sequence) {
        int place = column.words()[sequence];
        return place < 0 ? "" : sequences.get(sequence).get(place);
    }

    private void locus(List<WordAlignment.Column> columns, int from, int to, List<Locus> loci) {
        Map<String, List<Reading>> variants = new LinkedHashMap<>();
        for (int i = 0; i < holders.size(); i++) {
            int sequence = sequenceOf.get(i);
            int first = -1;
            int last = -1;
            for (int at = from; at < to; at++) {
                int place = columns.get(at).words()[sequence];
                if (place >= 0) {
                    first = first < 0 ? place : first;
                    last = place;
                }
            }
            String form =
                    first < 0 ? "" : String.join(" ", sequences.get(sequence).subList(first, last + 1));
            int before = first < 0 ? lastBefore(columns, from, sequence) : first;
            variants.computeIfAbsent(form, f -> new ArrayList<>()).add(reading(holders.get(i), first, last, before));
        }
        if (variants.size() > 1) {
            loci.add(new Locus(row, Locus.Scope.WORDS, ordered(variants)));
        }
    }

    private static int lastBefore(List<WordAlignment.Column> columns, int from, int sequence) {
        for (int at = from - 1; at >= 0; at--) {
            if (columns.get(at).words()[sequence] >= 0) {
                return columns.get(at).words()[sequence];
            }
        }
        return -1;
    }

    private Reading reading(int holder, int first, int last, int before) {
        Witness witness = witnesses.get(holder);
        List<Word> own = words.get(holder);
        if (first < 0) {
            int place = before < 0 ? own.getFirst().start() : own.get(before).end();
            return new Reading(witness.siglum(), place, place, "");
        }
        int start = own.get(first).start();
        int end = own.get(last).end();
        return new Reading(witness.siglum(), start, end, witness.text().substring(start, end));
    }

    static List<Variant> ordered(Map<String, List<Reading>> variants) {
        return variants.entrySet().stream()
                .map(entry -> new Variant(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Reading::siglum))
                                .toList()))
                .sorted(Comparator.comparingInt(
                                (Variant variant) -> -variant.readings().size())
                        .thenComparing(Variant::form))
                .toList();
    }

    static String form(List<Word> words) {
        return words.stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
