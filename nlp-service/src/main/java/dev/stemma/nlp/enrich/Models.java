package dev.stemma.nlp.enrich;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Loads the models once, when the service starts.
final class Models {

    @Produces
    @Singleton
    @Startup
    ArticleReader reader() {
        return ArticleReader.load();
    }
}
