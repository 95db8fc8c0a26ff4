package dev.stemma.nlp.problem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.nlp.problem.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The fields of a JSON object, checked one by one; what is wrong is gathered with its pointer.
public final class Fields {

    private static final int MOST_UNKNOWN = 50;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2200;

    private final JsonNode json;
    private final List<FieldError> errors = new ArrayList<>();

    public Fields(JsonNode json) {
        this.json = json;
    }

    /// A text that must be there and hold a letter or a digit.
    public String required(String name) {
        Optional<String> text = raw(name);
        if (text.isEmpty()) {
            fault(name, "is needed");
        } else if (text.get().codePoints().noneMatch(Character::isLetterOrDigit)) {
            fault(name, "is blank");
        }
        return text.orElse("");
    }

    /// The same, with at most so many characters.
    public String required(String name, int longest) {
        String text = required(name);
        if (text.length() > longest) {
            fault(name, "must have at most " + longest + " characters");
        }
        return text;
    }

    /// A text of some length without white space around it; a blank one is none.
    public Optional<String> text(String name, int longest) {
        Optional<String> text = raw(name).map(String::strip).filter(stripped -> !stripped.isEmpty());
        if (text.isPresent() && text.get().length() > longest) {
            fault(name, "must have at most " + longest + " characters");
            return Optional.empty();
        }
        return text;
    }

    /// A time or a day, UTC where it names no zone.
    public Optional<Instant> time(String name) {
        return text(name, 100).flatMap(written -> {
            Optional<Instant> time = parse(written);
            if (time.isEmpty()) {
                fault(name, "must be a time such as 2020-04-09T18:30:00Z or a day such as 2020-04-09");
            }
            return time.filter(at -> isPlausible(name, at));
        });
    }

    /// One of some words, whatever its case.
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name, 100).flatMap(written -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(written.toUpperCase(Locale.ROOT))) {
                    return Optional.of(constant);
                }
            }
            fault(name, "must be one of " + List.of(type.getEnumConstants()));
            return Optional.empty();
        });
    }

    /// Ends the reading: a problem when a field was at fault.
    public void check(Fault fault) {
        if (!errors.isEmpty()) {
            throw Problems.of(fault, "Not every field is as it must be.", errors);
        }
    }

    /// The pointers to fields that are not known here.
    public List<String> unknown(Set<String> known) {
        List<String> unknown = new ArrayList<>();
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && unknown.size() < MOST_UNKNOWN) {
                unknown.add("/" + name.replace("~", "~0").replace("/", "~1"));
            }
        });
        return unknown;
    }

    private Optional<String> raw(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            fault(name, "must be a string");
            return Optional.empty();
        }
        Characters.fault(value.asText()).ifPresent(detail -> fault(name, detail));
        return Optional.of(value.asText());
    }

    private static Optional<Instant> parse(String written) {
        try {
            return Optional.of(
                    written.length() <= 10
                            ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isPlausible(String name, Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        boolean plausible = year >= FIRST_YEAR && year < LAST_YEAR;
        if (!plausible) {
            fault(name, "must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return plausible;
    }

    private void fault(String name, String detail) {
        String pointer = "/" + name;
        if (errors.stream().noneMatch(error -> error.pointer().equals(pointer))) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
