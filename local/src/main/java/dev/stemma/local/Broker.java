package dev.stemma.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/// A real Kafka broker in this JVM: one KRaft node, broker and controller, its log in a given directory that outlives
/// it.
public final class Broker implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(20);
    private static final int NODE = 1;

    /// Kafka ends the JVM when it cannot go on; inside another program it tells us instead.
    private static final CompletableFuture<String> HALT = new CompletableFuture<>();

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Keeps a failing broker of this JVM from ending it.
    ///
    /// @return completes with Kafka's words when a broker cannot go on
    static CompletableFuture<String> survivable() {
        Exit.Procedure tell = (status, message) -> {
            HALT.complete(message == null ? "Kafka gave up with status " + status : message);
            throw new Trouble("Kafka gave up with status " + status);
        };
        Exit.setHaltProcedure(tell);
        Exit.setExitProcedure(tell);
        return HALT;
    }

    /// Starts it on a free port.
    public static Broker start(Path data) {
        return start(data, Ports.free());
    }

    /// Starts it on `port` with its log in `data`, which is made when missing; returns when it serves.
    ///
    /// @throws Trouble when it cannot run
    public static Broker start(Path data, int port) {
        try {
            Path directory = data.toAbsolutePath();
            Files.createDirectories(directory);
            format(directory);
            KafkaConfig config = new KafkaConfig(settings(directory, port, Ports.free()), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new Broker(server, port);
        } catch (Exception e) {
            throw new Trouble(
                    "Kafka cannot run on port %d with its log in %s: %s.".formatted(port, data, e.getMessage()), e);
        }
    }

    private static void format(Path directory) throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(Optional.of(directory.toString()))
                    .setDirectories(List.of(directory.toString()))
                    .setIgnoreFormatted(true)
                    .setHasDynamicQuorum(false)
                    .run();
        }
    }

    /// Sized for one machine: few threads, small buffers, internal topics without replicas.
    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@localhost:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", directory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("controlled.shutdown.enable", "true");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.cleaner.backoff.ms", "2000");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.retention.check.interval.ms", "60000");
        settings.put("metadata.log.max.record.bytes.between.snapshots", "1048576");
        return settings;
    }

    public int port() {
        return port;
    }

    /// What clients are told to start from.
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /// Stops it in order; its log stays. A broker that cannot write any more never gets there, and is left
    /// alone after a while.
    @Override
    public void close() {
        Thread shutdown = Thread.ofPlatform().daemon().name("broker-shutdown").start(() -> {
            server.shutdown();
            server.awaitShutdown();
        });
        try {
            shutdown.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A broker in a JVM of its own: `Broker DIRECTORY PORT`. It ends when its standard input does.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Broker broker = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-closer"));
        System.out.println("ready");
        System.out.flush();
        broker.server.awaitShutdown();
    }
}
