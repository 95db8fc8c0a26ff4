package dev.stemma.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/// Python 3, with the libraries that the generated clients ask for.
public record Python() implements Language {

    private static final Path CHECK = Api.ROOT.resolve("clients/src/test/python/missing_libraries.py");

    /// In CI a missing Python fails the test, but not a missing library: the pydantic of many systems is older.
    @Override
    public void require() throws IOException, InterruptedException {
        Tool.require("python3");
        String missing = new Tool("python3").succeed(Api.ROOT, CHECK.toString()).strip();
        if (!missing.isEmpty()) {
            Assumptions.abort("python3 lacks %s, so the Python clients are not run".formatted(missing));
        }
    }

    @Override
    public String run(Path program, Path workshop, String... arguments) throws IOException, InterruptedException {
        String clients =
                Api.all().map(api -> api.client("python").toString()).collect(Collectors.joining(File.pathSeparator));
        return new Tool(
                        "python3",
                        Map.of("PYTHONPATH", clients, "PYTHONPYCACHEPREFIX", workshop.toString(), "PYTHONUTF8", "1"))
                .succeed(Api.ROOT, Tool.program(program, arguments));
    }
}
