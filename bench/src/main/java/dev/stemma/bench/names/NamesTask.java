package dev.stemma.bench.names;

import dev.stemma.bench.Measurement;
import dev.stemma.bench.Task;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well names of one person are told from names of others: pairs ranked by score; average precision over all pairs
/// and over those that vary in spelling or order only (with all negatives), and the best F1.
public final class NamesTask implements Task {

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<LabelledPair> pairs = LabelledPair.all(data);
        long start = System.nanoTime();
        List<Double> found = pairs.stream()
                .map(pair -> Names.compare(NameKind.PERSON, pair.name1(), pair.name2())
                        .score())
                .toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        Ranking all = Ranking.of(pairs, found);
        Ranking latin = all.only(LabelledPair::isLatin);
        Ranking variants = latin.only(LabelledPair::isVariant);
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("apAll", latin.averagePrecision());
        scores.put("apVariants", variants.averagePrecision());
        scores.put("bestF1", latin.bestF1());
        scores.put("bestF1Variants", variants.bestF1());
        scores.put("apArabic", all.only(pair -> !pair.isLatin()).averagePrecision());
        scores.put("pairsPerSecond", Math.round(pairs.size() / seconds));
        return Measurement.of(name(), pairs.size(), scores);
    }
}
