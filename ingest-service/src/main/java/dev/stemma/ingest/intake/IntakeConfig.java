package dev.stemma.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of the ways in.
@ConfigMapping(prefix = "stemma.intake")
interface IntakeConfig {

    /// The longest text of an article, in bytes of UTF-8.
    @WithDefault("1048576")
    int longestText();

    /// The longest body of a single request, and the longest line of a bulk request, in bytes: a page is
    /// longer than its text, and JSON may write a character in six.
    @WithDefault("8388608")
    int longestBody();

    /// Batches of bulk requests that are filed at once; other bulk requests wait with theirs.
    @WithDefault("4")
    int batchesAtOnce();

    /// Lines of a bulk request that are filed in one transaction.
    @WithDefault("500")
    int bulkLines();

    /// The most bytes of lines that are filed in one transaction.
    @WithDefault("4194304")
    int bulkBytes();

    /// The bytes of answers that are kept on disk for senders of bulk requests who do not read them yet, of all
    /// together.
    @WithDefault("134217728")
    int answersKept();

    /// How long the answer to a request with an idempotency key is remembered.
    @WithDefault("24H")
    Duration keysLiveFor();
}
