package dev.stemma.philology.apparatus;

/// A notion that begins at some word of a phrase, and how many words it takes.
record Found(Notion notion, int words) {}
