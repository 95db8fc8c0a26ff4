package dev.stemma.nlp.enrich;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/// The service has started when its models are loaded.
@Startup
@ApplicationScoped
class ModelsCheck implements HealthCheck {

    private final ArticleReader reader;

    ModelsCheck(ArticleReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Models")
                .withData("modelVersion", reader.modelVersion())
                .up()
                .build();
    }
}
