package dev.stemma.local;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `./stemma demo` and `./stemma up`, the whole stack on this machine, and `./stemma load`, which fills one.
public final class Launcher {

    private static final Duration LINKING = Duration.ofSeconds(180);

    private final Path root;
    private final Progress progress = new Progress(System.err);
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private final List<AutoCloseable> open = new ArrayList<>();

    private volatile boolean stopped;

    private Launcher(Path root) {
        this.root = root;
    }

    /// The first argument is the command; system property `stemma.root` names the project.
    public static void main(String[] arguments) {
        Launcher launcher = new Launcher(
                Path.of(System.getProperty("stemma.root", ".")).toAbsolutePath().normalize());
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stemma-stop"));
        System.exit(launcher.run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            return switch (Order.parse(arguments, root)) {
                case Order.Demo demo -> {
                    demo(demo);
                    yield 0;
                }
                case Order.Up up -> {
                    up(up);
                    yield 0;
                }
                case Order.Load load -> load(load);
            };
        } catch (Trouble trouble) {
            if (stopped) {
                return 0;
            }
            System.err.println();
            System.err.println("stemma: " + trouble.getMessage());
            return 1;
        } finally {
            closeAll();
        }
    }

    private void demo(Order.Demo order) {
        Path data = Path.of(
                System.getProperty("java.io.tmpdir"),
                "stemma-demo-%s-%d".formatted(System.getProperty("user.name"), order.portBase()));
        Claim claim = claim(order.portBase());
        remove(data);
        closeLater(() -> remove(data));
        Guard.remove(data);
        Stack stack = start(new Site(root, data, order.portBase()), claim);
        Map<String, String> fileById = seeds(stack);
        Reader reader = new Reader(stack.address(ServiceKind.QUERY), fileById);
        reader.awaitLinked(stack, progress, LINKING);
        print(reader.findings(), order.json());
        if (!order.once()) {
            serve(stack);
        }
    }

    private Map<String, String> seeds(Stack stack) {
        Intake intake = new Intake(stack.address(ServiceKind.INGEST), Optional.empty(), progress);
        progress.say(intake.load(List.of(root.resolve("seeds"))).toString());
        return intake.fileById();
    }

    private void up(Order.Up order) {
        Claim ports = claim(order.portBase());
        Claim directory = closeLater(Claim.on(order.data().resolve("lock"), "the data in " + order.data()));
        directory.clean();
        progress.say("The data are kept in " + order.data());
        Stack stack = start(new Site(root, order.data(), order.portBase(), true), ports);
        directory.list(stack.processes());
        order.load().ifPresent(path -> {
            Intake intake = new Intake(stack.address(ServiceKind.INGEST), Optional.empty(), progress);
            progress.say(intake.load(List.of(path)).toString());
        });
        serve(stack);
    }

    /// The status to end with: 1 when a file could not be taken in, or not whole.
    private int load(Order.Load order) {
        Intake intake = closeLater(new Intake(order.to(), order.source(), progress));
        Intake.Counts counts = intake.load(order.paths());
        progress.say(counts.toString());
        return counts.failed() == 0 ? 0 : 1;
    }

    private Claim claim(int portBase) {
        Path file = Path.of(
                System.getProperty("java.io.tmpdir"),
                "stemma-%s-%d.lock".formatted(System.getProperty("user.name"), portBase));
        Claim claim = closeLater(Claim.on(file, "the ports from " + portBase));
        if (claim.clean()) {
            progress.say("Cleaned up after a copy that was killed");
        }
        return claim;
    }

    private Stack start(Site site, Claim claim) {
        KafkaLog.writeTo(site.data().resolve("logs/kafka.log"));
        Stack stack = closeLater(Stack.at(site, progress));
        stack.run();
        claim.list(stack.processes());
        return stack;
    }

    private void serve(Stack stack) {
        progress.say("Open %s; the API is described at %s/q/swagger-ui or /openapi. Ctrl-C stops everything."
                .formatted(stack.address(ServiceKind.QUERY), stack.address(ServiceKind.QUERY)));
        throw stack.trouble().join();
    }

    private void print(Findings findings, boolean json) {
        try {
            if (json) {
                JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .disable(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .build()
                        .writeValue(out, findings);
                out.println();
            } else {
                out.print(Report.of(findings));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A signal came, or the work is done.
    private void stop() {
        stopped = true;
        closeAll();
    }

    private synchronized <T extends AutoCloseable> T closeLater(T closeable) {
        open.addFirst(closeable);
        return closeable;
    }

    /// Closes everything, the youngest first.
    private synchronized void closeAll() {
        List<AutoCloseable> closing = List.copyOf(open);
        open.clear();
        for (AutoCloseable closeable : closing) {
            try {
                closeable.close();
            } catch (Exception e) {
                System.err.println("stemma: while stopping: " + e.getMessage());
            }
        }
    }

    private static void remove(Path directory) {
        try {
            Directories.remove(directory);
        } catch (IOException e) {
            throw new Trouble("Stemma cannot remove %s (%s).".formatted(directory, Stack.reason(e)), e);
        }
    }
}
