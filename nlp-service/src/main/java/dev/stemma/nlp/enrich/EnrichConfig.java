package dev.stemma.nlp.enrich;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the stream of articles.
@ConfigMapping(prefix = "stemma.enrich")
interface EnrichConfig {

    /// Whether the stream is read; not where a deployment only answers over HTTP.
    @WithDefault("true")
    boolean enabled();

    /// Articles that are read at once; 0 stands for one per processor.
    @WithDefault("0")
    int workers();

    /// Characters of the articles that are read at once, at most: what is read in a text takes many times its memory.
    @WithDefault("1048576")
    int charactersAtOnce();
}
