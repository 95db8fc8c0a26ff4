package dev.stemma.nlp;

import dev.stemma.local.RealKafka;
import io.quarkus.test.common.QuarkusTestResource;

/// The real Kafka that the tests of the doors run on.
@QuarkusTestResource(RealKafka.class)
final class RealParts {

    private RealParts() {}
}
