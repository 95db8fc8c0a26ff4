package dev.stemma.local;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three services, and what each needs of a small machine.
public enum ServiceKind {
    QUERY(0, Optional.of("query"), List.of("-Xms32m", "-Xmx320m")),
    INGEST(1, Optional.of("ingest"), List.of("-Xms32m", "-Xmx224m")),
    NLP(2, Optional.empty(), List.of("-Xms32m", "-Xmx384m"));

    private final int portOffset;
    private final Optional<String> database;
    private final List<String> heap;

    ServiceKind(int portOffset, Optional<String> database, List<String> heap) {
        this.portOffset = portOffset;
        this.database = database;
        this.heap = heap;
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

    List<String> heap() {
        return heap;
    }
}
