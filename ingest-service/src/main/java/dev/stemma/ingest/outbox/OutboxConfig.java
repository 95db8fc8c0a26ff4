package dev.stemma.ingest.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the outbox's relay.
@ConfigMapping(prefix = "stemma.outbox")
interface OutboxConfig {

    /// Whether this replica relays.
    @WithDefault("true")
    boolean relay();

    /// The longest time between two looks at the outbox; a filed article is relayed at once.
    @WithDefault("500ms")
    Duration pollInterval();

    /// The most messages that are under way at once.
    @WithDefault("1000")
    int batchMessages();

    /// The most bytes of text that are under way at once.
    @WithDefault("8388608")
    long batchBytes();

    /// How many times as long as it works the relay rests while articles come in by the batch.
    @WithDefault("4")
    int restInRush();

    /// How long the broker may take to acknowledge a message.
    @WithDefault("20s")
    Duration deliveryTimeout();

    /// The longest pause between two attempts while the broker is away.
    @WithDefault("10s")
    Duration longestPause();
}
