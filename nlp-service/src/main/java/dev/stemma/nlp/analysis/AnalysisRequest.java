package dev.stemma.nlp.analysis;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A text as someone sends it to be read. This is the form of the documentation; the fields are read one by one, so
/// that each fault has its pointer.
@Schema(
        name = "AnalysisRequest",
        description = "A text to be read. Fields that are not listed here are named in the answer's `ignored`.")
record AnalysisRequest(
        @Schema(
                required = true,
                description = "Paragraphs parted by empty lines; up to 1 MiB of UTF-8",
                examples = "HARBOUR TOWN (Reuters) - The ferry ran aground on Monday, the coastguard said.")
        String text,

        @Schema(description = "Its headline", maxLength = 2000, examples = "Ferry runs aground")
        Optional<String> title,

        @Schema(
                description = "What relative times such as Thursday count from: RFC 3339, or a day",
                examples = "2020-04-09T18:30:00Z")
        Optional<String> publishedAt,

        @Schema(
                description = "The agency that it is from; without it, what the text states counts",
                maxLength = 200,
                examples = "Reuters")
        Optional<String> credit) {}
