package dev.stemma.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.ingest.listing.WebLinks;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.problem.Problems;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A feed as someone describes it.
@Schema(name = "FeedSubmission", description = "A feed as someone describes it.")
record FeedSubmission(
        @Schema(required = true, description = "Where it stands", examples = "https://gull.example/rss.xml")
        String url,

        @Schema(description = "What to call it; else what it calls itself", maxLength = 500)
        Optional<String> title,

        @Schema(
                description = "The outlet of all its articles; else each article's address tells",
                maxLength = 200,
                examples = "The Gull")
        Optional<String> source,

        @Schema(
                description = "How often to look, as an ISO 8601 duration; a feed or its host may ask for less",
                examples = "PT15M")
        Optional<String> interval,

        @Schema(description = "The name of the credential that its host asks for, as the service's settings know it")
        Optional<String> credential) {

    private static final URI NOWHERE = URI.create("http://invalid/");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    /// Reads the JSON of a submission, or answers with a problem.
    static Feed.Wishes read(JsonNode json, Predicate<String> credentials) {
        List<FieldError> errors = new ArrayList<>();
        Optional<URI> url = text(json, "url", 4096, errors).flatMap(written -> address(written));
        if (url.isEmpty()) {
            errors.add(new FieldError("/url", "must be an absolute http or https address"));
        }
        Optional<String> title = text(json, "title", 500, errors);
        Optional<String> source = text(json, "source", 200, errors);
        Optional<Duration> interval = text(json, "interval", 40, errors).flatMap(text -> interval(text, errors));
        Optional<String> credential = text(json, "credential", 100, errors);
        if (credential.isPresent() && !credentials.test(credential.get())) {
            errors.add(new FieldError("/credential", "is none that the settings know"));
        }
        if (!errors.isEmpty()) {
            throw Problems.of(Problems.body(Fault.INVALID_FEED, "Not every field is as it must be.", errors));
        }
        return new Feed.Wishes(url.orElseThrow(), title, source, credential, interval);
    }

    /// The address that someone wrote, when it is one of the web without a user's name in it.
    static Optional<URI> address(String written) {
        return written.matches("(?is)^https?://.*")
                ? WebLinks.resolve(NOWHERE, written)
                        .filter(uri -> uri.getUserInfo() == null)
                        .map(uri -> uri.getRawPath() == null || uri.getRawPath().isEmpty() ? uri.resolve("/") : uri)
                : Optional.empty();
    }

    private static Optional<Duration> interval(String text, List<FieldError> errors) {
        try {
            Duration interval = Duration.parse(text);
            if (interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0) {
                return Optional.of(interval);
            }
        } catch (DateTimeException e) {
            errors.add(new FieldError("/interval", "must be a duration such as PT15M"));
            return Optional.empty();
        }
        errors.add(new FieldError("/interval", "must lie between a minute and 30 days"));
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode json, String field, int longest, List<FieldError> errors) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.asText().strip();
        if (!value.isTextual() || text.length() > longest || text.indexOf('\0') >= 0) {
            errors.add(new FieldError("/" + field, "must be a string of at most " + longest + " characters"));
            return Optional.empty();
        }
        return Optional.of(text).filter(written -> !written.isEmpty());
    }
}
