package dev.stemma.query.search;

/// By what the articles found can be told apart.
enum Facet {
    SOURCE,
    LANGUAGE,
    CREDIT,
    ENTITY,
    DAY,
    MONTH
}
