package dev.stemma.bench.extraction;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.Dates;
import dev.stemma.ingest.extract.Extracted;
import java.util.Optional;

/// When an article was published, as the intake decides it: what the page says, else what its address says.
final class PublishedDay {

    private PublishedDay() {}

    static Optional<Publication> of(Extracted extracted, Optional<Address> address) {
        return extracted.publication().or(() -> address.flatMap(Dates::inAddress));
    }
}
