package dev.stemma.ingest.extract;

/// A block of a text: a paragraph, a headline, a label. What is asked of it again and again is counted once.
///
/// @param words how many words it has
/// @param label its first words without case and marks, as the vocabulary of [Furniture] writes them
record Block(String text, int words, String label) {

    static Block of(String text) {
        return new Block(text, Shape.words(text), Furniture.label(text));
    }
}
