package dev.stemma.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An article as someone submits it. One of `text` and `html` is needed.
///
/// This is the form of the documentation; [SubmissionReader] reads it field by field, so that each fault has its
/// pointer.
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "ArticleSubmission",
        description =
                "An article as someone submits it; one of text and html is needed. Fields that are not listed here are"
                        + " kept with the original, not understood, and named in the answer's `ignored`.")
record Submission(
        @Schema(
                description = "Where it stands; the identity of the article",
                examples = "https://gull.example/2020/04/09/petrel")
        Optional<String> url,

        @Schema(description = "Its headline; else it is found in the text or page", maxLength = 2000)
        Optional<String> title,

        @Schema(description = "Its text, raw as it may be; up to 1 MiB of UTF-8")
        Optional<String> text,

        @Schema(description = "Its page") Optional<String> html,

        @Schema(description = "Its outlet: a name, or an object with name, domains, country and language")
        Optional<SubmittedSource> source,

        @Schema(description = "RFC 3339, or a day; from 1600 until tomorrow", examples = "2020-04-09T18:30:00Z")
        Optional<String> publishedAt,

        @Schema(description = "A language tag, such as en or en-GB", examples = "en")
        Optional<String> language,

        @Schema(description = "Who wrote it", maxLength = 1000)
        Optional<String> byline,

        @Schema(description = "The agency that it is from", maxLength = 200, examples = "Reuters")
        Optional<String> credit) {

    /// An outlet as a submission names it.
    @Schema(name = "SubmittedSource", description = "An outlet as a submission names it; a bare string is its name.")
    record SubmittedSource(
            @Schema(maxLength = 200, examples = "The Gull") Optional<String> name,

            @Schema(description = "A host of its addresses", examples = "gull.example")
            Optional<String> domain,

            @Schema(description = "ISO 3166-1 alpha-2") Optional<String> country,
            @Schema(description = "ISO 639-1") Optional<String> language) {}
}
