package dev.stemma.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// What the broker in this JVM has to say goes to a file.
final class KafkaLog {

    /// Loggers are held weakly by the log manager.
    private static final Logger ROOT = Logger.getLogger("");

    private KafkaLog() {}

    /// Says nothing on the terminal: that the disk is full, say, is told once and in words by who finds it out.
    private static final class Silence extends ErrorManager {
        @Override
        public void error(String message, Exception exception, int code) {
            // The log is what cannot be written.
        }
    }

    static void writeTo(Path file) {
        try {
            LogManager.getLogManager().reset();
            Files.createDirectories(file.getParent());
            FileHandler handler = new FileHandler(file.toString(), 20 << 20, 1, true);
            handler.setErrorManager(new Silence());
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.INFO);
        } catch (IOException e) {
            throw new Trouble("Stemma cannot write %s (%s).".formatted(file, Stack.reason(e)), e);
        }
    }
}
