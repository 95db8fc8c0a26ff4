package dev.stemma.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A host that answers byte by byte as a test wants, however wrong that is.
public final class TestHost implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public TestHost() {
        try {
            server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// A request as it came.
    public record Asked(String path, Map<String, String> headers, String body) {}

    /// Answers one request.
    @FunctionalInterface
    public interface Behaviour {

        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    public TestHost on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    public TestHost page(String path, String type, String body) {
        return on(path, (request, out) -> write(out, "200 OK", "Content-Type: " + type + "\r\n", bytes(body)));
    }

    public TestHost redirect(String path, int status, String to) {
        return on(path, (request, out) -> write(out, status + " x", "Location: " + to + "\r\n", new byte[0]));
    }

    public TestHost status(String path, String status, String headers) {
        return on(path, (request, out) -> write(out, status, headers, new byte[0]));
    }

    public long times(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).count();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
        out.write(bytes("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n"));
        out.write(body);
        out.flush();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null || !line.matches("[A-Z]+ \\S+ HTTP/1.1")) {
                return;
            }
            Map<String, String> headers = new LinkedHashMap<>();
            String header = in.readLine();
            while (header != null && !header.isEmpty()) {
                headers.put(header.split(":", 2)[0].toLowerCase(Locale.ROOT), header.split(":", 2)[1].strip());
                header = in.readLine();
            }
            char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
            int length = body.length == 0 ? 0 : Math.max(0, in.read(body));
            Asked request = new Asked(line.split(" ")[1], headers, new String(body, 0, length));
            asked.add(request);
            behaviours
                    .getOrDefault(request.path(), (any, out) -> write(out, "404 Not Found", "", new byte[0]))
                    .answer(request, socket.getOutputStream());
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
