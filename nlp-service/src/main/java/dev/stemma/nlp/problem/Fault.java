package dev.stemma.nlp.problem;

import java.net.URI;

/// The kinds of problem that this service answers with.
public enum Fault {
    INVALID_ARTICLE("invalid-article", 422, "The article cannot be read"),
    INVALID_NAMES("invalid-names", 422, "The names cannot be compared"),
    MALFORMED_JSON("malformed-json", 400, "The JSON does not parse"),
    BROKEN_OFF("broken-off", 400, "The request broke off"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter is not as it must be"),
    INVALID_ADDRESS("invalid-address", 400, "The address is none"),
    NOT_FOUND("not-found", 404, "There is no such thing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no answer of that type"),
    TOO_SLOW("too-slow", 408, "The request came too slowly"),
    TOO_LARGE("too-large", 413, "This is too large"),
    ADDRESS_TOO_LONG("address-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This type of content is not taken"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too much at once"),
    INTERNAL("internal", 500, "Something went wrong here"),
    UNAVAILABLE("unavailable", 503, "Not available at this moment");

    private final String slug;
    private final int status;
    private final String title;

    Fault(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /// The name of this kind, which never changes.
    public URI type() {
        return URI.create(Problems.TYPES + slug);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The kind of a status that the framework chose.
    static Fault of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_PARAMETER : INTERNAL;
        };
    }
}
