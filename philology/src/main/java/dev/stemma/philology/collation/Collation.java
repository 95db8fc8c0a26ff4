package dev.stemma.philology.collation;

import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Passage;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The alignment of the witnesses of a tradition: sentence by sentence into rows, then word by word
/// into loci. The order in which the witnesses are given has no influence.
///
/// @param witnesses the witnesses, by siglum
/// @param rows the sentences that correspond, in the order of the text
/// @param loci the places where witnesses differ, in the order of the text
public record Collation(List<Witness> witnesses, List<Row> rows, List<Locus> loci) {

    public Collation {
        witnesses =
                witnesses.stream().sorted(Comparator.comparing(Witness::siglum)).toList();
        rows = List.copyOf(rows);
        loci = List.copyOf(loci);
    }

    /// Collates witnesses; their sigla must be unique.
    public static Collation of(List<Witness> witnesses) {
        List<Witness> bySiglum =
                witnesses.stream().sorted(Comparator.comparing(Witness::siglum)).toList();
        for (int i = 1; i < bySiglum.size(); i++) {
            if (bySiglum.get(i).siglum().equals(bySiglum.get(i - 1).siglum())) {
                throw new IllegalArgumentException(
                        "two witnesses " + bySiglum.get(i).siglum());
            }
        }
        return new Collator(bySiglum).collate();
    }

    /// A collation that others have made: its loci are taken as they are.
    public static Collation ofLoci(List<Witness> witnesses, List<Locus> loci) {
        return new Collation(witnesses, List.of(), loci);
    }

    /// The alignment of wordings of one passage: each witness has that passage and nothing else, however little the
    /// wordings share.
    public static Collation ofPassage(List<Witness> wordings) {
        List<Witness> bySiglum =
                wordings.stream().sorted(Comparator.comparing(Witness::siglum)).toList();
        TreeMap<Integer, List<Word>> words = new TreeMap<>();
        TreeMap<String, List<Passage>> passages = new TreeMap<>();
        for (int witness = 0; witness < bySiglum.size(); witness++) {
            List<Word> own = Words.of(bySiglum.get(witness).text());
            if (!own.isEmpty()) {
                words.put(witness, own);
                passages.put(
                        bySiglum.get(witness).siglum(),
                        List.of(new Passage(
                                own.getFirst().start(), own.getLast().end())));
            }
        }
        return new Collation(
                bySiglum, List.of(new Row(0, passages)), new Loci(0, words, bySiglum).find(Background.english()));
    }

    /// The witness of that siglum.
    public Witness witness(String siglum) {
        return witnesses.stream()
                .filter(witness -> witness.siglum().equals(siglum))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no witness " + siglum));
    }
}
