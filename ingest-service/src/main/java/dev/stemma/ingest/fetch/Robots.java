package dev.stemma.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.stemma.ingest.fetch.Outcome.Fetched;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// What hosts want of robots (RFC 9309), remembered for a while.
final class Robots {

    private static final int REMEMBERED = 2_000;
    private static final int LONGEST = 512 * 1024;
    private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    private final String name;
    private final Duration liveFor;
    private final Duration longestPause;
    private final InstantSource clock;
    private final Map<String, Rules> remembered = new LinkedHashMap<>(16, 0.75f, true);

    Robots(FetchConfig config, InstantSource clock) {
        name = config.robotName().toLowerCase(Locale.ROOT);
        liveFor = config.robotsLiveFor();
        longestPause = config.longestPause();
        this.clock = clock;
    }

    /// What a host says of one address.
    sealed interface Verdict {}

    /// It may be fetched.
    ///
    /// @param pause that the host wants between two requests
    record Allowed(Duration pause) implements Verdict {}

    /// It may not.
    record Disallowed() implements Verdict {}

    /// The host cannot be asked, which counts as no for now (RFC 9309, section 2.3.1.4).
    record Unknown(Outcome why) implements Verdict {}

    private record Rules(Verdict whole, SimpleRobotRules single, Instant until) {}

    /// Whether `address` may be fetched.
    ///
    /// @param fetch fetches the `robots.txt`, should it not be remembered
    Verdict verdict(URI address, Function<URI, Outcome> fetch) {
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        Rules rules = remembered(origin);
        if (rules == null) {
            rules = rules(fetch.apply(URI.create(origin + "/robots.txt")));
            remember(origin, rules);
        }
        if (rules.single() == null) {
            return rules.whole();
        }
        return rules.single().isAllowed(address.toString()) ? rules.whole() : new Disallowed();
    }

    private Rules rules(Outcome outcome) {
        Instant now = clock.instant();
        return switch (outcome) {
            case Fetched(Page page) -> {
                byte[] text = page.bytes().length > LONGEST ? Arrays.copyOf(page.bytes(), LONGEST) : page.bytes();
                SimpleRobotRules parsed = new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                        .parseContent(page.address().toString(), text, "text/plain", List.of(name));
                long pause = Math.clamp(parsed.getCrawlDelay(), 0, longestPause.toMillis());
                yield new Rules(new Allowed(Duration.ofMillis(pause)), parsed, now.plus(liveFor));
            }
            case Outcome.Gone _, Outcome.NotModified _ ->
                new Rules(new Allowed(Duration.ZERO), null, now.plus(liveFor));
            case Outcome.Refused(Outcome.Reason reason, String _)
            when reason == Outcome.Reason.CLIENT_ERROR ->
                new Rules(new Allowed(Duration.ZERO), null, now.plus(liveFor));
            case Outcome.Refused refused -> new Rules(new Unknown(refused), null, now.plus(RETRY_AFTER));
            case Outcome.Failed failed -> new Rules(new Unknown(failed), null, now.plus(RETRY_AFTER));
        };
    }

    private synchronized Rules remembered(String origin) {
        Rules rules = remembered.get(origin);
        return rules == null || rules.until().isBefore(clock.instant()) ? null : rules;
    }

    private synchronized void remember(String origin, Rules rules) {
        remembered.put(origin, rules);
        if (remembered.size() > REMEMBERED) {
            var oldest = remembered.entrySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
