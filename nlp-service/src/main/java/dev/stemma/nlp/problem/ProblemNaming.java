package dev.stemma.nlp.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives a problem that the framework raised the name, the title and the discretion of this service's own problems.
@ApplicationScoped
class ProblemNaming implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && problem.getType().toString().startsWith(Problems.TYPES)) {
            return problem;
        }
        Fault fault = Fault.of(problem.getStatusCode());
        HttpProblem.Builder named = HttpProblem.builder()
                .withType(fault.type())
                .withTitle(fault.title())
                .withStatus(problem.getStatusCode());
        problem.getHeaders().forEach(named::withHeader);
        return named.build();
    }
}
