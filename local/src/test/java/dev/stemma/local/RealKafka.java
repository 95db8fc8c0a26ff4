package dev.stemma.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// A real Kafka broker for the tests of one JVM, started once, in a process of its own.
public class RealKafka implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String servers = bootstrapServers();
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", servers, "kafka.bootstrap.servers", servers);
    }

    /// Where clients start from; starts the broker when it does not run yet.
    public static String bootstrapServers() {
        return BrokerProcess.ofThisJvm().bootstrapServers();
    }

    /// Kills the broker as a power cut would; [#recover] brings it back on the same port with the same log.
    public static void kill() {
        BrokerProcess.ofThisJvm().kill();
    }

    /// Brings the broker back after [#kill].
    public static void recover() {
        BrokerProcess.ofThisJvm().run();
    }

    @Override
    public void stop() {
        // The guard stops it with the JVM.
    }
}
