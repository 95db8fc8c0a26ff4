package dev.stemma.query.catalog;

import dev.stemma.query.shelf.LibraryException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What fails around a request: a library that is away is a 503 that says when to come back, a sender that goes away is
/// no fault of the service.
class OutageMapper {

    private static final Logger LOG = Logger.getLogger(OutageMapper.class);

    @ServerExceptionMapper
    Response away(LibraryException failure) {
        if (failure.isRefusal()) {
            return Problems.of(Fault.INVALID_PARAMETER, "A value that was asked for cannot be looked up.")
                    .toResponse();
        }
        LOG.warnf("the library is away: %s", failure.getCause() == null ? failure : failure.getCause());
        return Problems.of(Fault.UNAVAILABLE, "The library is away.").toResponse();
    }

    /// The sender went away in the middle of a request.
    @ServerExceptionMapper
    Response brokenOff(IOException failure) {
        LOG.debugf("a request broke off: %s", failure.getMessage());
        return Problems.of(Fault.BROKEN_OFF, "The body broke off.").toResponse();
    }
}
