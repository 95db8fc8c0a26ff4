package dev.stemma.bench.feeds;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.listing.Entry;
import dev.stemma.ingest.listing.Listing;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file of the feedparser set states about itself in its first comment, as far as Stemma reads such things.
///
/// @param charset that the host is to have told
/// @param location where the file is to have stood
record Statements(List<Statement> all, Optional<Charset> charset, Optional<URI> location) {

    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*([^\\n]*)");
    private static final Pattern TYPE = Pattern.compile("(?i)Header:\\s*Content-type:[^\\n]*charset=([\\w-]+)");
    private static final Pattern LOCATION = Pattern.compile("(?i)Header:\\s*Content-Location:\\s*(\\S+)");
    private static final String FIELD = "(title|link|id|author|language|published_parsed|updated_parsed)";
    private static final Pattern CLAUSE = Pattern.compile("(feed|entries\\[(\\d+)])(?:\\['" + FIELD + "']|\\." + FIELD
            + "\\b)\\s*==\\s*(?:u?'((?:[^'\\\\]|\\\\.)*)'|\\(([\\d, ]+)\\))(?!\\s*\\+)");
    private static final Pattern COUNT = Pattern.compile("len\\(entries\\)\\s*==\\s*(\\d+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))");

    /// One statement.
    sealed interface Statement {

        boolean isMet(Listing listing);
    }

    record Count(int entries) implements Statement {

        @Override
        public boolean isMet(Listing listing) {
            return listing.entries().size() == entries;
        }
    }

    record OfFeed(String field, String value) implements Statement {

        @Override
        public boolean isMet(Listing listing) {
            return switch (field) {
                case "title" -> listing.title().orElse("").equals(value);
                case "link" -> listing.site().map(URI::toString).orElse("").equals(value);
                case "language" -> listing.language().orElse("").equals(value);
                default -> false;
            };
        }
    }

    record OfEntry(int index, String field, String value) implements Statement {

        @Override
        public boolean isMet(Listing listing) {
            if (index >= listing.entries().size()) {
                return false;
            }
            Entry entry = listing.entries().get(index);
            return switch (field) {
                case "title" -> entry.title().equals(value);
                case "link" -> entry.link().map(URI::toString).orElse("").equals(value);
                case "id" -> entry.key().equals(value);
                case "author" -> entry.author().orElse("").equals(value);
                default -> entry.language().orElse("").equals(value);
            };
        }
    }

    record Timed(int index, boolean published, Instant at) implements Statement {

        @Override
        public boolean isMet(Listing listing) {
            if (index >= listing.entries().size()) {
                return false;
            }
            Entry entry = listing.entries().get(index);
            Optional<Publication> told = published ? entry.published() : entry.updated();
            return told.or(entry::published).map(Publication::at).equals(Optional.of(at));
        }
    }

    static Statements of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String head = text.substring(0, Math.min(text.length(), 3000));
        Matcher type = TYPE.matcher(head);
        Matcher location = LOCATION.matcher(head);
        Matcher expect = EXPECT.matcher(head);
        return new Statements(
                expect.find() ? statements(expect.group(1)) : List.of(),
                type.find() ? charset(type.group(1)) : Optional.empty(),
                location.find() ? uri(location.group(1)) : Optional.empty());
    }

    private static List<Statement> statements(String expectation) {
        List<Statement> statements = new ArrayList<>();
        if (expectation.contains(" or ")) {
            return statements;
        }
        Matcher count = COUNT.matcher(expectation);
        while (count.find()) {
            statements.add(new Count(Integer.parseInt(count.group(1))));
        }
        Matcher clause = CLAUSE.matcher(expectation);
        while (clause.find()) {
            statement(clause).ifPresent(statements::add);
        }
        return statements;
    }

    private static Optional<Statement> statement(Matcher clause) {
        String field = clause.group(3) == null ? clause.group(4) : clause.group(3);
        boolean ofFeed = clause.group(2) == null;
        if (field.endsWith("_parsed")) {
            return ofFeed || clause.group(6) == null
                    ? Optional.empty()
                    : instant(clause.group(6))
                            .map(at -> new Timed(Integer.parseInt(clause.group(2)), field.startsWith("pub"), at));
        }
        if (clause.group(5) == null) {
            return Optional.empty();
        }
        String value = field.equals("title") ? withoutMarkup(unescaped(clause.group(5))) : unescaped(clause.group(5));
        if (ofFeed) {
            return field.equals("id") || field.equals("author")
                    ? Optional.empty()
                    : Optional.of(new OfFeed(field, value));
        }
        return Optional.of(new OfEntry(Integer.parseInt(clause.group(2)), field, value));
    }

    /// The set keeps the markup of titles, Stemma does not.
    private static String withoutMarkup(String title) {
        return title.replaceAll("<[^<>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Optional<Instant> instant(String tuple) {
        String[] parts = tuple.split(",");
        int[] numbers = new int[6];
        for (int i = 0; i < 6; i++) {
            numbers[i] = Integer.parseInt(parts[i].strip());
        }
        try {
            return Optional.of(LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String unescaped(String literal) {
        return ESCAPE.matcher(literal).replaceAll(escape -> {
            String code = escape.group(1) == null ? escape.group(2) : escape.group(1);
            String character = code == null
                    ? escape.group(3).equals("n") ? "\n" : escape.group(3)
                    : String.valueOf((char) Integer.parseInt(code, 16));
            return Matcher.quoteReplacement(character);
        });
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
