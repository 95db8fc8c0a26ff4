package dev.stemma.clients;

import java.io.IOException;
import java.nio.file.Path;

/// A language, other than that of this build, in which programs use the generated clients.
public sealed interface Language permits Python, TypeScript {

    /// Skips the test, with what is missing, where this machine cannot run the clients.
    void require() throws IOException, InterruptedException;

    /// Runs a program against the generated clients, as a developer of the language would.
    ///
    /// @param workshop a directory for what is made on the way
    /// @return what the program said
    /// @throws AssertionError when it does not end well
    String run(Path program, Path workshop, String... arguments) throws IOException, InterruptedException;
}
