package dev.stemma.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.ingest.problem.Fault;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An outlet as someone describes it.
@Schema(name = "SourceSubmission", description = "An outlet as someone describes it.")
record SourceSubmission(
        @Schema(required = true, maxLength = 200, examples = "The Gull")
        String name,

        @Schema(description = "What else it is called; no two sources share a name", examples = "[\"Gull News\"]")
        Set<String> aliases,

        @Schema(description = "Hosts of its addresses; each belongs to one source", examples = "[\"gull.example\"]")
        Set<String> domains,

        @Schema(description = "Who it belongs to", examples = "Seabird Press")
        Optional<String> owner,

        @Schema(description = "ISO 3166-1 alpha-2", examples = "GB")
        Optional<String> country,

        @Schema(description = "ISO 639-1", examples = "en") Optional<String> language,
        @Schema(examples = "OUTLET") Source.Kind kind) {

    private static final String NAME = "must be 1 to 200 characters";
    private static final Pattern DOMAIN = Pattern.compile(
            "(?=.{1,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)*[\\p{L}\\p{N}-]{2,63}");

    /// Reads the JSON of a submission.
    static SourceSubmission read(JsonNode json) {
        List<FieldError> errors = new ArrayList<>();
        String name = text(json, "name", errors).map(String::strip).orElse("");
        if (!isName(name)) {
            errors.add(new FieldError("/name", NAME));
        }
        Set<String> aliases = aliases(json.path("aliases"), name, errors);
        Optional<String> owner = text(json, "owner", errors).map(String::strip);
        if (owner.isPresent() && !isName(owner.get())) {
            errors.add(new FieldError("/owner", NAME));
        }
        Set<String> domains = domains(json.path("domains"), errors);
        Optional<String> country =
                code(json, "country", "[A-Za-z]{2}", errors).map(code -> code.toUpperCase(Locale.ROOT));
        Optional<String> language =
                code(json, "language", "[A-Za-z]{2,3}", errors).map(code -> code.toLowerCase(Locale.ROOT));
        Source.Kind kind = kind(text(json, "kind", errors).orElse("UNKNOWN"), errors);
        if (!errors.isEmpty()) {
            throw Problems.of(Problems.body(Fault.INVALID_SOURCE, "Not every field is as it must be.", errors));
        }
        return new SourceSubmission(name, aliases, domains, owner, country, language, kind);
    }

    /// All that it is called, in lower case.
    Set<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(called -> called.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 200 && name.indexOf('\0') < 0;
    }

    /// One of those that differ only in their capitals.
    private static Set<String> aliases(JsonNode json, String name, List<FieldError> errors) {
        Set<String> aliases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (!json.isMissingNode() && !json.isNull() && !json.isArray() || json.size() > 100) {
            errors.add(new FieldError("/aliases", "must be a list of at most 100 names"));
            return aliases;
        }
        for (int i = 0; i < json.size(); i++) {
            String alias = json.get(i).asText().strip();
            if (!json.get(i).isTextual() || !isName(alias)) {
                errors.add(new FieldError("/aliases/" + i, NAME));
            } else if (!alias.equalsIgnoreCase(name)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private static Set<String> domains(JsonNode json, List<FieldError> errors) {
        Set<String> domains = new TreeSet<>();
        if (!json.isMissingNode() && !json.isNull() && !json.isArray() || json.size() > 100) {
            errors.add(new FieldError("/domains", "must be a list of at most 100 hosts"));
            return domains;
        }
        for (int i = 0; i < json.size(); i++) {
            String domain = json.get(i).asText().strip().toLowerCase(Locale.ROOT);
            if (!json.get(i).isTextual() || !DOMAIN.matcher(domain).matches()) {
                errors.add(new FieldError("/domains/" + i, "must be a host such as gull.example"));
            } else {
                domains.add(domain.startsWith("www.") ? domain.substring(4) : domain);
            }
        }
        return domains;
    }

    private static Optional<String> text(JsonNode json, String field, List<FieldError> errors) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            errors.add(new FieldError("/" + field, "must be a string"));
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    private static Optional<String> code(JsonNode json, String field, String form, List<FieldError> errors) {
        Optional<String> code = text(json, field, errors);
        if (code.isPresent() && !code.get().matches(form)) {
            errors.add(new FieldError("/" + field, "must be an ISO code"));
        }
        return code;
    }

    private static Source.Kind kind(String name, List<FieldError> errors) {
        for (Source.Kind kind : Source.Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        errors.add(new FieldError("/kind", "must be one of AGENCY, OUTLET, AGGREGATOR, OFFICIAL, UNKNOWN"));
        return Source.Kind.UNKNOWN;
    }
}
