package dev.stemma.query.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.stemma.query.catalog.Problem.FieldError;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/// Reads the JSON object that a body is, whose fields are texts and lists of texts. Where it is none, or a field is of
/// another type, a problem says where.
@Singleton
public class JsonBody {

    private final ObjectMapper mapper;

    JsonBody(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// The object, or a problem.
    public <T> T read(byte[] body, Class<T> type) throws IOException {
        if (body.length == 0) {
            throw Problems.of(Fault.MALFORMED_JSON, "There is nothing.");
        }
        T read;
        try {
            read = mapper.readValue(body, type);
        } catch (MismatchedInputException failure) {
            throw misfit(failure);
        } catch (JsonProcessingException failure) {
            throw Problems.of(Fault.MALFORMED_JSON, where(failure.getLocation()) + cause(failure));
        }
        if (read == null) {
            throw noObject();
        }
        return read;
    }

    private static RuntimeException misfit(MismatchedInputException failure) {
        if (failure.getPath().isEmpty()) {
            return noObject();
        }
        StringBuilder pointer = new StringBuilder();
        for (Reference step : failure.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        String detail =
                Collection.class.isAssignableFrom(failure.getTargetType()) ? "must be a list" : "must be a string";
        return Problems.of(Problems.body(
                Fault.MALFORMED_JSON,
                pointer + " " + detail + ".",
                List.of(new FieldError(pointer.toString(), detail))));
    }

    private static RuntimeException noObject() {
        return Problems.of(Fault.MALFORMED_JSON, "A JSON object is needed.");
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    /// The first sentence of what the parser says, which names none of its classes.
    private static String cause(JsonProcessingException failure) {
        String first = failure.getOriginalMessage().split("\n| at \\[|\\(start marker|; expected|\\(through", 2)[0];
        return first.replaceAll("`?\\w+(\\.\\w+)+`?(\\([^)]*\\))?", "the parser")
                .strip()
                .replaceAll("\\.?$", ".");
    }
}
