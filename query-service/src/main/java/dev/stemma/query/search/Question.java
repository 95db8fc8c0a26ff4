package dev.stemma.query.search;

import dev.stemma.query.article.ArticleQuery;
import dev.stemma.query.shelf.Conditions;
import dev.stemma.query.shelf.Shelf;
import java.util.LinkedHashSet;
import java.util.Set;

/// What is searched for, as PostgreSQL reads it: texts in English by the stems of their words, others by the words.
///
/// @param english the `tsquery` for English
/// @param plain the `tsquery` for other languages
record Question(String english, String plain) {

    private static final String ENGLISH = "en";

    /// Reads words as a web search does: quotes, `or`, and `-` before what is excluded.
    static Question read(Shelf shelf, String words) {
        return shelf.first("""
            select websearch_to_tsquery('english', ?)::text as english,
                websearch_to_tsquery('simple', ?)::text as plain
            """, row -> new Question(row.getString("english"), row.getString("plain")), words, words)
                .orElseThrow();
    }

    /// Whether there is nothing to look for: only stop words or marks.
    boolean isEmpty() {
        return english.isEmpty() && plain.isEmpty();
    }

    /// What an article must fulfil.
    Conditions conditions(ArticleQuery.Filter filter) {
        Conditions conditions = filter.conditions();
        if (filter.language().isEmpty() && !english.contains("!") && !plain.contains("!")) {
            // the index alone answers this, without a look at the language: in English texts plain forms find nothing
            // that stems do not
            return conditions.and("search @@ (?::tsquery || ?::tsquery)", english, plain);
        }
        if (filter.language().isEmpty()) {
            return conditions.and(
                    "language = 'en' and search @@ ?::tsquery or language <> 'en' and search @@ ?::tsquery",
                    english,
                    plain);
        }
        return conditions.and("search @@ ?::tsquery", filter.language().get().equals(ENGLISH) ? english : plain);
    }

    /// The words that are looked for, as they stand in the index.
    Set<String> lexemes() {
        Set<String> lexemes = new LinkedHashSet<>(Lexemes.of(english));
        lexemes.addAll(Lexemes.of(plain));
        return lexemes;
    }
}
