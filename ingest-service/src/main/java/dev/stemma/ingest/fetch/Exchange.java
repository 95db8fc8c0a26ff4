package dev.stemma.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/// Makes single requests, each on a connection of its own: no redirects, no cookies, no proxies, no second
/// attempts, and never beyond a deadline, however slowly an answer drips.
final class Exchange implements AutoCloseable {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int HEADERS = 200;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    Exchange(FetchConfig config, Reach reach) {
        Timeout silence = Timeout.of(config.longestSilence());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(reach)
                        .setMaxConnTotal(config.atOnce())
                        .setMaxConnPerRoute(2)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setConnectionRequestTimeout(Timeout.of(config.patience()))
                        .build())
                .setUserAgent(config.robotName() + "/1 (+" + config.contact() + ")")
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
        deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("fetch-deadlines").factory());
    }

    /// The deadline passed.
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1L;

        TooSlow(Duration longest, Throwable cause) {
            super("It took longer than " + longest.toSeconds() + " seconds.", cause);
        }
    }

    /// Asks for what stands at an address. The body of an answer other than 200 is left unread.
    Answer get(URI address, Map<String, String> headers, Body body, Duration longest) throws IOException {
        HttpGet request = new HttpGet(address);
        headers.forEach(request::setHeader);
        return answer(request, address, body, longest);
    }

    /// Sends a form.
    Answer post(URI address, String form, Duration longest) throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return answer(request, address, Body.inMemory(0), longest);
    }

    private Answer answer(HttpUriRequestBase request, URI address, Body body, Duration longest) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                longest.toMillis(),
                TimeUnit.MILLISECONDS);
        request.setHeader("Connection", "close");
        HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
            Map<String, String> headers = headers(response);
            long length = 0;
            HttpEntity entity = response.getEntity();
            if (response.getCode() == 200 && entity != null) {
                try (InputStream in = entity.getContent()) {
                    length = body.take(in, Optional.ofNullable(headers.get("content-encoding")));
                } catch (Body.TooLong | Body.UnknownPacking e) {
                    request.cancel();
                    throw e;
                }
            }
            return new Answer(response.getCode(), headers, length, body.bytes());
        } catch (IOException | RuntimeException e) {
            if (late.get()) {
                throw new TooSlow(longest, e);
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
        }
        return headers;
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
