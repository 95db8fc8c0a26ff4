package dev.stemma.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings of fetching from the web.
@ConfigMapping(prefix = "stemma.fetch")
interface FetchConfig {

    /// The name by which the service presents itself, and by which a `robots.txt` may name it.
    @WithDefault("Stemma")
    String robotName();

    /// Where someone who minds being fetched from finds out who does it: an address or a mailbox.
    @WithDefault("https://stemma.dev/robot")
    String contact();

    /// Hosts (`wiki.intranet`) and networks (`10.1.0.0/16`) that may be fetched from although they are not public.
    Optional<List<String>> allowed();

    /// How long a host may take to accept a connection.
    @WithDefault("5s")
    Duration connectTimeout();

    /// The longest silence in the middle of an answer.
    @WithDefault("10s")
    Duration longestSilence();

    /// How long a page or feed may take from the connection to its last byte.
    @WithDefault("30s")
    Duration longestTime();

    /// How long an archive may take.
    @WithDefault("12H")
    Duration longestTimeOfArchive();

    /// The longest page or feed, in bytes, after it is expanded.
    @WithDefault("8388608")
    int longestBody();

    /// How many redirects are followed.
    @WithDefault("5")
    int redirects();

    /// Whether `robots.txt` (RFC 9309) is obeyed.
    @WithDefault("true")
    boolean robots();

    /// How long a `robots.txt` is believed; RFC 9309 allows a day.
    @WithDefault("12H")
    Duration robotsLiveFor();

    /// The pause between two requests to one host, from the end of one to the beginning of the next.
    @WithDefault("1s")
    Duration pause();

    /// The longest pause that a host can ask for; longer ones are cut to it.
    @WithDefault("30s")
    Duration longestPause();

    /// How long a request waits for its turn at a host before it gives up for now.
    @WithDefault("60s")
    Duration patience();

    /// Requests at once, to all hosts.
    @WithDefault("64")
    int atOnce();

    /// What some hosts ask for, by the name under which feeds refer to it. Answers and logs never show it.
    Map<String, Credential> credentials();

    /// Settings of a credential.
    interface Credential {

        /// The value of the `Authorization` header; from the environment or a mounted secret.
        String authorization();

        /// The hosts that it is shown to; no other host ever sees it.
        List<String> hosts();
    }
}
