package dev.stemma.query.catalog;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/// Gives a problem that the framework raised the name, the title and the discretion of this service's own problems.
@ApplicationScoped
class ProblemNaming implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (isNamed(problem.getType())) {
            return problem;
        }
        Fault fault = named(problem.getStatusCode());
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(fault.type())
                .withTitle(fault.title())
                .withStatus(problem.getStatusCode());
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    private static Fault named(int status) {
        return switch (status) {
            case 404 -> Fault.NOT_FOUND;
            case 405 -> Fault.METHOD_NOT_ALLOWED;
            case 406 -> Fault.NOT_ACCEPTABLE;
            case 408 -> Fault.TOO_SLOW;
            case 409 -> Fault.CONFLICT;
            case 413 -> Fault.TOO_LARGE;
            case 414 -> Fault.ADDRESS_TOO_LONG;
            case 415 -> Fault.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> Fault.TOO_MANY_REQUESTS;
            case 503 -> Fault.UNAVAILABLE;
            default -> status < 500 ? Fault.INVALID_PARAMETER : Fault.INTERNAL;
        };
    }

    private static boolean isNamed(URI type) {
        return type != null && type.toString().startsWith("https://stemma.dev/problems/");
    }
}
