package dev.stemma.bench.dates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Peers;
import dev.stemma.bench.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How well time expressions are found and resolved, on the cases of `DateTimeModel.json` (Recognizers-Text's
/// specification).
///
/// `precision`, `recall` and `f1` are of spans that begin and end alike, prepositions and articles before them aside;
/// `valueAccuracy` is the share of those whose value is among the labelled ones (see [GoldValue#allows(String)]),
/// `valueF1`
/// counts both. The specification reads assistants' calendars: it takes `from 3 to 5` as one expression where
/// TIMEX3 has two. `everyday` are the figures over the cases that have no such ranges.
public final class DatesTask implements Task {

    private static final String FILE = "DateTimeModel.json";

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Case> cases = cases(data);
        Map<String, Map<String, Object>> others = new LinkedHashMap<>();
        if (peers) {
            for (TimeTagger peer : Peers.of(TimeTagger.class)) {
                others.put(peer.name(), scores(peer, cases));
            }
        }
        return new Measurement(name(), cases.size(), scores(new OurTagger(), cases), others);
    }

    /// A labelled text.
    ///
    /// @param everyday whether all its expressions are of the kinds that news has
    private record Case(String text, LocalDateTime reference, List<GoldTime> golds, boolean everyday) {}

    private static List<Case> cases(Path data) throws IOException {
        List<Path> files = new DataFolder(data).files(FILE, "");
        if (files.isEmpty()) {
            throw new MissingData(data, FILE);
        }
        return DataFolder.elements(files.getFirst(), DatesTask::labelled);
    }

    private static Case labelled(JsonNode node) {
        List<GoldTime> golds = new ArrayList<>();
        node.path("Results").forEach(result -> golds.add(GoldTime.of(result)));
        String reference = node.path("Context").path("ReferenceDateTime").asText();
        return new Case(
                node.path("Input").asText(),
                LocalDateTime.parse(reference),
                golds,
                golds.stream().allMatch(GoldTime::isEveryday));
    }

    private static Map<String, Object> scores(TimeTagger tagger, List<Case> cases) {
        Tally all = new Tally();
        Tally everyday = new Tally();
        for (Case each : cases) {
            var found = tagger.find(each.text(), each.reference());
            all.add(each.text(), each.golds(), found);
            if (each.everyday()) {
                everyday.add(each.text(), each.golds(), found);
            }
        }
        Map<String, Object> scores = all.scores();
        scores.put("everyday", everyday.scores());
        return scores;
    }
}
