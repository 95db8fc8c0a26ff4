package dev.stemma.query.catalog;

import java.net.URI;

/// The kinds of problem that this service answers with.
public enum Fault {
    MALFORMED_JSON("malformed-json", 400, "The JSON does not parse"),
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter is not as it must be"),
    INVALID_ADDRESS("invalid-address", 400, "The address is none"),
    CORRECTIONS_CLOSED("corrections-closed", 403, "Nothing is corrected here"),
    NOT_FOUND("not-found", 404, "There is no such thing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "There is no answer of that type"),
    BROKEN_OFF("broken-off", 400, "The request broke off"),
    TOO_SLOW("too-slow", 408, "The request came too slowly"),
    CONFLICT("conflict", 409, "This contradicts what is there already"),
    GONE("gone", 410, "All of it was taken down"),
    TOO_LARGE("too-large", 413, "This is too large"),
    ADDRESS_TOO_LONG("address-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This type of content is not taken"),
    INVALID_TEXT("invalid-text", 422, "The text cannot be read"),
    INVALID_CORRECTION("invalid-correction", 422, "This cannot be corrected so"),
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
        return URI.create("https://stemma.dev/problems/" + slug);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
