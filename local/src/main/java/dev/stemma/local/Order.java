package dev.stemma.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /// @param to where ingest-service answers
    /// @param source the outlet of all these articles, where they do not name their own
    record Load(List<Path> paths, URI to, Optional<String> source) implements Order {}

    /// @param root the project
    /// @throws Trouble when the arguments make no sense
    static Order parse(List<String> arguments, Path root) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String command = rest.isEmpty() ? "" : rest.pop();
        return switch (command) {
            case "demo" -> demo(rest);
            case "up" -> up(rest, root);
            case "load" -> load(rest);
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
                case "--load" -> new Up(Optional.of(existing(value(option, rest))), up.data, up.portBase);
                case "--data" -> new Up(up.load, Path.of(value(option, rest)).toAbsolutePath(), up.portBase);
                case "--port-base" -> new Up(up.load, up.data, port(option, rest));
                default -> throw unknown(option);
            };
        }
        return up;
    }

    private static Load load(Deque<String> rest) {
        Load load = new Load(List.of(), URI.create("http://localhost:" + (PORT_BASE + 1)), Optional.empty());
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            load = switch (argument) {
                case "--to" -> new Load(load.paths, address(argument, rest), load.source);
                case "--source" -> new Load(load.paths, load.to, Optional.of(value(argument, rest)));
                default -> {
                    if (argument.startsWith("--")) {
                        throw unknown(argument);
                    }
                    List<Path> paths = new ArrayList<>(load.paths);
                    paths.add(existing(argument));
                    yield new Load(List.copyOf(paths), load.to, load.source);
                }
            };
        }
        if (load.paths.isEmpty()) {
            throw new Trouble("load needs a PATH at least; see `./stemma help`.");
        }
        return load;
    }

    private static URI address(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            URI address = new URI(value);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new Trouble("%s takes an address such as http://localhost:8081, not `%s`.".formatted(option, value));
    }

    private static Path existing(String value) {
        Path path = Path.of(value).toAbsolutePath();
        if (!Files.exists(path)) {
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
