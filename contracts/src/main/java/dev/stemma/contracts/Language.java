package dev.stemma.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// The language a text is written in.
///
/// @param code ISO 639-1 where there is one, else ISO 639-3; `und` when it cannot be told
public record Language(String code, Confidence confidence) {

    @JsonIgnore
    public boolean isEnglish() {
        return code.equals("en");
    }
}
