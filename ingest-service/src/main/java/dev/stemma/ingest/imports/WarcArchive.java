package dev.stemma.ingest.imports;

import dev.stemma.contracts.Publication;
import dev.stemma.ingest.article.Original;
import dev.stemma.ingest.extract.Address;
import dev.stemma.ingest.intake.Parcel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// A web archive (ISO 28500), plain or with a gzip member a record. Its pages are the responses with status 200, the
/// resources and the conversions that are text or HTML.
final class WarcArchive implements Archive {

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final int OK = 200;

    private final WarcReader reader;
    private final FileChannel channel;
    private final Optional<String> source;
    private final int longest;
    private final long start;

    WarcArchive(Path file, long start, Optional<String> source, int longest) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(start);
        this.start = start;
        this.source = source;
        this.longest = longest;
        try {
            reader = new WarcReader(channel);
        } catch (IOException e) {
            channel.close();
            throw new Damaged("It does not begin like a web archive.", e);
        }
    }

    /// Whether a record begins at this byte.
    static boolean begins(Path file, long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(5);
            channel.read(head, position);
            byte[] bytes = head.array();
            boolean packed = bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
            return packed || new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).equals("WARC/");
        }
    }

    @Override
    public Optional<Content> next() throws IOException {
        Optional<WarcRecord> record;
        try {
            record = reader.next();
        } catch (IOException | IllegalArgumentException e) {
            throw new Damaged("What follows is no record.", e);
        }
        if (record.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(content(record.get()));
        } catch (ParsingException | IllegalArgumentException e) {
            return Optional.of(new Unreadable("damaged", "The record is not as it must be."));
        } catch (IOException e) {
            return Optional.of(new Unreadable("damaged", "The record breaks off."));
        }
    }

    private Content content(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response -> response(response);
            case WarcResource resource -> body(resource, resource.contentType(), resource.body());
            case WarcConversion conversion -> body(conversion, conversion.contentType(), conversion.body());
            default -> new Other();
        };
    }

    private Content response(WarcResponse record) throws IOException {
        if (!record.contentType().base().equals(MediaType.HTTP)) {
            return new Other();
        }
        HttpResponse http = record.http();
        if (http.status() != OK) {
            return new Other();
        }
        String type = http.headers().first("Content-Type").orElse("");
        MediaType media = MediaType.parseLeniently(type);
        return isText(media) ? body(record, media, http.bodyDecoded()) : new Other();
    }

    private Content body(WarcTargetRecord record, MediaType media, MessageBody body) throws IOException {
        Optional<Address> address = Address.of(record.target());
        if (!isText(media) || address.isEmpty()) {
            return new Other();
        }
        byte[] bytes;
        try (InputStream in = body.stream()) {
            bytes = in.readNBytes(longest + 1);
        }
        if (bytes.length > longest) {
            return new Unreadable("too_large", "The page is longer than " + longest + " bytes.");
        }
        Map<String, String> metadata = new HashMap<>();
        metadata.put("url", address.get().toString());
        source.ifPresent(name -> metadata.put("source", name));
        Optional<Charset> charset = charset(media);
        String described =
                charset.map(name -> type(media) + ";charset=" + name.name()).orElse(type(media));
        Parcel parcel = new Parcel(
                new Original(described, bytes),
                charset,
                PAGES.contains(type(media)) ? Parcel.Kind.PAGE : Parcel.Kind.TEXT,
                metadata,
                Publication.Basis.SUBMITTED);
        return new Article(parcel, bytes.length);
    }

    private static boolean isText(MediaType media) {
        return PAGES.contains(type(media)) || type(media).equals("text/plain");
    }

    private static String type(MediaType media) {
        return (media.type() + "/" + media.subtype()).toLowerCase(Locale.ROOT);
    }

    private static Optional<Charset> charset(MediaType media) {
        try {
            return Optional.ofNullable(media.parameters().get("charset")).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    @Override
    public long position() {
        return start + reader.position();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        channel.close();
    }
}
