package dev.stemma.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One service as a process of its own.
final class Child {

    private static final String SIGNAL = "TERM";
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=96m",
            "-Xss512k",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dvertx.disableURIValidation=true");

    /// Starts sooner and stays slower.
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final ServiceKind kind;
    private final Process process;
    private final Path log;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Child(ServiceKind kind, Process process, Path log) {
        this.kind = kind;
        this.process = process;
        this.log = log;
    }

    /// Starts `kind` with `environment`; `onCrash` hears of its end unless we asked for it.
    static Child start(Site site, ServiceKind kind, Map<String, String> environment, Consumer<Trouble> onCrash) {
        Path jar = site.jar(kind);
        if (!Files.exists(jar)) {
            throw new Trouble(
                    "%s is not built (%s is missing); `./stemma demo` builds it.".formatted(kind.module(), jar));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        if (!site.lasting()) {
            command.add(QUICK_START);
        }
        command.addAll(kind.memory());
        command.addAll(List.of("-jar", jar.toString()));
        try {
            Path log = site.log(kind);
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(Detached.command(command))
                    .directory(log.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            Child child = new Child(kind, builder.start(), log);
            Guard.watch(child.process, SIGNAL);
            var _ = child.process.onExit().thenAccept(ended -> child.ended(ended, onCrash));
            return child;
        } catch (IOException e) {
            throw new Trouble("%s cannot be started: %s.".formatted(kind.module(), e.getMessage()), e);
        }
    }

    private void ended(Process gone, Consumer<Trouble> onCrash) {
        Guard.forget(gone, SIGNAL);
        if (!stopping.get()) {
            onCrash.accept(new Trouble("%s ended by itself (status %d). Its last words:%n%s"
                    .formatted(kind.module(), gone.exitValue(), Directories.tail(log, 12))));
        }
    }

    ServiceKind kind() {
        return kind;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// Asks it to stop; does not wait.
    void requestStop() {
        stopping.set(true);
        process.destroy();
    }

    /// Waits for the stop that was asked for, and insists after a while.
    void awaitStop() {
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /// `kill -9`; returns when the process is gone.
    void kill() {
        stopping.set(true);
        process.destroyForcibly();
        awaitStop();
    }
}
