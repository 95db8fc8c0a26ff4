package dev.stemma.ingest.topic;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the topics that this service creates.
@ConfigMapping(prefix = "stemma.topics")
interface TopicsConfig {

    /// Whether topics are created; not where an operator keeps them.
    @WithDefault("true")
    boolean create();

    /// Partitions of each topic of articles: how many replicas of a reader can share the work.
    @WithDefault("6")
    int partitions();

    /// Copies of each partition; -1 leaves it to the broker.
    @WithDefault("-1")
    short replication();

    /// How long a tombstone stays, so that every reader sees it.
    @WithDefault("7D")
    Duration tombstoneRetention();

    /// The longest time until compaction removes what a later message replaced.
    @WithDefault("1D")
    Duration longestCompactionLag();

    /// How long a quarantined message stays.
    @WithDefault("14D")
    Duration quarantineRetention();
}
