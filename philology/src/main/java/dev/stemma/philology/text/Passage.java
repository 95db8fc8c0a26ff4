package dev.stemma.philology.text;

/// A sentence or a paragraph of a text, `[start, end)` in UTF-16 code units.
public record Passage(int start, int end) {

    public Passage {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no passage: [" + start + ", " + end + ")");
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
