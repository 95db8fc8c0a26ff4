package dev.stemma.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stemma.contracts.ArticleId;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Draft;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.Dates;
import dev.stemma.ingest.extract.Encoding;
import dev.stemma.ingest.extract.Extracted;
import dev.stemma.ingest.extract.PlainText;
import dev.stemma.ingest.extract.WebPage;
import dev.stemma.ingest.intake.Reading.Readable;
import dev.stemma.ingest.intake.Reading.Refused;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.JsonBody;
import dev.stemma.ingest.problem.Problem;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.problem.Problems;
import dev.stemma.ingest.source.SourceHint;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what someone submits into a draft, or says what is wrong with it.
@Singleton
class SubmissionReader {

    private static final Set<String> FIELDS =
            Set.of("url", "title", "text", "html", "source", "publishedAt", "language", "byline", "credit");

    private final IntakeConfig config;
    private final Clock clock;

    SubmissionReader(IntakeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /// Reads a JSON submission.
    ///
    /// @param charset what the content type declares
    Reading json(Original original, Optional<Charset> charset) {
        return json(original, charset, Map.of());
    }

    /// Reads a JSON submission.
    ///
    /// @param metadata what is true of it where it says nothing itself, by the names of its fields
    Reading json(Original original, Optional<Charset> charset, Map<String, String> metadata) {
        return switch (Encoding.text(original.bytes(), charset)) {
            case Encoding.Malformed malformed -> undecodable(malformed);
            case Encoding.Text text -> json(text.text(), original, metadata);
        };
    }

    /// Reads a bare text.
    ///
    /// @param metadata what the query says of it, by the names of the JSON fields
    Reading text(Original original, Optional<Charset> charset, Map<String, String> metadata) {
        return text(original, charset, metadata, Publication.Basis.SUBMITTED);
    }

    /// Reads a bare text.
    ///
    /// @param basis how the time of publication in `metadata` is known
    Reading text(Original original, Optional<Charset> charset, Map<String, String> metadata, Publication.Basis basis) {
        return switch (Encoding.text(original.bytes(), charset)) {
            case Encoding.Malformed malformed -> undecodable(malformed);
            case Encoding.Text text -> draft(fields(metadata, "text", text.text()), original, basis);
        };
    }

    /// Reads a bare page.
    Reading page(Original original, Optional<Charset> charset, Map<String, String> metadata) {
        return page(original, charset, metadata, Publication.Basis.SUBMITTED);
    }

    /// Reads a bare page.
    ///
    /// @param basis how the time of publication in `metadata` is known
    Reading page(Original original, Optional<Charset> charset, Map<String, String> metadata, Publication.Basis basis) {
        return switch (Encoding.page(original.bytes(), charset)) {
            case Encoding.Malformed malformed -> undecodable(malformed);
            case Encoding.Text text -> draft(fields(metadata, "html", text.text()), original, basis);
        };
    }

    private Reading json(String text, Original original, Map<String, String> metadata) {
        return switch (JsonBody.read(text)) {
            case JsonBody.Malformed malformed ->
                new Refused(Problems.body(Fault.MALFORMED_JSON, malformed.detail(), List.of()));
            case JsonBody.Value(ObjectNode json) -> {
                metadata.forEach((field, value) -> json.putIfAbsent(field, TextNode.valueOf(value)));
                yield draft(json, original, Publication.Basis.SUBMITTED);
            }
            case JsonBody.Value _ ->
                refuse("A submission is a JSON object.", List.of(new FieldError("", "must be an object")));
        };
    }

    private static JsonNode fields(Map<String, String> metadata, String bodyName, String body) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        metadata.forEach(json::put);
        return json.put(bodyName, body);
    }

    private Reading draft(JsonNode json, Original original, Publication.Basis basis) {
        Fields fields = new Fields(json, clock);
        Optional<String> text = fields.body("/text");
        Optional<String> html = fields.body("/html");
        Optional<Address> address = fields.address();
        Stated stated = new Stated(
                address,
                fields.title(),
                fields.byline(),
                fields.credit(),
                fields.publication(basis),
                fields.language("/language"),
                fields.source(address));
        if (!fields.errors().isEmpty()) {
            return refuse("Not every field is as it must be.", fields.errors());
        }
        if (text.isPresent() == html.isPresent()) {
            return refuse("One of text and html is needed.", List.of(new FieldError("", "needs one of text and html")));
        }
        if (text.isPresent() && Characters.isLongerThan(text.get(), config.longestText())) {
            return tooLarge();
        }
        if (!Characters.hasWords(text.or(() -> html).orElseThrow())) {
            return blank(text.isPresent() ? "/text" : "/html", "The text is blank.", "is blank");
        }
        Extracted extracted =
                text.isPresent() ? PlainText.read(text.get(), stated.title()) : WebPage.read(html.get(), address);
        if (!Characters.hasWords(extracted.text())) {
            return blank(text.isPresent() ? "/text" : "/html", "The page has no text.", "has no text");
        }
        if (Characters.isLongerThan(extracted.text(), config.longestText())) {
            return tooLarge();
        }
        Optional<Publication> found = extracted.publication().filter(fields::isPlausible);
        return new Readable(stated.with(extracted, found, original), fields.unknown(FIELDS));
    }

    /// What a submission states; what it does not state may be found in its text or page.
    private record Stated(
            Optional<Address> address,
            Optional<String> title,
            Optional<String> byline,
            Optional<Credit> credit,
            Optional<Publication> publication,
            Optional<String> language,
            SourceHint source) {

        Draft with(Extracted extracted, Optional<Publication> found, Original original) {
            Optional<Address> canonical = address.or(extracted::address);
            SourceHint outlet = outlet(extracted, canonical);
            String key =
                    canonical.map(Address::key).orElseGet(() -> outlet.key() + "\n" + normalised(extracted.text()));
            Optional<Credit> credited = credit.or(extracted::credit);
            return new Draft(
                    ArticleId.of(key),
                    canonical,
                    outlet.crediting(credited.filter(Stated::isOfText).map(Credit::agency)),
                    title.orElse(extracted.title()),
                    extracted.text(),
                    byline.or(extracted::byline),
                    credited,
                    publication.or(() -> found).or(() -> canonical.flatMap(Dates::inAddress)),
                    language.or(extracted::language),
                    found.isPresent() ? extracted.page() : extracted.page().withoutDay(),
                    original);
        }

        private SourceHint outlet(Extracted extracted, Optional<Address> canonical) {
            if (source.host().isPresent()
                    || canonical.isEmpty() && extracted.siteName().isEmpty()) {
                return source;
            }
            Optional<String> host = canonical.map(Address::domain);
            Optional<String> name = source.name().or(() -> host.isPresent() ? Optional.empty() : extracted.siteName());
            return new SourceHint(name, source.domains(), host, source.country(), source.language(), Optional.empty());
        }

        /// The agency of a picture need not be that of the text.
        private static boolean isOfText(Credit credit) {
            return credit.basis() != Credit.Basis.IMAGE;
        }
    }

    /// SHA-256 of a text whatever its white space and composition of characters.
    private static String normalised(String text) {
        try {
            String form = Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ")
                    .strip();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Refused undecodable(Encoding.Malformed malformed) {
        String fault = "the byte at offset " + malformed.offset() + " is not " + malformed.charset();
        return refuse("The bytes cannot be read: " + fault + ".", List.of(new FieldError("", fault)));
    }

    private static Refused blank(String pointer, String detail, String fault) {
        return refuse(detail, List.of(new FieldError(pointer, fault)));
    }

    private static Refused refuse(String detail, List<FieldError> errors) {
        return new Refused(Problems.body(Fault.INVALID_ARTICLE, detail, errors));
    }

    private Refused tooLarge() {
        Problem problem = Problems.body(
                Fault.TOO_LARGE, "An article's text may have " + config.longestText() + " bytes of UTF-8.", List.of());
        return new Refused(problem);
    }
}
