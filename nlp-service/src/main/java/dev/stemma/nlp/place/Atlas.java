package dev.stemma.nlp.place;

import dev.stemma.contracts.Location.Kind;
import dev.stemma.contracts.Location.Point;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Countries, their first-order divisions and their cities, in flat arrays; each place is a number. How the file was
/// made stands in `MODEL.md` beside it. Safe for many threads.
public final class Atlas {

    /// The file, as it is named in this room.
    public static final String FILE = "places.bin.gz";

    /// What the file begins with.
    public static final int MAGIC = 0x53504c31;

    /// A coordinate is stored as so many parts of a degree.
    public static final double FINENESS = 10_000;

    /// What is stored for a coordinate that is not known.
    public static final int UNKNOWN = Integer.MAX_VALUE;

    /// The place in its country: anything; the seat of a division; the capital.
    public static final int PLAIN = 0;

    public static final int SEAT = 1;
    public static final int CAPITAL = 2;

    private final byte[] kinds;
    private final String[] countries;
    private final int[] regions;
    private final int[] latitudes;
    private final int[] longitudes;
    private final int[] people;
    private final byte[] ranks;
    private final int[] geonames;

    /// Ascending, several of one key beside each other.
    private final long[] keys;

    /// To each key twice the number of a place, and one more where the name is its main one.
    private final int[] named;

    private Atlas(DataInputStream in) throws IOException {
        int size = in.readInt();
        kinds = new byte[size];
        countries = new String[size];
        regions = new int[size];
        latitudes = new int[size];
        longitudes = new int[size];
        people = new int[size];
        ranks = new byte[size];
        geonames = new int[size];
        for (int place = 0; place < size; place++) {
            kinds[place] = in.readByte();
            countries[place] = ("" + (char) in.readByte() + (char) in.readByte()).intern();
            regions[place] = in.readInt();
            latitudes[place] = in.readInt();
            longitudes[place] = in.readInt();
            people[place] = in.readInt();
            ranks[place] = in.readByte();
            geonames[place] = in.readInt();
        }
        keys = new long[in.readInt()];
        named = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = in.readLong();
            named[i] = in.readInt();
        }
    }

    /// The shipped atlas.
    public static Atlas load() {
        try (InputStream raw = Atlas.class.getResourceAsStream(FILE);
                DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalStateException(FILE + " is no atlas");
            }
            return new Atlas(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the atlas cannot be read", e);
        }
    }

    /// Whoever is told of the places of a name.
    interface Reader {
        void read(int place, boolean main);
    }

    /// The places that bear a plain name, in the order of their numbers.
    void read(String plain, Reader reader) {
        long key = PlaceKey.of(plain);
        int at = Arrays.binarySearch(keys, key);
        while (at > 0 && keys[at - 1] == key) {
            at--;
        }
        for (; at >= 0 && at < keys.length && keys[at] == key; at++) {
            reader.read(named[at] >> 1, (named[at] & 1) == 1);
        }
    }

    int size() {
        return kinds.length;
    }

    Kind kind(int place) {
        return switch (kinds[place]) {
            case 0 -> Kind.COUNTRY;
            case 1 -> Kind.REGION;
            default -> Kind.CITY;
        };
    }

    /// ISO 3166-1 alpha-2.
    String country(int place) {
        return countries[place];
    }

    /// The division that a city lies in; -1 when it is not known.
    int region(int place) {
        return regions[place];
    }

    Optional<Point> point(int place) {
        return latitudes[place] == UNKNOWN
                ? Optional.empty()
                : Optional.of(new Point(latitudes[place] / FINENESS, longitudes[place] / FINENESS));
    }

    /// How many people live there.
    int people(int place) {
        return people[place];
    }

    int rank(int place) {
        return ranks[place];
    }

    Optional<Integer> geonames(int place) {
        return geonames[place] == 0 ? Optional.empty() : Optional.of(geonames[place]);
    }
}
