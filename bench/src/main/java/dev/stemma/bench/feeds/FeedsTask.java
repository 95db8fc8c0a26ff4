package dev.stemma.bench.feeds;

import dev.stemma.bench.Measurement;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.Task;
import dev.stemma.ingest.listing.Listing;
import dev.stemma.ingest.listing.ListingReader;
import dev.stemma.ingest.listing.ListingReader.Listed;
import dev.stemma.ingest.listing.Opml;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How many feeds are read, with all their entries, and how many of the statements that a set makes about
/// title, link, id, author, language and times of its feeds are met. Well-formed feeds and broken ones are
/// counted apart.
public final class FeedsTask implements Task {

    /// @param wellFormed whether a strict parser reads it
    /// @param complete whether it has as many entries as it should
    private record Judged(String folder, boolean wellFormed, boolean read, boolean complete, int statements, int met) {}

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Judged> judged = new ArrayList<>();
        long bytes = 0;
        long start = System.nanoTime();
        for (Path file : files(data)) {
            byte[] text = Files.readAllBytes(file);
            bytes += text.length;
            judged.add(judge(data.relativize(file), text));
        }
        if (judged.isEmpty()) {
            throw new MissingData(data, "*.xml, *.rss or *.json");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("wellFormed", shares(judged, Judged::wellFormed));
        scores.put("broken", shares(judged, file -> !file.wellFormed()));
        Map<String, Object> folders = new TreeMap<>();
        judged.stream()
                .map(Judged::folder)
                .distinct()
                .forEach(folder ->
                        folders.put(folder, shares(judged, file -> file.folder().equals(folder))));
        scores.put("folders", folders);
        scores.put("megabytesPerSecond", Math.round(bytes / seconds / 1e5) / 10.0);
        return Measurement.of(name(), judged.size(), scores);
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(xml|rss|json|atom|opml)"))
                    .sorted()
                    .toList();
        }
    }

    private static Judged judge(Path file, byte[] bytes) {
        String folder =
                Optional.ofNullable(file.getParent()).map(Path::toString).orElse(".");
        Statements statements = Statements.of(bytes);
        Markup markup = Markup.of(bytes, statements.charset());
        ListingReader.Read read = ListingReader.read(bytes, statements.charset(), address(statements));
        if (read instanceof Listed(Listing listing)) {
            int entries = listing.entries().size();
            int met = (int) statements.all().stream()
                    .filter(statement -> statement.isMet(listing))
                    .count();
            boolean complete = markup.entries().isEmpty() || markup.entries().getAsInt() == entries;
            return new Judged(
                    folder,
                    markup.wellFormed(),
                    true,
                    complete,
                    statements.all().size(),
                    met);
        }
        boolean list = !Opml.read(bytes, Optional.empty()).isEmpty();
        boolean nothing = markup.entries().equals(OptionalInt.of(0)) && markup.isOther();
        return new Judged(
                folder,
                markup.wellFormed(),
                list || nothing,
                list || nothing,
                statements.all().size(),
                0);
    }

    private static URI address(Statements statements) {
        return statements.location().orElse(URI.create("http://127.0.0.1:8097/tests/feed.xml"));
    }

    private static Map<String, Object> shares(List<Judged> judged, Predicate<Judged> which) {
        List<Judged> files = judged.stream().filter(which).toList();
        int statements = files.stream().mapToInt(Judged::statements).sum();
        int met = files.stream().mapToInt(Judged::met).sum();
        Map<String, Object> shares = new LinkedHashMap<>();
        shares.put("files", files.size());
        shares.put("read", files.stream().filter(Judged::read).count());
        shares.put("complete", files.stream().filter(Judged::complete).count());
        shares.put("statements", statements);
        shares.put("met", met);
        return shares;
    }
}
