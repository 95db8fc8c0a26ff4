package dev.stemma.bench.extraction;

import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.WebPage;

/// The product's own.
final class OurExtractor implements Extractor {

    @Override
    public String name() {
        return "stemma";
    }

    @Override
    public String text(String html, String url) {
        return WebPage.read(html, Address.of(url)).text();
    }
}
