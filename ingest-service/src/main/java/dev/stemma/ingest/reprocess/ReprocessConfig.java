package dev.stemma.ingest.reprocess;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of sending articles once more.
@ConfigMapping(prefix = "stemma.reprocess")
interface ReprocessConfig {

    /// How often some are sent.
    @WithDefault("1s")
    Duration tick();

    /// Articles a second, unless a job says otherwise.
    @WithDefault("50")
    int usualRate();

    /// The most articles a second that a job may ask for.
    @WithDefault("1000")
    int highestRate();

    /// The messages in the outbox from which on nothing is added to them, so that new articles do not wait.
    @WithDefault("2000")
    int longestOutbox();

    /// How long a replica may be silent about a job before another takes over.
    @WithDefault("30s")
    Duration lease();
}
