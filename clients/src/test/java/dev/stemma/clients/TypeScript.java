package dev.stemma.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/// TypeScript on node, by the compiler that `package-lock.json` pins.
public record TypeScript() implements Language {

    private static final Path HERE = Api.ROOT.resolve("clients");
    private static final Tool NODE = new Tool("node", Map.of("NODE_NO_WARNINGS", "1"));

    /// In CI a missing node fails the test.
    @Override
    public void require() throws IOException, InterruptedException {
        Tool.require("node", "npm");
        Path installed = HERE.resolve("node_modules/.package-lock.json");
        Path wanted = HERE.resolve("package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0) {
            return;
        }
        new Tool("npm").succeed(HERE, "ci");
    }

    /// The compiler.
    static Tool.Ended compile(Path directory, String... arguments) throws IOException, InterruptedException {
        return NODE.run(directory, Tool.program(HERE.resolve("node_modules/typescript/bin/tsc"), arguments));
    }

    /// Builds each client and puts it where `npm install` would, then the program beside them.
    @Override
    public String run(Path program, Path workshop, String... arguments) throws IOException, InterruptedException {
        for (Api api : Api.all().toList()) {
            install(api, workshop.resolve("node_modules/@stemma/" + api + "-client"));
        }
        Path source = workshop.resolve(program.getFileName());
        Files.copy(program, source, StandardCopyOption.REPLACE_EXISTING);
        expectSilence(compile(workshop, "--strict", "--target", "es2022", "--module", "commonjs", source.toString()));
        Path compiled = Path.of(source.toString().replaceFirst("\\.ts$", ".js"));
        return NODE.succeed(workshop, Tool.program(compiled, arguments));
    }

    private static void install(Api api, Path module) throws IOException, InterruptedException {
        Path client = api.client("typescript");
        Files.createDirectories(module);
        Files.copy(client.resolve("package.json"), module.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        expectSilence(
                compile(client, "--strict", "--outDir", module.resolve("dist").toString()));
    }

    private static void expectSilence(Tool.Ended ended) {
        if (ended.status() != 0 || !ended.words().isBlank()) {
            throw new AssertionError(ended.words());
        }
    }
}
