package dev.stemma.ingest.feed;

import dev.stemma.ingest.database.DatabaseAway;
import dev.stemma.ingest.fetch.Fetcher;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Asks hubs to tell of the news of feeds (W3C WebSub, section 5.1). Feeds are looked at all the same: a hub
/// only makes it sooner.
@Singleton
class HubPoller {

    private static final Logger LOG = Logger.getLogger(HubPoller.class);
    private static final String LEASE_SECONDS = "864000";
    private static final int AT_ONCE = 20;

    private final HubStore store;
    private final Fetcher fetcher;
    private final FeedConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HubPoller(HubStore store, Fetcher fetcher, FeedConfig config, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${stemma.feed.hub-tick:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void ask() {
        if (config.callback().isEmpty()) {
            return;
        }
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                Optional<Feed> feed =
                        store.toAsk(secret(), clock.instant()).stream().findFirst();
                if (feed.isEmpty()) {
                    return;
                }
                ask(feed.get(), config.callback().get());
            }
        } catch (DatabaseAway e) {
            LOG.debugf("no hubs are asked for now: %s", e.getMessage());
        }
    }

    private void ask(Feed feed, URI callback) {
        Feed.Hub hub = feed.hub().orElseThrow();
        Map<String, String> form = new TreeMap<>();
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", hub.topic().toString());
        form.put(
                "hub.callback",
                callback.resolve("/v1/feeds/" + feed.id() + "/hub").toString());
        form.put("hub.lease_seconds", LEASE_SECONDS);
        hub.secret().ifPresent(secret -> form.put("hub.secret", secret));
        Optional<Integer> status = fetcher.post(hub.address(), encoded(form));
        if (status.isEmpty() || status.get() >= 300) {
            LOG.infof("the hub of feed %s was asked in vain: %s", feed.id(), status);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
