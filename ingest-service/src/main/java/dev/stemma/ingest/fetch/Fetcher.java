package dev.stemma.ingest.fetch;

import dev.stemma.ingest.fetch.Outcome.Failed;
import dev.stemma.ingest.fetch.Outcome.Fetched;
import dev.stemma.ingest.fetch.Outcome.Gone;
import dev.stemma.ingest.fetch.Outcome.NotModified;
import dev.stemma.ingest.fetch.Outcome.Reason;
import dev.stemma.ingest.fetch.Outcome.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/// Fetches from the web, politely and without reaching into places that are not public.
@Singleton
public class Fetcher {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> PASSING = Set.of(408, 425);

    private final FetchConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Exchange exchange;
    private final Robots robots;
    private final Turns turns;

    @Inject
    Fetcher(FetchConfig config, Clock clock, MeterRegistry metrics) {
        this(config, clock, metrics, new Reach(config.allowed().orElse(List.of())));
    }

    Fetcher(FetchConfig config, Clock clock, MeterRegistry metrics, Reach reach) {
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        exchange = new Exchange(config, reach);
        robots = new Robots(config, clock);
        turns = new Turns(config.patience());
    }

    /// Fetches a page or feed into memory, following redirects.
    public Outcome fetch(FetchRequest request) {
        return counted(new Trail(request, config.longestTime()).follow(() -> Body.inMemory(config.longestBody())));
    }

    /// Fetches a file of any length into `sink`, as it comes.
    public Outcome save(FetchRequest request, OutputStream sink, long longest) {
        return counted(new Trail(request, config.longestTimeOfArchive()).follow(() -> new Body(sink, longest, false)));
    }

    /// Sends a form to an address, without following redirects.
    ///
    /// @return the status that came back; nothing when none did
    public Optional<Integer> post(URI address, String form) {
        if (!isWeb(address)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    exchange.post(address, form, config.longestTime()).status());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether there is a credential of this name.
    public boolean knowsCredential(String name) {
        return config.credentials().containsKey(name);
    }

    @PreDestroy
    void close() throws IOException {
        exchange.close();
    }

    private Outcome counted(Outcome outcome) {
        String name = switch (outcome) {
            case Fetched _ -> "fetched";
            case NotModified _ -> "not_modified";
            case Gone _ -> "gone";
            case Refused refused -> refused.reason().name().toLowerCase(Locale.ROOT);
            case Failed failed -> failed.reason().name().toLowerCase(Locale.ROOT);
        };
        metrics.counter("stemma.fetches", "outcome", name).increment();
        return outcome;
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
    }

    /// The outcome that an error on the way amounts to.
    private static Outcome failure(IOException error, String host) {
        return switch (error) {
            case Reach.OutOfReach e -> new Refused(Reason.FORBIDDEN_ADDRESS, e.getMessage());
            case UnknownHostException _ -> failed(Reason.UNKNOWN_HOST, "There is no host " + host + ".");
            case Body.TooLong _ -> new Refused(Reason.TOO_LARGE, "It is longer than is taken.");
            case Body.UnknownPacking _ -> new Refused(Reason.ENCODING, "Its Content-Encoding is not known here.");
            case Exchange.TooSlow e -> failed(Reason.TIMEOUT, e.getMessage());
            case ConnectTimeoutException _ -> failed(Reason.TIMEOUT, host + " does not answer.");
            case SocketTimeoutException _ -> failed(Reason.TIMEOUT, host + " fell silent.");
            case ConnectionRequestTimeoutException _ -> failed(Reason.BUSY, "Too many requests are under way.");
            case SSLException _ -> failed(Reason.TLS, host + " cannot be connected to securely.");
            case HttpHostConnectException _ -> failed(Reason.UNREACHABLE, host + " cannot be connected to.");
            case ConnectException _ -> failed(Reason.UNREACHABLE, host + " cannot be connected to.");
            case NoRouteToHostException _ -> failed(Reason.UNREACHABLE, "There is no way to " + host + ".");
            case InterruptedIOException _ -> failed(Reason.TIMEOUT, "It was broken off.");
            default -> failed(Reason.BROKEN, host + " answered with something that broke off or is no HTTP.");
        };
    }

    private static Failed failed(Reason reason, String detail) {
        return new Failed(reason, detail, Optional.empty());
    }

    @FunctionalInterface
    private interface Bodies {

        Body next();
    }

    /// One request with all its redirects.
    private final class Trail {

        private final FetchRequest request;
        private final Duration longest;
        private final long deadline;
        private final Redirects redirects;

        Trail(FetchRequest request, Duration longest) {
            this.request = request;
            this.longest = longest;
            deadline = System.nanoTime() + longest.toNanos();
            redirects = new Redirects(request.address(), config.redirects());
        }

        Outcome follow(Bodies bodies) {
            while (true) {
                if (!isWeb(redirects.address())) {
                    return new Refused(Reason.NOT_WEB, "Only http and https addresses are fetched.");
                }
                Step step = step(bodies);
                switch (step) {
                    case Arrived(Outcome outcome) -> {
                        return outcome;
                    }
                    case Onward(Answer answer) -> {
                        Optional<Refused> end = redirects.follow(answer);
                        if (end.isPresent()) {
                            return end.get();
                        }
                    }
                }
            }
        }

        private Step step(Bodies bodies) {
            URI address = redirects.address();
            Duration pause = config.pause();
            if (request.obeysRobots() && config.robots()) {
                switch (robots.verdict(address, this::robotsFile)) {
                    case Robots.Allowed allowed ->
                        pause = pause.compareTo(allowed.pause()) > 0 ? pause : allowed.pause();
                    case Robots.Disallowed _ -> {
                        return new Arrived(new Refused(Reason.ROBOTS, "Its robots.txt does not want it."));
                    }
                    case Robots.Unknown(Outcome why) -> {
                        return new Arrived(unasked(why));
                    }
                }
            }
            return once(address, pause, bodies.next());
        }

        private Outcome robotsFile(URI address) {
            FetchRequest file = FetchRequest.file(address);
            return new Trail(file, longest).follow(() -> Body.inMemory(config.longestBody()));
        }

        private static Outcome unasked(Outcome why) {
            return switch (why) {
                case Refused refused when refused.reason() == Reason.FORBIDDEN_ADDRESS -> refused;
                case Refused refused -> failed(Reason.ROBOTS, "Its robots.txt: " + refused.detail());
                case Failed(Reason reason, String detail, Optional<Duration> retryAfter) ->
                    new Failed(
                            reason == Reason.SERVER_ERROR || reason == Reason.OVERLOADED ? Reason.ROBOTS : reason,
                            "Its robots.txt: " + detail,
                            retryAfter);
                case Fetched _, NotModified _, Gone _ -> failed(Reason.ROBOTS, "Its robots.txt cannot be had.");
            };
        }

        private Step once(URI address, Duration pause, Body body) {
            try (Turns.Turn turn = turns.take(address.getHost(), pause).orElse(null)) {
                if (turn == null) {
                    return new Arrived(failed(Reason.BUSY, "Too many requests wait for " + address.getHost() + "."));
                }
                Duration rest = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
                Answer answer = exchange.get(address, request.headers(credential(address)), body, rest);
                return answer.isRedirect() && answer.header("Location").isPresent()
                        ? new Onward(answer)
                        : new Arrived(outcome(answer));
            } catch (IOException e) {
                return new Arrived(failure(e, address.getHost()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Arrived(failed(Reason.BUSY, "It was broken off."));
            }
        }

        private Optional<String> credential(URI address) {
            return request.credential()
                    .map(name -> config.credentials().get(name))
                    .filter(credential ->
                            credential.hosts().contains(address.getHost().toLowerCase(Locale.ROOT)))
                    .map(FetchConfig.Credential::authorization);
        }

        private Outcome outcome(Answer answer) {
            Freshness freshness = Freshness.of(answer::header, clock.instant());
            Optional<Duration> retryAfter = Freshness.retryAfter(answer.header("Retry-After"), clock.instant());
            int status = answer.status();
            if (status == OK) {
                return new Fetched(PageHeaders.page(answer, redirects, freshness));
            }
            if (status == NOT_MODIFIED) {
                return new NotModified(redirects.movedTo(), freshness);
            }
            if (status == GONE) {
                return new Gone();
            }
            String detail = "Its host answered with " + status + ".";
            if (status == TOO_MANY || status >= 500 && retryAfter.isPresent()) {
                return new Failed(Reason.OVERLOADED, detail, retryAfter);
            }
            return status >= 500 || PASSING.contains(status)
                    ? new Failed(Reason.SERVER_ERROR, detail, retryAfter)
                    : new Refused(Reason.CLIENT_ERROR, detail);
        }
    }

    private sealed interface Step {}

    private record Arrived(Outcome outcome) implements Step {}

    private record Onward(Answer answer) implements Step {}
}
