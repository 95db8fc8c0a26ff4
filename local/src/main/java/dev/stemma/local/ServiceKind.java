package dev.stemma.local;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three services, and what each needs of a small machine.
public enum ServiceKind {
    QUERY(0, Optional.of("query"), List.of("-Xms32m", "-Xmx320m")),
    INGEST(1, Optional.of("ingest"), List.of("-Xms32m", "-Xmx224m")),
    NLP(
            2,
            Optional.empty(),
            List.of(
                    "-Xms64m",
                    "-Xmx224m",
                    "-Xmn40m",
                    "-XX:SurvivorRatio=3",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:-ShrinkHeapInSteps",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:TrimNativeHeapInterval=10000",
                    "-Djdk.nio.maxCachedBufferSize=65536"));

    private final int portOffset;
    private final Optional<String> database;
    private final List<String> memory;

    ServiceKind(int portOffset, Optional<String> database, List<String> memory) {
        this.portOffset = portOffset;
        this.database = database;
        this.memory = memory;
    }

    /// Its module, such as `query-service`.
    public String module() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    int port(int portBase) {
        return portBase + portOffset;
    }

    Optional<String> database() {
        return database;
    }

    /// What its JVM is told of memory; for nlp-service, why stands in `docs/operations.md`.
    List<String> memory() {
        return memory;
    }
}
