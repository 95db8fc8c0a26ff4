package dev.stemma.query.search;

import java.util.LinkedHashSet;
import java.util.Set;

/// The words that a question of PostgreSQL's full text search looks for; those that it excludes are left out.
final class Lexemes {

    private final String question;
    private final Set<String> found = new LinkedHashSet<>();
    private int at;

    private Lexemes(String question) {
        this.question = question;
    }

    /// Reads a `tsquery` as PostgreSQL writes it, such as `'iraq' & !( 'base' | 'camp' ) & 'drone' <-> 'strike'`.
    static Set<String> of(String question) {
        Lexemes reading = new Lexemes(question);
        reading.read();
        return reading.found;
    }

    private void read() {
        int excludedBrackets = 0;
        boolean excluded = false;
        while (at < question.length()) {
            char mark = question.charAt(at++);
            switch (mark) {
                case '(' -> excludedBrackets += excluded || excludedBrackets > 0 ? 1 : 0;
                case ')' -> excludedBrackets -= excludedBrackets > 0 ? 1 : 0;
                case '\'' -> {
                    String word = word();
                    if (!excluded && excludedBrackets == 0) {
                        found.add(word);
                    }
                }
                default -> {
                    // an operator or a space
                }
            }
            excluded = mark == '!';
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < question.length()) {
            char mark = question.charAt(at++);
            boolean doubled = at < question.length() && question.charAt(at) == mark;
            if ((mark == '\'' || mark == '\\') && doubled) {
                at++;
            } else if (mark == '\'') {
                break;
            }
            word.append(mark);
        }
        return word.toString();
    }
}
