package dev.stemma.contracts;

/// The agency or outlet that a text says it comes from: stated, never inferred.
///
/// @param agency its common name, such as `Reuters`
/// @param basis where the text says so
/// @param evidence the very words, such as `WASHINGTON (Reuters) —`; they may stand outside the article's text
public record Credit(String agency, Basis basis, String evidence) {

    public Credit {
        if (agency == null || agency.isBlank()) {
            throw new IllegalArgumentException("a credit names an agency");
        }
    }

    public enum Basis {
        DATELINE,
        BYLINE,
        CREDIT_LINE,
        METADATA,
        IMAGE
    }
}
