package dev.stemma.query.identify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A text that is asked about, as it is sent.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(name = "TextToIdentify", description = "A text that is asked about: an article, an excerpt, a post.")
record TextToIdentify(
        @Schema(required = true, description = "Up to 1 MiB in UTF-8")
        Optional<String> text,

        @Schema(
                description = "When it came out, if that is known (RFC 3339): helps to tell copy from exemplar",
                examples = "2020-04-10T08:00:00Z")
        Optional<String> publishedAt) {

    TextToIdentify {
        text = text == null ? Optional.empty() : text;
        publishedAt = publishedAt == null ? Optional.empty() : publishedAt;
    }
}
