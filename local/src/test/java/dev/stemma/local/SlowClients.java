package dev.stemma.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Clients that each announce a large body, send some of it at once and the rest a byte at a time.
public final class SlowClients implements AutoCloseable {

    private static final int ANNOUNCED = 4 * 1024 * 1024;

    private static final byte[] ONE = {' '};

    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Socket> dripping = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private Thread drip;

    private SlowClients() {}

    /// Connects them all, and lets them begin.
    ///
    /// @param atOnce bytes of its body that each sends at once
    public static SlowClients begin(int count, URI door, String type, int atOnce) {
        SlowClients clients = new SlowClients();
        clients.drip = Thread.ofPlatform().daemon().start(() -> {
            byte[] head = String.join(
                            "\r\n",
                            "POST " + door.getPath() + " HTTP/1.1",
                            "Host: here",
                            "Content-Type: " + type,
                            "Content-Length: " + ANNOUNCED,
                            "",
                            "")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] some = " ".repeat(atOnce).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < count && !clients.over; i++) {
                Socket socket = connected(door, head);
                clients.sockets.add(socket);
                Thread.ofVirtual().start(() -> {
                    if (send(socket, some)) {
                        clients.dripping.add(socket);
                    }
                });
            }
            while (!clients.over) {
                clients.dripping.removeIf(socket -> !send(socket, ONE));
                Pause.of(Duration.ofMillis(200));
            }
        });
        return clients;
    }

    /// How many are connected.
    public int connected() {
        return sockets.size();
    }

    /// How many have an answer that is not read yet.
    public int answered() {
        return (int)
                List.copyOf(sockets).stream().filter(SlowClients::isAnswered).count();
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// The status that each was answered with within so long in all; 0 for a connection that ended without an answer,
    /// and nothing for those that are still open.
    public List<Integer> statuses(int patienceMillis) {
        long deadline = System.nanoTime() + patienceMillis * 1_000_000L;
        List<Integer> statuses = new ArrayList<>();
        for (Socket socket : List.copyOf(sockets)) {
            int left = (int) Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
            try {
                socket.setSoTimeout(left);
                statuses.add(status(socket.getInputStream()));
            } catch (SocketTimeoutException e) {
                // still open
            } catch (IOException e) {
                statuses.add(0);
            }
        }
        return statuses;
    }

    @Override
    public void close() {
        over = true;
        try {
            drip.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sockets.forEach(SlowClients::end);
    }

    private static Socket connected(URI door, byte[] head) {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(door.getHost(), door.getPort()), 10_000);
            socket.getOutputStream().write(head);
        } catch (IOException e) {
            // turned away, which its status will tell
        }
        return socket;
    }

    private static boolean send(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int status(InputStream in) throws IOException {
        byte[] line = in.readNBytes("HTTP/1.1 408".length());
        return line.length < 12 ? 0 : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // ended already
        }
    }
}
