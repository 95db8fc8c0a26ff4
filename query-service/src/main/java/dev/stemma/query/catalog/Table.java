package dev.stemma.query.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows a list as JSON, as CSV (RFC 4180) or as a JSON object on each line; the last two tell where the next page
/// begins in a
/// `Link` header.
///
/// @param columns the header of the CSV
/// @param cells the row of an item
public record Table<T>(List<String> columns, Function<T, List<Object>> cells) {

    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";

    private static final List<String> TYPES = List.of(MediaType.APPLICATION_JSON, CSV, NDJSON);

    /// The list in the form that is asked for.
    ///
    /// @param page the JSON answer
    public Response answer(Asked asked, ObjectMapper mapper, Object page, List<T> items, Optional<String> next) {
        return answer(Answers.preferred(asked.headers(), TYPES), mapper, page, items, asked.next(next));
    }

    /// The list in one of the forms.
    ///
    /// @param next where the next page is
    public Response answer(String type, ObjectMapper mapper, Object page, List<T> items, Optional<URI> next) {
        Response.ResponseBuilder answer = switch (type) {
            case CSV -> Response.ok(csv(items), CSV + ";charset=utf-8");
            case NDJSON -> Response.ok(lines(mapper, items), NDJSON);
            default -> Response.ok(page, MediaType.APPLICATION_JSON);
        };
        next.filter(link -> !type.equals(MediaType.APPLICATION_JSON))
                .ifPresent(link -> answer.header("Link", "<" + link + ">; rel=\"next\""));
        return answer.build();
    }

    String csv(List<T> items) {
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (T item : items) {
            csv.append(cells.apply(item).stream().map(Table::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /// A cell that needs quoting is quoted; one that a spreadsheet would take for a formula is made text.
    private static String cell(Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        String text = plain == null ? "" : plain.toString();
        boolean formula = !(plain instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static <T> String lines(ObjectMapper mapper, List<T> items) {
        StringBuilder lines = new StringBuilder();
        for (T item : items) {
            try {
                lines.append(mapper.writeValueAsString(item)).append('\n');
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException("a view that does not write as JSON", impossible);
            }
        }
        return lines.toString();
    }
}
