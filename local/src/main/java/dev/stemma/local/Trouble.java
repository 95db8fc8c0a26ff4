package dev.stemma.local;

/// A part of the local stack cannot run; the message is a sentence for the person at the terminal.
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
