package dev.stemma.bench.extraction;

/// A program that finds the article in a page.
public interface Extractor {

    /// What it is called among the figures.
    String name();

    /// The text of the article, empty where it finds none.
    String text(String html, String url);
}
