package dev.stemma.local;

import java.nio.file.Path;

/// Where a stack lives.
///
/// @param root the project, whose built services run
/// @param data where PostgreSQL, Kafka and the logs live
/// @param portBase the port of query-service; ingest and nlp take the next two
/// @param lasting whether it is to run for long: then the services are compiled to the full, which costs seconds at the
///     start and pays under load, and PostgreSQL may use an eighth of the memory
public record Site(Path root, Path data, int portBase, boolean lasting) {

    /// A place for a short while.
    public Site(Path root, Path data, int portBase) {
        this(root, data, portBase, false);
    }

    Path jar(ServiceKind service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path log(ServiceKind service) {
        return data.resolve("logs").resolve(service.module() + ".log");
    }
}
