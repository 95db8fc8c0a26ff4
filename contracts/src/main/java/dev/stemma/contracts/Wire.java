package dev.stemma.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/// How the records look on the wire: JSON in UTF-8, times as RFC 3339, absent values left out, unknown fields ignored,
/// so that services can be upgraded in any order.
public final class Wire {

    /// The topics, by the events they carry.
    public static final String ARTICLES_INGESTED = "articles-ingested";

    public static final String ARTICLES_ENRICHED = "articles-enriched";

    /// Where a message of `topic` goes that cannot be handled.
    public static String quarantineOf(String topic) {
        return topic + "-quarantine";
    }

    private Wire() {}

    /// A mapper with the wire's settings.
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .build();
    }
}
