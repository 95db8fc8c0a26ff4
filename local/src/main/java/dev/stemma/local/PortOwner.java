package dev.stemma.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Who listens on a port, as far as Linux tells us.
final class PortOwner {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /// The listening process, such as `process 4711 (/usr/bin/java)`, when it can be known.
    static Optional<String> of(int port) {
        Set<String> sockets = new TreeSet<>();
        TABLES.forEach(table -> sockets.addAll(listening(table, port)));
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(handle -> holds(handle, sockets))
                .findFirst()
                .map(PortOwner::describe);
    }

    private static Set<String> listening(Path table, int port) {
        Set<String> sockets = new TreeSet<>();
        try {
            String suffix = String.format(Locale.ROOT, ":%04X", port);
            for (String line : Files.readAllLines(table)) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
                    sockets.add("socket:[" + fields[9] + "]");
                }
            }
        } catch (IOException e) {
            // Not Linux: the port is named without its owner.
            return Set.of();
        }
        return sockets;
    }

    private static boolean holds(ProcessHandle handle, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + handle.pid() + "/fd"))) {
            for (Path descriptor : open) {
                if (Files.isSymbolicLink(descriptor)
                        && sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // Another user's process, or one that just ended.
            return false;
        }
    }

    private static String describe(ProcessHandle handle) {
        String command = handle.info().command().map(name -> " (" + name + ")").orElse("");
        return "process " + handle.pid() + command;
    }
}
