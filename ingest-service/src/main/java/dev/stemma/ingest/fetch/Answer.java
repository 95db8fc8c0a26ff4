package dev.stemma.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a host answered to one request.
///
/// @param headers the first value of each, by names in lower case
/// @param length how many bytes the body has, after it is expanded
/// @param body empty unless the status is 200, or when it went to a file
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, long length, byte[] body) {

    Answer {
        headers = Map.copyOf(headers);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).filter(value -> !value.isBlank());
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    boolean isForGood() {
        return status == 301 || status == 308;
    }
}
