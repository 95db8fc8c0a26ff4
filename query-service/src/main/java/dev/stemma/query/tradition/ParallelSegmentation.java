package dev.stemma.query.tradition;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Locus;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Row;
import dev.stemma.philology.collation.Variant;
import dev.stemma.philology.text.Passage;
import dev.stemma.query.catalog.Markup;
import dev.stemma.query.tradition.TraditionView.WitnessView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A tradition as a critical edition: TEI P5 with its apparatus in parallel segmentation (TEI Guidelines 12.2.3). What
/// all witnesses have stands as text, in the spelling of the first; where they differ stands an `app` with the
/// readings.
final class ParallelSegmentation {

    static final String TEI = "application/tei+xml";

    private final Collation collation;
    private final Map<String, WitnessView> witnesses = new LinkedHashMap<>();
    private final Map<Integer, List<Locus>> loci = new HashMap<>();
    private final Markup tei = new Markup();

    private ParallelSegmentation(Collation collation, List<WitnessView> inOrder) {
        this.collation = collation;
        inOrder.forEach(witness -> witnesses.put(witness.articleId().toString(), witness));
        for (Locus locus : collation.loci()) {
            if (locus.scope() == Locus.Scope.WORDS) {
                loci.computeIfAbsent(locus.row(), row -> new ArrayList<>()).add(locus);
            }
        }
    }

    /// @param witnesses those that are collated, the one whose spelling is shown first
    static String of(String title, Collation collation, List<WitnessView> witnesses) {
        ParallelSegmentation edition = new ParallelSegmentation(collation, witnesses);
        edition.tei.open("TEI", "xmlns", "http://www.tei-c.org/ns/1.0").line();
        edition.header(title.isBlank() ? "(without a title)" : title);
        edition.tei.open("text").open("body").line();
        collation.rows().forEach(edition::row);
        if (collation.rows().isEmpty()) {
            edition.tei.empty("p");
        }
        edition.tei.close().close().close().line();
        return edition.tei.toString();
    }

    private void header(String title) {
        tei.open("teiHeader").line();
        tei.open("fileDesc").open("titleStmt").element("title", title).close();
        tei.open("publicationStmt")
                .element("p", "Collated by Stemma from published articles; their texts stay their publishers'.")
                .close();
        tei.open("sourceDesc").open("listWit").line();
        witnesses.values().forEach(this::witness);
        tei.close().close().close().line();
        tei.open("encodingDesc")
                .empty("variantEncoding", "method", "parallel-segmentation", "location", "internal")
                .close();
        tei.close().line();
    }

    private void witness(WitnessView witness) {
        tei.open("witness", "xml:id", witness.siglum(), "n", witness.articleId().toString());
        tei.open("bibl").element("title", witness.title()).text(", ").element("publisher", witness.source());
        witness.publishedAt()
                .ifPresent(time -> tei.text(", ").element("date", time.toString(), "when", time.toString()));
        witness.url().ifPresent(url -> tei.text(", ").element("idno", url, "type", "URL"));
        tei.close();
        witness.credit().ifPresent(credit -> tei.element("note", "credits " + credit));
        tei.close().line();
    }

    private void row(Row row) {
        List<String> holders =
                witnesses.keySet().stream().filter(row.passages()::containsKey).toList();
        if (holders.isEmpty()) {
            return;
        }
        List<String> lacking = witnesses.keySet().stream()
                .filter(siglum -> !row.passages().containsKey(siglum))
                .toList();
        tei.open("p");
        if (lacking.isEmpty()) {
            sentence(row, holders.getFirst());
        } else {
            tei.open("app").open("rdg", "wit", pointers(holders));
            sentence(row, holders.getFirst());
            tei.close().empty("rdg", "wit", pointers(lacking)).close();
        }
        tei.close().line();
    }

    /// The text of one witness, cut where others differ.
    private void sentence(Row row, String base) {
        String text = collation.witness(base).text();
        List<Passage> passages = row.passages().get(base);
        int passage = 0;
        int at = passages.getFirst().start();
        for (Locus locus : loci.getOrDefault(row.number(), List.of())) {
            Reading reading = locus.reading(base).orElse(null);
            if (reading == null) {
                continue;
            }
            while (reading.start() > passages.get(passage).end() && passage + 1 < passages.size()) {
                tei.text(between(text, at, passages.get(passage).end())).text(" ");
                at = passages.get(++passage).start();
            }
            tei.text(between(text, at, reading.start()));
            app(locus);
            at = Math.max(at, reading.end());
        }
        tei.text(between(text, at, passages.get(passage).end()));
        for (Passage rest : passages.subList(passage + 1, passages.size())) {
            tei.text(" ").text(between(text, Math.max(at, rest.start()), rest.end()));
        }
    }

    private static String between(String text, int from, int to) {
        return from < to ? text.substring(from, to) : "";
    }

    private void app(Locus locus) {
        tei.open("app");
        for (Variant variant : locus.variants()) {
            Map<String, List<Reading>> spellings = variant.readings().stream()
                    .collect(Collectors.groupingBy(Reading::text, LinkedHashMap::new, Collectors.toList()));
            spellings.forEach((spelling, readings) -> {
                String wit = pointers(readings.stream().map(Reading::siglum).toList());
                if (spelling.isEmpty()) {
                    tei.empty("rdg", "wit", wit);
                } else {
                    tei.element("rdg", spelling, "wit", wit);
                }
            });
        }
        tei.close();
    }

    private String pointers(Collection<String> sigla) {
        Function<String, String> pointer = siglum -> "#" + witnesses.get(siglum).siglum();
        return sigla.stream().map(pointer).collect(Collectors.joining(" "));
    }
}
