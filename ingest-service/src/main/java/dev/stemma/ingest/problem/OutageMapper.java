package dev.stemma.ingest.problem;

import dev.stemma.ingest.database.DatabaseAway;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What fails around a request: an outage of the database is a 503 that says when to come back, a sender that goes away
/// is no fault of the service.
class OutageMapper {

    private static final Logger LOG = Logger.getLogger(OutageMapper.class);

    @ServerExceptionMapper
    Response databaseAway(DatabaseAway failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response persistence(PersistenceException failure) {
        if (failure instanceof ConstraintViolationException) {
            return Problems.of(Fault.CONFLICT, "Another request kept the same at the same time.")
                    .toResponse();
        }
        return answer(failure);
    }

    /// The sender went away in the middle of a request.
    @ServerExceptionMapper
    Response brokenOff(IOException failure) {
        LOG.debugf("a request broke off: %s", failure.getMessage());
        return Problems.of(Fault.BROKEN_OFF, "The body broke off.").toResponse();
    }

    private static Response answer(Exception failure) {
        LOG.warnf("the database is away: %s", failure.getCause() == null ? failure : failure.getCause());
        HttpProblem problem =
                Problems.of(Fault.UNAVAILABLE, "The database is away. What was not answered was not kept.");
        return problem.toResponse();
    }
}
