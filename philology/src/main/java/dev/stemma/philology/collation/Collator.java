package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Collates witnesses: rows of sentences first, the words of each row then.
final class Collator {

    private final List<Witness> witnesses;
    private final SentenceTable table;
    private final Map<Integer, List<Integer>> copies = new HashMap<>();
    /// How far each witness has been read: where a sentence that it lacks would stand.
    private final int[] reached;

    Collator(List<Witness> witnesses) {
        this.witnesses = witnesses;
        this.table = new SentenceTable(witnesses.stream().map(Witness::text).toList(), Background.english());
        this.reached = new int[witnesses.size()];
        for (int witness = 0; witness < witnesses.size(); witness++) {
            copies.computeIfAbsent(table.originalOf(witness), w -> new ArrayList<>())
                    .add(witness);
        }
    }

    Collation collate() {
        List<TreeMap<Integer, List<Sentence>>> aligned = new RowAlignment(table).rows();
        List<Row> rows = new ArrayList<>();
        List<Locus> loci = new ArrayList<>();
        for (TreeMap<Integer, List<Sentence>> original : aligned) {
            TreeMap<Integer, List<Sentence>> cells = withCopies(original);
            int number = rows.size();
            rows.add(row(number, cells));
            if (cells.size() < witnesses.size()) {
                loci.add(presence(number, cells));
            }
            TreeMap<Integer, List<Word>> words = new TreeMap<>();
            cells.forEach((witness, sentences) -> words.put(witness, words(sentences)));
            loci.addAll(new Loci(number, words, witnesses).find(Background.english()));
            cells.forEach((witness, sentences) ->
                    reached[witness] = sentences.getLast().passage().end());
        }
        return new Collation(witnesses, rows, loci);
    }

    private TreeMap<Integer, List<Sentence>> withCopies(TreeMap<Integer, List<Sentence>> original) {
        TreeMap<Integer, List<Sentence>> cells = new TreeMap<>();
        original.forEach((witness, sentences) -> {
            for (int copy : copies.get(witness)) {
                List<Sentence> own = table.byWitness().get(copy);
                cells.put(
                        copy,
                        sentences.stream()
                                .map(sentence -> own.get(sentence.place()))
                                .toList());
            }
        });
        return cells;
    }

    private Row row(int number, TreeMap<Integer, List<Sentence>> cells) {
        TreeMap<String, List<Passage>> passages = new TreeMap<>();
        cells.forEach((witness, sentences) -> passages.put(
                witnesses.get(witness).siglum(),
                sentences.stream().map(Sentence::passage).toList()));
        return new Row(number, passages);
    }

    /// The place where some witnesses have the sentence and others do not.
    private Locus presence(int row, TreeMap<Integer, List<Sentence>> cells) {
        Map<String, List<Reading>> variants = new LinkedHashMap<>();
        String form = Loci.form(words(cells.firstEntry().getValue()));
        for (int witness = 0; witness < witnesses.size(); witness++) {
            Witness own = witnesses.get(witness);
            List<Sentence> sentences = cells.get(witness);
            if (sentences == null) {
                variants.computeIfAbsent("", f -> new ArrayList<>())
                        .add(new Reading(own.siglum(), reached[witness], reached[witness], ""));
                continue;
            }
            int start = sentences.getFirst().passage().start();
            int end = sentences.getLast().passage().end();
            variants.computeIfAbsent(form, f -> new ArrayList<>())
                    .add(new Reading(own.siglum(), start, end, own.text().substring(start, end)));
        }
        return new Locus(row, Locus.Scope.SENTENCE, Loci.ordered(variants));
    }

    private static List<Word> words(List<Sentence> sentences) {
        return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
    }
}
