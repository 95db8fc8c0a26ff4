package dev.stemma.bench.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.bench.MissingData;
import dev.stemma.contracts.ArticleEnriched;
import dev.stemma.local.Progress;
import dev.stemma.local.ServiceKind;
import dev.stemma.local.Site;
import dev.stemma.local.Stack;
import dev.stemma.local.Trouble;
import dev.stemma.query.shelf.Library;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// `scale --data DIR [--articles 10000,100000] [--whole 100000] [--bulk 120000] [--read 10000] [--keep DIR] [WHAT...]`:
/// fills a real library with articles that are made after the real ones in a folder, size after size, and
/// measures what depends on its size: finding candidates, linking, reading, searching and identifying; then,
/// how fast ingest takes articles in, and what memory and processor time nlp-service takes to read articles.
/// The last line on standard output is one JSON object.
///
/// Up to `--whole` articles the library holds all that is read; beyond, only what leads to wordings.
public final class Scale {

    private static final int PORT = 18_080;
    private static final int WARM_UP = 100;
    private static final int PROBES = 400;
    private static final int ARRIVALS = 300;
    private static final long NEW_EVENTS = 500_000_000L;
    private static final List<String> PARTS = List.of("candidates", "linking", "reads", "bulk", "reading");

    private final PrintStream out;
    private final Press press;
    private final Settings settings;
    private final Progress progress = new Progress(System.err);

    private Scale(PrintStream out, Press press, Settings settings) {
        this.out = out;
        this.press = press;
        this.settings = settings;
    }

    private record Settings(
            Path data, List<Integer> sizes, int whole, int bulk, int read, Optional<Path> keep, List<String> parts) {

        static Settings of(List<String> arguments) {
            return new Settings(
                    Path.of(value(arguments, "--data")
                            .orElseThrow(
                                    () -> new IllegalArgumentException("Say where real articles are: --data DIR."))),
                    Arrays.stream(value(arguments, "--articles")
                                    .orElse("10000,100000")
                                    .split(","))
                            .map(Integer::valueOf)
                            .sorted()
                            .toList(),
                    Integer.parseInt(value(arguments, "--whole").orElse("100000")),
                    Integer.parseInt(value(arguments, "--bulk").orElse("120000")),
                    Integer.parseInt(value(arguments, "--read").orElse("10000")),
                    value(arguments, "--keep").map(Path::of),
                    PARTS.stream().filter(arguments::contains).toList());
        }

        private static Optional<String> value(List<String> arguments, String option) {
            int at = arguments.indexOf(option);
            return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
        }

        boolean wants(String part) {
            return parts.isEmpty() || parts.contains(part);
        }
    }

    /// Runs the command line.
    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Settings settings = Settings.of(List.of(arguments));
            new Scale(out, new Press(Pattern.of(settings.data())), settings).run();
        } catch (MissingData | IllegalArgumentException | Trouble refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException {
        Map<String, Object> figures = new LinkedHashMap<>();
        Path home = settings.keep().isPresent()
                ? Files.createDirectories(settings.keep().get())
                : Files.createTempDirectory("stemma-scale");
        try {
            if (settings.wants("candidates") || settings.wants("linking") || settings.wants("reads")) {
                figures.put("sizes", library(home.resolve("query")));
            }
            if (settings.wants("bulk")) {
                figures.put("bulk", bulk(home.resolve("ingest")));
            }
            if (settings.wants("reading")) {
                figures.put("reading", reading(home.resolve("nlp")));
            }
        } finally {
            if (settings.keep().isEmpty()) {
                remove(home);
            }
        }
        out.println(new ObjectMapper().writeValueAsString(figures));
    }

    private Map<String, Object> library(Path home) throws SQLException {
        Map<String, Object> bySize = new LinkedHashMap<>();
        try (Stack stack = Stack.start(site(home), EnumSet.of(ServiceKind.QUERY), progress);
                Connection connection = stack.postgres().connect("query");
                AgroalDataSource source = pool(stack)) {
            Growth growth = new Growth(press, connection);
            for (int size : settings.sizes()) {
                growth.to(size, size <= settings.whole());
                progress.say("the library holds " + growth.articles() + " articles");
                bySize.put(
                        Integer.toString(growth.articles()),
                        measured(stack, connection, source, growth, size <= settings.whole()));
            }
        }
        return bySize;
    }

    private Map<String, Object> measured(
            Stack stack, Connection connection, AgroalDataSource source, Growth growth, boolean whole)
            throws SQLException {
        Map<String, Object> figures = new LinkedHashMap<>();
        out.printf(Locale.ROOT, "%,d articles, load %.2f%n", growth.articles(), load());
        figures.put("load", load());
        figures.put("bytesEach", Weights.of(connection, growth.articles()));
        out.println("  bytes each: " + figures.get("bytesEach"));
        if (settings.wants("candidates")) {
            candidates(figures, new Candidates(new Library(source)).of(lookedFor(growth), WARM_UP));
        }
        if (whole && settings.wants("linking")) {
            Arrivals arrivals = new Arrivals(stack, connection);
            figures.put("linking", arrivals.link(probes(growth, ARRIVALS)));
            out.println("  linking: " + figures.get("linking"));
        }
        if (whole && settings.wants("reads")) {
            Asking asking = new Asking(stack.address(ServiceKind.QUERY), ProcessorTime.of(stack));
            new Reads(press, growth.events(), connection).measure(asking, (kind, taken) -> show(figures, kind, taken));
        }
        return figures;
    }

    private void candidates(Map<String, Object> figures, Candidates.Found found) {
        show(figures, "candidates by text", found.texts());
        show(figures, "candidates by event", found.events());
        figures.put("originalsFoundByText", found.textsFound());
        figures.put("originalsFoundByEvent", found.eventsFound());
        out.printf(
                Locale.ROOT,
                "  originals among the candidates: by text %.3f, by event %.3f%n",
                found.textsFound(),
                found.eventsFound());
    }

    private List<Candidates.Probe> lookedFor(Growth growth) {
        List<Candidates.Probe> lookedFor = new ArrayList<>();
        for (int i = 0; i < PROBES + WARM_UP; i++) {
            long event = i * 6_007L % growth.events();
            lookedFor.add(
                    i % 2 == 0
                            ? new Candidates.Probe(
                                    press.copy(event, 50),
                                    Optional.of(
                                            Shelves.wording(press.copy(event, 0).article())))
                            : new Candidates.Probe(press.copy(NEW_EVENTS + i, 0), Optional.empty()));
        }
        return lookedFor;
    }

    private void show(Map<String, Object> figures, String name, Figures taken) {
        out.println(taken.line(name));
        figures.put(name, taken.json());
    }

    /// New articles: every other a further copy of an event that is there, the rest of new events. Other ones at every
    /// size, as those that were let in stay.
    private List<ArticleEnriched> probes(Growth growth, int count) {
        List<ArticleEnriched> probes = new ArrayList<>();
        LongStream.range(0, count)
                .mapToObj(i -> i % 2 == 0
                        ? press.copy(i * 6_007 % growth.events(), 50 + growth.articles())
                        : press.copy(NEW_EVENTS + growth.articles() + i, 0))
                .forEach(probes::add);
        return probes;
    }

    private Map<String, Object> bulk(Path home) throws SQLException, IOException {
        try (Stack stack = Stack.start(site(home), EnumSet.of(ServiceKind.INGEST), progress);
                Connection store = stack.postgres().connect("ingest")) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("load", load());
            figures.putAll(new Acceptance(stack.address(ServiceKind.INGEST), store, () -> PartsTime.of(stack))
                    .of(press, settings.bulk(), 2));
            out.println("in bulk: " + figures);
            return figures;
        }
    }

    private Map<String, Object> reading(Path home) throws IOException {
        try (Stack stack = Stack.start(site(home), EnumSet.of(ServiceKind.NLP), progress)) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("load", load());
            figures.putAll(new Reading(settings.data(), stack).of(settings.read()));
            out.println("reading: " + figures);
            return figures;
        }
    }

    private static Site site(Path home) {
        return new Site(Path.of(System.getProperty("stemma.root", "")), home, PORT, true);
    }

    private static AgroalDataSource pool(Stack stack) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(stack.postgres().url("query"))
                                .principal(new NamePrincipal(dev.stemma.local.Postgres.USER))
                                .credential(new SimplePassword(dev.stemma.local.Postgres.PASSWORD)))));
    }

    private static double load() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
    }

    private static void remove(Path home) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(home)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
