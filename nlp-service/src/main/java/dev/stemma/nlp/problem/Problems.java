package dev.stemma.nlp.problem;

import dev.stemma.nlp.problem.Problem.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/// Makes problems that become answers.
public final class Problems {

    static final String TYPES = "https://stemma.dev/problems/";
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    /// A problem without fields at fault.
    public static HttpProblem of(Fault fault, String detail) {
        return of(fault, detail, List.of());
    }

    /// A problem with the fields at fault; overload says when to come back.
    public static HttpProblem of(Fault fault, String detail, List<FieldError> errors) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(fault.type())
                .withTitle(fault.title())
                .withStatus(fault.status())
                .withDetail(detail);
        if (!errors.isEmpty()) {
            builder.with("errors", List.copyOf(errors));
        }
        if (fault == Fault.TOO_MANY_REQUESTS || fault == Fault.UNAVAILABLE) {
            builder.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return builder.build();
    }
}
