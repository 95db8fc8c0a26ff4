package dev.stemma.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// PostgreSQL, Kafka and the three services, started together and stopped together.
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long ROOM = 300L << 20;
    private static final long FULL = 4L << 20;

    private final Site site;
    private final Set<ServiceKind> kinds;
    private final Progress progress;
    private final CompletableFuture<Trouble> trouble = new CompletableFuture<>();
    private final Map<ServiceKind, Child> children = new EnumMap<>(ServiceKind.class);
    private Postgres postgres;
    private Broker broker;
    private boolean closed;

    private Stack(Site site, Set<ServiceKind> kinds, Progress progress) {
        this.site = site;
        this.kinds = kinds;
        this.progress = progress;
    }

    /// Starts all parts; returns when every service is ready.
    ///
    /// @throws Trouble when a part cannot run; nothing is left running then
    public static Stack start(Site site, Progress progress) {
        return start(site, EnumSet.allOf(ServiceKind.class), progress);
    }

    /// Starts PostgreSQL, Kafka and these services only.
    ///
    /// @throws Trouble when a part cannot run; nothing is left running then
    public static Stack start(Site site, Set<ServiceKind> kinds, Progress progress) {
        Stack stack = new Stack(site, Collections.unmodifiableSet(EnumSet.copyOf(kinds)), progress);
        stack.run();
        return stack;
    }

    /// A stack that runs nothing yet; [#run] starts it, and [#close] is safe at any moment.
    static Stack at(Site site, Progress progress) {
        return new Stack(site, EnumSet.allOf(ServiceKind.class), progress);
    }

    void run() {
        try {
            checkPorts();
            checkRoom();
            startFoundations();
            for (ServiceKind kind : kinds) {
                launch(kind);
            }
            for (ServiceKind kind : kinds) {
                awaitReady(kind);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void checkPorts() {
        for (ServiceKind kind : kinds) {
            int port = kind.port(site.portBase());
            if (Ports.busy(port)) {
                throw new Trouble(
                        "Port %d, which %s needs, is in use%s. Stop that, or choose other ports: --port-base N."
                                .formatted(
                                        port,
                                        kind.module(),
                                        PortOwner.of(port)
                                                .map(who -> " by " + who)
                                                .orElse("")));
            }
        }
    }

    private void checkRoom() {
        Path data = site.data();
        try {
            Files.createDirectories(data);
            Path probe = Files.createTempFile(data, "probe", ".tmp");
            Files.delete(probe);
            FileStore store = Files.getFileStore(data);
            if (store.getUsableSpace() < ROOM) {
                throw new Trouble("The disk of %s has only %d MiB left; Stemma needs %d MiB to start."
                        .formatted(data, store.getUsableSpace() >> 20, ROOM >> 20));
            }
        } catch (IOException e) {
            throw new Trouble("Stemma cannot write to %s (%s).".formatted(data, reason(e)), e);
        }
    }

    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "access denied";
            case java.nio.file.FileAlreadyExistsException file -> "it is a file, not a directory";
            case java.nio.file.FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage();
        };
    }

    private void startFoundations() {
        var _ = Broker.survivable().thenAccept(words -> fail(new Trouble("Kafka stopped: " + words)));
        var database = CompletableFuture.supplyAsync(this::startPostgres);
        var log = CompletableFuture.supplyAsync(() -> Broker.start(site.data().resolve("kafka")));
        // Both are awaited before either is judged, so that close() knows everything that runs.
        try {
            CompletableFuture.allOf(database.thenAccept(this::established), log.thenAccept(this::established))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Trouble known ? known : new Trouble("The foundations do not start.", e);
        }
        if (isClosed()) {
            throw new Trouble("Stopped while starting.");
        }
        watch(postgres);
    }

    private Postgres startPostgres() {
        Path data = site.data().resolve("postgres");
        return site.lasting() ? Postgres.startLasting(data) : Postgres.start(data);
    }

    private synchronized void established(Postgres started) {
        postgres = started;
        progress.say("PostgreSQL answers on port " + started.port());
        if (closed) {
            started.close();
        }
    }

    private synchronized void established(Broker started) {
        broker = started;
        progress.say("Kafka serves on port " + started.port());
        if (closed) {
            started.close();
        }
    }

    private void watch(Postgres watched) {
        var _ = watched.process().onExit().thenAccept(ended -> {
            if (!isClosed()) {
                fail(new Trouble("PostgreSQL ended by itself (status %d). Its last words:%n%s"
                        .formatted(
                                ended.exitValue(), Directories.tail(site.data().resolve("postgres.log"), 8))));
            }
        });
    }

    private synchronized void launch(ServiceKind kind) {
        if (closed) {
            throw new Trouble("Stopped while starting.");
        }
        children.put(kind, Child.start(site, kind, environment(kind), this::fail));
    }

    private Map<String, String> environment(ServiceKind kind) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(kind.port(site.portBase())));
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("STEMMA_IMPORTS_SPOOL", site.data().resolve("imports").toString());
        kind.database().ifPresent(database -> {
            environment.put("STEMMA_DATABASE_URL", postgres.url(database));
            environment.put("STEMMA_DATABASE_USER", Postgres.USER);
            environment.put("STEMMA_DATABASE_PASSWORD", Postgres.PASSWORD);
        });
        return environment;
    }

    /// Waits until `kind` says that it is ready.
    ///
    /// @throws Trouble when it does not, in two minutes, or when any part has failed
    public void awaitReady(ServiceKind kind) {
        Door door = new Door(address(kind));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!door.answers("/q/health/ready")) {
            failIfTroubled();
            if (System.nanoTime() > deadline) {
                throw new Trouble("%s is not ready after %d seconds. Its last words:%n%s"
                        .formatted(kind.module(), PATIENCE.toSeconds(), Directories.tail(site.log(kind), 12)));
            }
            Pause.of(Duration.ofMillis(100));
        }
        progress.say(kind.module() + " is ready on " + address(kind));
    }

    /// A part has failed; a full disk is named first, as what follows from it seldom says so.
    private void fail(Trouble failure) {
        trouble.complete(
                isDiskFull()
                        ? new Trouble(
                                "The disk of %s is full. %s".formatted(site.data(), failure.getMessage()), failure)
                        : failure);
    }

    private boolean isDiskFull() {
        try {
            return Files.getFileStore(site.data()).getUsableSpace() < FULL;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// @throws Trouble when a part has failed
    public void failIfTroubled() {
        Trouble now = trouble.getNow(null);
        if (now != null) {
            throw now;
        }
        if (isClosed()) {
            throw new Trouble("Stopped.");
        }
    }

    /// The directory of the services' logs.
    Path logs() {
        return site.log(ServiceKind.QUERY).getParent();
    }

    /// Completes when a part fails.
    public CompletableFuture<Trouble> trouble() {
        return trouble;
    }

    /// Where `kind` answers.
    public URI address(ServiceKind kind) {
        return URI.create("http://localhost:" + kind.port(site.portBase()));
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    /// The services' processes, and PostgreSQL's.
    public List<ProcessHandle> processes() {
        var handles = new java.util.ArrayList<ProcessHandle>();
        children.values().forEach(child -> handles.add(child.handle()));
        handles.add(postgres.process().toHandle());
        return List.copyOf(handles);
    }

    /// The process of one service.
    public ProcessHandle process(ServiceKind kind) {
        return children.get(kind).handle();
    }

    /// `kill -9` for one service.
    public void kill(ServiceKind kind) {
        children.get(kind).kill();
    }

    /// Starts a service again after [#kill]; does not wait for it.
    public void restart(ServiceKind kind) {
        launch(kind);
    }

    /// Stops the broker and starts it again on the same port with the same log.
    public void restartBroker() {
        int port = broker.port();
        broker.close();
        broker = Broker.start(site.data().resolve("kafka"), port);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Stops the services, then Kafka, then PostgreSQL. Their data stay.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        children.values().forEach(Child::requestStop);
        children.values().forEach(Child::awaitStop);
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
