package dev.stemma.nlp.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/// Names what reads a text: the state of the rules, and a checksum of every word list and model that they read.
final class ModelVersion {

    /// Raised with every change of the rules that may change an annotation.
    private static final int RULES = 6;

    /// What is read from the class path, in a fixed order.
    static final List<String> RESOURCES = List.of(
            "/dev/stemma/nlp/language/letters.bin",
            "/dev/stemma/nlp/mention/cities.txt",
            "/dev/stemma/nlp/mention/countries.txt",
            "/dev/stemma/nlp/mention/given-names.txt",
            "/dev/stemma/nlp/mention/mentions.bin.gz",
            "/dev/stemma/nlp/mention/name-words.bin.gz",
            "/dev/stemma/nlp/mention/organisation-words.txt",
            "/dev/stemma/nlp/mention/organisations.txt",
            "/dev/stemma/nlp/mention/peoples.txt",
            "/dev/stemma/nlp/mention/place-words.txt",
            "/dev/stemma/nlp/mention/regions.txt",
            "/dev/stemma/nlp/mention/titles.txt",
            "/dev/stemma/nlp/mention/towns.txt",
            "/dev/stemma/nlp/mention/word-clusters.bin.gz",
            "/dev/stemma/nlp/place/countries.tsv",
            "/dev/stemma/nlp/place/places.bin.gz",
            "/dev/stemma/nlp/text/parts-of-speech.bin",
            "/dev/stemma/philology/credit/agencies.tsv",
            "/dev/stemma/philology/text/background-en.gz");

    private static final int AT_ONCE = 1 << 14;

    private ModelVersion() {}

    /// Such as `1-5f3a9c01`.
    static String current() {
        CRC32 checksum = new CRC32();
        byte[] some = new byte[AT_ONCE];
        RESOURCES.forEach(name -> add(name, checksum, some));
        return RULES + "-" + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static void add(String resource, CRC32 checksum, byte[] some) {
        try (InputStream in = ModelVersion.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                checksum.update(some, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
