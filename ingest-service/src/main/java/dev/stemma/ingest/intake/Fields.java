package dev.stemma.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.contracts.Credit;
import dev.stemma.contracts.Publication;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.extract.Dates;
import dev.stemma.ingest.problem.Problem.FieldError;
import dev.stemma.ingest.source.SourceHint;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields of one submission, checked one by one; what is wrong is gathered with its pointer.
final class Fields {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}]");
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_BYLINE = 1000;
    private static final int LONGEST_NAME = 200;

    private final JsonNode json;
    private final Clock clock;
    private final List<FieldError> errors = new ArrayList<>();

    Fields(JsonNode json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<FieldError> errors() {
        return errors;
    }

    /// The pointers to fields that no submission has.
    List<String> unknown(Set<String> known) {
        List<String> unknown = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && unknown.size() < 50) {
                unknown.add("/" + name.replace("~", "~0").replace("/", "~1"));
            }
        });
        return unknown;
    }

    Optional<Address> address() {
        Optional<String> url = text("/url", Address.LONGEST);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Optional<Address> address = Address.of(url.get());
        if (address.isEmpty()) {
            fault("/url", "must be an absolute http or https address");
        }
        return address;
    }

    Optional<String> title() {
        return text("/title", LONGEST_TITLE);
    }

    Optional<String> byline() {
        return text("/byline", LONGEST_BYLINE);
    }

    Optional<Credit> credit() {
        return text("/credit", LONGEST_NAME).map(agency -> new Credit(agency, Credit.Basis.METADATA, agency));
    }

    /// A text of any length, as it is; blank ones too.
    Optional<String> body(String pointer) {
        JsonNode value = json.at(pointer);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            fault(pointer, "must be a string");
            return Optional.empty();
        }
        Characters.fault(value.asText()).ifPresent(fault -> fault(pointer, fault));
        return Optional.of(value.asText());
    }

    Optional<Publication> publication(Publication.Basis basis) {
        Optional<String> written = text("/publishedAt", 100);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Publication> read = Dates.stated(written.get(), basis);
        if (read.isEmpty()) {
            fault("/publishedAt", "must be a time such as 2020-04-09T18:30:00Z or a day such as 2020-04-09");
        } else if (!isPlausible(read.get())) {
            fault("/publishedAt", "must lie between the year 1600 and tomorrow");
            return Optional.empty();
        }
        return read;
    }

    /// Whether a day of publication can be one.
    boolean isPlausible(Publication publication) {
        return !publication.at().isBefore(Dates.EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC))
                && publication.at().isBefore(clock.instant().plus(Duration.ofDays(1)));
    }

    Optional<String> language(String pointer) {
        Optional<String> tag = text(pointer, 40);
        if (tag.isPresent() && !LANGUAGE.matcher(tag.get()).matches()) {
            fault(pointer, "must be a language tag such as en");
            return Optional.empty();
        }
        return tag.map(written -> written.split("[-_]", 2)[0].toLowerCase(Locale.ROOT));
    }

    SourceHint source(Optional<Address> address) {
        Optional<String> host = address.map(Address::domain);
        JsonNode source = json.path("source");
        if (source.isMissingNode() || source.isNull()) {
            return new SourceHint(
                    Optional.empty(), List.of(), host, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (source.isTextual()) {
            return new SourceHint(
                    text("/source", LONGEST_NAME),
                    List.of(),
                    host,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        if (!source.isObject()) {
            fault("/source", "must be a name or an object");
        }
        return new SourceHint(
                text("/source/name", LONGEST_NAME),
                domain().stream().toList(),
                host,
                country(),
                language("/source/language"),
                Optional.empty());
    }

    private Optional<String> domain() {
        Optional<String> domain = text("/source/domain", 253).map(host -> host.toLowerCase(Locale.ROOT));
        if (domain.isPresent() && !DOMAIN.matcher(domain.get()).matches()) {
            fault("/source/domain", "must be a host such as gull.example");
            return Optional.empty();
        }
        return domain.map(host -> host.startsWith("www.") ? host.substring(4) : host);
    }

    private Optional<String> country() {
        Optional<String> country = text("/source/country", 40).map(code -> code.toUpperCase(Locale.ROOT));
        if (country.isPresent() && !COUNTRIES.contains(country.get())) {
            fault("/source/country", "must be an ISO 3166-1 code of two letters");
            return Optional.empty();
        }
        return country;
    }

    /// A short text without white space around it; a blank one is none.
    private Optional<String> text(String pointer, int longest) {
        Optional<String> text = body(pointer).map(String::strip).filter(stripped -> !stripped.isEmpty());
        if (text.isPresent() && text.get().length() > longest) {
            fault(pointer, "must have at most " + longest + " characters");
            return Optional.empty();
        }
        return text;
    }

    private void fault(String pointer, String detail) {
        if (errors.stream().noneMatch(error -> error.pointer().equals(pointer))) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
