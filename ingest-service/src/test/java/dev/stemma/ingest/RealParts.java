package dev.stemma.ingest;

import dev.stemma.local.RealKafka;
import dev.stemma.local.RealPostgres;
import io.quarkus.test.common.QuarkusTestResource;

/// The real PostgreSQL and the real Kafka that the tests of the doors run on.
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(RealKafka.class)
final class RealParts {

    private RealParts() {}
}
