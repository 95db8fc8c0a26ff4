package dev.stemma.ingest.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what an answer says of the page that it carries.
final class PageHeaders {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");
    private static final int LONGEST_VALIDATOR = 1000;

    private PageHeaders() {}

    static Page page(Answer answer, Redirects redirects, Freshness freshness) {
        String type = answer.header("Content-Type").orElse("");
        return new Page(
                redirects.address(),
                redirects.movedTo(),
                type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                charset(type),
                new Validators(validator(answer, "ETag"), validator(answer, "Last-Modified")),
                freshness,
                answer.length(),
                answer.body());
    }

    private static Optional<String> validator(Answer answer, String name) {
        return answer.header(name).filter(value -> value.length() <= LONGEST_VALIDATOR);
    }

    private static Optional<Charset> charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
