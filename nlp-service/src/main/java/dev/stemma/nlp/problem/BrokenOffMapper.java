package dev.stemma.nlp.problem;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// A sender that goes away in the middle of a request is no fault of the service.
class BrokenOffMapper {

    private static final Logger LOG = Logger.getLogger(BrokenOffMapper.class);

    @ServerExceptionMapper
    Response brokenOff(IOException failure) {
        LOG.debugf("a request broke off: %s", failure.getMessage());
        return Problems.of(Fault.BROKEN_OFF, "The body broke off.").toResponse();
    }
}
