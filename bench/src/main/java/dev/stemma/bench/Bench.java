package dev.stemma.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `measure TASK --data DIR [--peers]`: scores the product's own code on a labelled set. The last line
/// on standard output is one JSON object: `{"task","items","scores":{...},"peers":{name:{...}}}`. Exit
/// 2 where the command line is at fault.
public final class Bench {

    private static final String USAGE = "Usage: measure TASK --data DIR [--peers]. Tasks: ";

    private Bench() {}

    /// Runs the command line.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.size() < 2 || !arguments.getFirst().equals("measure")) {
            return refuse(err, USAGE + String.join(", ", Tasks.names()) + ".");
        }
        Optional<Task> task = Tasks.named(arguments.get(1));
        if (task.isEmpty()) {
            return refuse(
                    err,
                    "There is no task named " + arguments.get(1) + ". Tasks: " + String.join(", ", Tasks.names())
                            + ".");
        }
        List<String> rest = arguments.subList(2, arguments.size());
        int data = rest.indexOf("--data");
        if (data < 0 || data + 1 >= rest.size()) {
            return refuse(err, "Say where the labelled data is: --data DIR.");
        }
        Path folder = Path.of(rest.get(data + 1));
        if (!Files.isDirectory(folder)) {
            return refuse(err, "There is no folder " + folder + ".");
        }
        try {
            Measurement measurement = task.get().measure(folder, rest.contains("--peers"));
            out.println(json(measurement));
            return 0;
        } catch (MissingData missing) {
            return refuse(err, missing.getMessage());
        }
    }

    private static String json(Measurement measurement) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(measurement);
    }

    private static int refuse(PrintStream err, String sentence) {
        err.println(sentence);
        return 2;
    }
}
