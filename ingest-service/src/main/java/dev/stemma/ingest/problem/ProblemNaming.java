package dev.stemma.ingest.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;

/// Gives a problem that the framework raised the name, the title and the discretion of this service's own problems.
@ApplicationScoped
class ProblemNaming implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (isNamed(problem.getType())) {
            return problem;
        }
        Fault fault = Arrays.stream(Fault.values())
                .filter(kind -> kind.status() == problem.getStatusCode() && kind != Fault.KEY_REUSED)
                .findFirst()
                .orElse(problem.getStatusCode() < 500 ? Fault.INVALID_PARAMETER : Fault.INTERNAL);
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(fault.type())
                .withTitle(fault.title())
                .withStatus(problem.getStatusCode());
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    private static boolean isNamed(URI type) {
        return type != null && type.toString().startsWith("https://stemma.dev/problems/");
    }
}
