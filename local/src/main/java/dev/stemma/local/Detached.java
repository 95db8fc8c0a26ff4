package dev.stemma.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands that the terminal's Ctrl-C does not reach, so that the launcher stops its children in order.
final class Detached {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private Detached() {}

    /// `command` in a session of its own where the system can do that; it keeps its process number.
    static List<String> command(List<String> command) {
        for (Path setsid : SETSID) {
            if (Files.isExecutable(setsid)) {
                List<String> all = new ArrayList<>();
                all.add(setsid.toString());
                all.addAll(command);
                return List.copyOf(all);
            }
        }
        return command;
    }
}
