package dev.stemma.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
sealed interface Order {

    int PORT_BASE = 8080;

    /// @param once stop after printing
    /// @param json print one JSON document instead of a report
    record Demo(boolean once, boolean json, int portBase) implements Order {}

    /// @param load what to bring in first
    record Up(Optional<Path> load, Path data, int portBase) implements Order {}

    /// @param root the project
    /// @throws Trouble when the arguments make no sense
    static Order parse(List<String> arguments, Path root) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String command = rest.isEmpty() ? "" : rest.pop();
        return switch (command) {
            case "demo" -> demo(rest);
            case "up" -> up(rest, root);
            default -> throw new Trouble("There is no command `%s`; see `./stemma help`.".formatted(command));
        };
    }

    private static Demo demo(Deque<String> rest) {
        Demo demo = new Demo(false, false, PORT_BASE);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            demo = switch (option) {
                case "--once" -> new Demo(true, demo.json, demo.portBase);
                case "--json" -> new Demo(demo.once, true, demo.portBase);
                case "--port-base" -> new Demo(demo.once, demo.json, port(option, rest));
                default -> throw unknown(option);
            };
        }
        return demo;
    }

    private static Up up(Deque<String> rest, Path root) {
        Up up = new Up(Optional.empty(), root.resolve(".stemma/data"), PORT_BASE);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            up = switch (option) {
                case "--load" -> new Up(Optional.of(existing(option, rest)), up.data, up.portBase);
                case "--data" -> new Up(up.load, Path.of(value(option, rest)).toAbsolutePath(), up.portBase);
                case "--port-base" -> new Up(up.load, up.data, port(option, rest));
                default -> throw unknown(option);
            };
        }
        return up;
    }

    private static Path existing(String option, Deque<String> rest) {
        Path path = Path.of(value(option, rest)).toAbsolutePath();
        if (!java.nio.file.Files.exists(path)) {
            throw new Trouble("There is no %s.".formatted(path));
        }
        return path;
    }

    private static int port(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            int port = Integer.parseInt(value);
            if (port >= 1024 && port <= 65000) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Trouble("%s takes a number from 1024 to 65000, not `%s`.".formatted(option, value));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Trouble("%s needs a value; see `./stemma help`.".formatted(option));
        }
        return rest.pop();
    }

    private static Trouble unknown(String option) {
        return new Trouble("There is no option `%s`; see `./stemma help`.".formatted(option));
    }
}
