package dev.stemma.query.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Gives every read that has none an ETag, made from what is answered, so that no one is sent twice what is known.
class Tagging {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper mapper;

    Tagging(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) {
        boolean untagged = response.getStatus() == OK
                && READS.contains(request.getMethod())
                && response.hasEntity()
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
        if (!untagged) {
            return;
        }
        EntityTag tag = new EntityTag(digest(String.valueOf(response.getMediaType()), response.getEntity()));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private String digest(String type, Object entity) {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            digest.write(type.getBytes(StandardCharsets.UTF_8));
            switch (entity) {
                case byte[] bytes -> digest.write(bytes);
                case String text -> digest.write(text.getBytes(StandardCharsets.UTF_8));
                default -> mapper.writeValue(digest, entity);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, 12);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
