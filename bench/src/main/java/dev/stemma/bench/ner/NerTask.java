package dev.stemma.bench.ner;

import dev.stemma.bench.DataFolder;
import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/// How well persons, organisations and places are found in files of words and tags (`*.conll.gz`): exact span and
/// class, micro-averaged, in total, by type and by file.
///
/// Judged are the files that no model is trained on: not those named `-train` or `-dev`, nor GMB and BTC; where only
/// such files are there, all. Other classes (groups, events, products) do not count. The words are taken as the file
/// parts them, twenty sentences at a time as one text unless the file marks its texts. `wordsPerSecond` is the
/// tagger's speed on one thread.
public final class NerTask implements Task {

    private static final Set<String> JUDGED = Set.of("PERSON", "ORGANISATION", "PLACE");
    private static final int SENTENCES = 20;

    @Override
    public String name() {
        return "ner";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Path> files = files(new DataFolder(data));
        if (files.isEmpty()) {
            throw new MissingData(data, "*.conll.gz");
        }
        Map<String, Object> scores = judge(new OwnRecogniser(), files);
        Map<String, Map<String, Object>> others = new LinkedHashMap<>();
        if (peers) {
            for (Recogniser peer : ServiceLoader.load(Recogniser.class)) {
                others.put(peer.name(), judge(peer, files));
            }
        }
        return new Measurement(name(), (int) scores.get("names"), scores, others);
    }

    private static List<Path> files(DataFolder folder) throws IOException {
        List<Path> all = folder.files("", ".conll");
        List<Path> unseen = all.stream().filter(file -> !isTrainedOn(file)).toList();
        return unseen.isEmpty() ? all : unseen;
    }

    private static boolean isTrainedOn(Path file) {
        String name = file.getFileName().toString();
        return name.contains("-train.") || name.contains("-dev.") || name.startsWith("gmb.") || name.startsWith("btc-");
    }

    private static Map<String, Object> judge(Recogniser recogniser, List<Path> files) {
        NameCount total = new NameCount();
        Map<String, NameCount> byType = new TreeMap<>();
        Map<String, Object> byFile = new LinkedHashMap<>();
        long nanos = 0;
        long words = 0;
        for (Path file : files) {
            NameCount inFile = new NameCount();
            for (List<LabelledSentence> text : ConllFile.texts(file, SENTENCES)) {
                List<List<String>> sentences =
                        text.stream().map(LabelledSentence::words).toList();
                long start = System.nanoTime();
                List<List<LabelledName>> found = recogniser.names(sentences);
                nanos += System.nanoTime() - start;
                words += sentences.stream().mapToInt(List::size).sum();
                for (int i = 0; i < text.size(); i++) {
                    judge(text.get(i).names(), found.get(i), List.of(total, inFile), byType);
                }
            }
            byFile.put(file.getFileName().toString().replaceFirst("\\.conll(\\.gz)?$", ""), inFile.scores());
        }
        Map<String, Object> scores = total.scores();
        Map<String, Object> types = new LinkedHashMap<>();
        byType.forEach((type, count) -> types.put(type, count.scores()));
        scores.put("byType", types);
        scores.put("byFile", byFile);
        scores.put("wordsPerSecond", Math.round(words * 1e9 / Math.max(1, nanos)));
        return scores;
    }

    private static void judge(
            List<LabelledName> labelled,
            List<LabelledName> found,
            List<NameCount> counts,
            Map<String, NameCount> byType) {
        Set<LabelledName> gold = new HashSet<>(labelled);
        Set<LabelledName> ours = new HashSet<>(found);
        gold.removeIf(name -> !JUDGED.contains(name.kind()));
        ours.removeIf(name -> !JUDGED.contains(name.kind()));
        for (LabelledName name : ours) {
            NameCount type = byType.computeIfAbsent(name.kind(), kind -> new NameCount());
            if (gold.contains(name)) {
                counts.forEach(NameCount::right);
                type.right();
            } else {
                counts.forEach(NameCount::wrong);
                type.wrong();
            }
        }
        for (LabelledName name : gold) {
            if (!ours.contains(name)) {
                counts.forEach(NameCount::missed);
                byType.computeIfAbsent(name.kind(), kind -> new NameCount()).missed();
            }
        }
    }
}
