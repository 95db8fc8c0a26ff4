package dev.stemma.query.catalog;

import dev.stemma.query.catalog.Problem.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/// Makes problems, as bodies and as exceptions that become answers.
public final class Problems {

    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    /// A problem's body.
    public static Problem body(Fault fault, String detail, List<FieldError> errors) {
        return new Problem(fault.type(), fault.title(), fault.status(), detail, errors);
    }

    /// A problem without fields at fault.
    public static HttpProblem of(Fault fault, String detail) {
        return of(body(fault, detail, List.of()));
    }

    /// A query or path parameter that cannot be read.
    public static HttpProblem parameter(String name, String detail) {
        return of(body(
                Fault.INVALID_PARAMETER,
                "The parameter " + name + " " + detail + ".",
                List.of(new FieldError(name, detail))));
    }

    /// The exception whose answer has this body; overload and outage say when to come back.
    public static HttpProblem of(Problem problem) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(problem.type())
                .withTitle(problem.title())
                .withStatus(problem.status())
                .withDetail(problem.detail());
        if (!problem.errors().isEmpty()) {
            builder.with("errors", problem.errors());
        }
        if (problem.status() == 429 || problem.status() == 503) {
            builder.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return builder.build();
    }
}
