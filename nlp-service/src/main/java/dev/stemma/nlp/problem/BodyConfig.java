package dev.stemma.nlp.problem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of how bodies are read.
@ConfigMapping(prefix = "stemma.body")
interface BodyConfig {

    /// The bytes of bodies that are inside at once; what comes on top is told to come back.
    @WithDefault("16777216")
    int bytesAtOnce();

    /// For how long the body of a single request may come in.
    @WithDefault("60s")
    Duration longestReading();
}
