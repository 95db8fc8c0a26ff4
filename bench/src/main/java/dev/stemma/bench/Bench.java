package dev.stemma.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.bench.train.Training;
import dev.stemma.bench.train.Trainings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `measure TASK --data DIR [--peers]`: scores the product's own code on a labelled set. The last line
/// on standard output is one JSON object: `{"task","items","scores":{...},"peers":{name:{...}}}`.
/// `train MODEL --data DIR [--out DIR]`: learns a model of the product anew. Exit 2 where the command line is at fault.
public final class Bench {

    private static final String USAGE =
            "Usage: measure TASK --data DIR [--peers], or train MODEL --data DIR [--out DIR]. Tasks: "
                    + String.join(", ", Tasks.names()) + ". Models: " + String.join(", ", Trainings.names()) + ".";

    private Bench() {}

    /// Runs the command line.
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        if (arguments.size() < 2) {
            return refuse(err, USAGE);
        }
        List<String> rest = arguments.subList(2, arguments.size());
        try {
            return switch (arguments.getFirst()) {
                case "measure" -> measure(arguments.get(1), rest, out, err);
                case "train" -> train(arguments.get(1), rest, err);
                default -> refuse(err, USAGE);
            };
        } catch (MissingData missing) {
            return refuse(err, missing.getMessage());
        } catch (BrokenData broken) {
            return refuse(err, broken.getMessage());
        } catch (NoSuchFileException missing) {
            return refuse(err, "There is no file " + missing.getFile() + ".");
        }
    }

    private static int measure(String name, List<String> rest, PrintStream out, PrintStream err) throws IOException {
        Optional<Task> task = Tasks.named(name);
        if (task.isEmpty()) {
            return refuse(err, "There is no task named " + name + ". Tasks: " + String.join(", ", Tasks.names()) + ".");
        }
        Optional<Path> data = folder("--data", rest);
        if (data.isEmpty()) {
            return refuse(err, "Say where the labelled data is: --data DIR.");
        }
        if (!Files.isDirectory(data.get())) {
            return refuse(err, "There is no folder " + data.get() + ".");
        }
        out.println(json(task.get().measure(data.get(), rest.contains("--peers"))));
        return 0;
    }

    private static int train(String name, List<String> rest, PrintStream err) throws IOException {
        Optional<Training> training = Trainings.named(name);
        if (training.isEmpty()) {
            return refuse(
                    err, "There is no model named " + name + ". Models: " + String.join(", ", Trainings.names()) + ".");
        }
        Optional<Path> data = folder("--data", rest);
        if (data.isEmpty() || !Files.isDirectory(data.get())) {
            return refuse(err, "Say where the folders of labelled data are: --data DIR.");
        }
        Path root = Path.of(System.getProperty("stemma.root", ""));
        training.get()
                .train(
                        data.get(),
                        folder("--out", rest).orElse(root.resolve(training.get().home())));
        return 0;
    }

    private static Optional<Path> folder(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(Path.of(arguments.get(at + 1)));
    }

    private static String json(Measurement measurement) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(measurement);
    }

    private static int refuse(PrintStream err, String sentence) {
        err.println(sentence);
        return 2;
    }
}
