package dev.stemma.local;

import java.nio.file.Path;

/// Where a stack lives.
///
/// @param root the project, whose built services run
/// @param data where PostgreSQL, Kafka and the logs live
/// @param portBase the port of query-service; ingest and nlp take the next two
public record Site(Path root, Path data, int portBase) {

    Path jar(ServiceKind service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Path log(ServiceKind service) {
        return data.resolve("logs").resolve(service.module() + ".log");
    }
}
