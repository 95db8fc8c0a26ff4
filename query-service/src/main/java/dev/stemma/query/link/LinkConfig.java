package dev.stemma.query.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How articles are linked.
@ConfigMapping(prefix = "stemma.link")
interface LinkConfig {

    /// Whether this process links; one that only answers does not.
    @WithDefault("true")
    boolean enabled();

    /// How many families are worked on at once in this process.
    @WithDefault("1")
    int workers();

    /// How long an idle worker sleeps before it looks for what other processes have left to do.
    @WithDefault("500ms")
    Duration idle();

    /// Whether to make everything derived anew when this process starts.
    @WithDefault("false")
    boolean rebuild();
}
