package dev.stemma.bench.train;

import dev.stemma.bench.DataFolder;
import dev.stemma.contracts.Location.Point;
import dev.stemma.nlp.place.Atlas;
import dev.stemma.nlp.place.PlaceKey;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Packs the atlas out of GeoNames' lists (`countryInfo.txt`, `admin1CodesASCII.txt`, `cities15000.txt`, as the project
/// publishes them) and the borders of countries (`countries-50m.json` of world-atlas, from Natural Earth), all in the
/// folder `places` of the data. A division lies where its people do: at the mean of its cities, weighed by their
/// people.
final class PlaceTraining implements Training {

    private static final Path HOME = Path.of("nlp-service/src/main/resources/dev/stemma/nlp/place");

    /// Of a city of so many people, or a seat, all names are kept; of a smaller one its own.
    private static final int WELL_KNOWN = 100_000;

    private static final Pattern LATIN = Pattern.compile("[a-z][a-z ]{2,40}");
    private static final Pattern AIRPORT = Pattern.compile("[A-Z]{2,4}");
    private static final Pattern DIVISION_WORDS = Pattern.compile(
            " (governorate|province|region|oblast|prefecture|state|county|district|department|republic|voivodeship)$"
                    + "|^(muhafazat|mayorality of|provincia de|departamento de|state of|republic of) ");

    /// A place on its way into the file; what is not known of a country or division comes with its cities.
    private static final class Row {
        final int kind;
        final String country;
        final int geonames;
        int region = -1;
        int rank = Atlas.PLAIN;
        long people;
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        double[] sum = new double[3];

        Row(int kind, String country, int geonames) {
            this.kind = kind;
            this.country = country;
            this.geonames = geonames;
        }

        void at(Point point) {
            latitude = point.latitude();
            longitude = point.longitude();
        }

        /// Adds a city that lies in it.
        void add(Row city) {
            double north = Math.toRadians(city.latitude);
            double east = Math.toRadians(city.longitude);
            double weight = Math.max(1, city.people);
            sum[0] += weight * Math.cos(north) * Math.cos(east);
            sum[1] += weight * Math.cos(north) * Math.sin(east);
            sum[2] += weight * Math.sin(north);
        }

        /// The mean of its cities on the sphere, where it has no point yet.
        void settle() {
            double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
            if (Double.isNaN(latitude) && length > 0) {
                latitude = Math.toDegrees(Math.asin(sum[2] / length));
                longitude = Math.toDegrees(Math.atan2(sum[1], sum[0]));
            }
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> arabic = new HashSet<>();

    /// Keys, each with what it leads to, in a fixed order.
    private final TreeMap<Long, TreeMap<Integer, Boolean>> keys = new TreeMap<>();

    @Override
    public String name() {
        return "places";
    }

    @Override
    public Path home() {
        return HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        Path places = data.resolve("places");
        countries(places.resolve("countryInfo.txt"), new Borders(places.resolve("countries-50m.json")));
        divisions(places.resolve("admin1CodesASCII.txt"));
        cities(places.resolve("cities15000.txt"));
        rows.forEach(Row::settle);
        write(out.resolve(Atlas.FILE));
    }

    private void countries(Path file, Borders borders) throws IOException {
        for (String line : DataFolder.lines(file)) {
            String[] columns = line.split("\t", -1);
            if (line.startsWith("#") || columns.length < 17 || columns[16].isEmpty()) {
                continue;
            }
            Row country = new Row(0, columns[0], Integer.parseInt(columns[16]));
            country.people = Long.parseLong(columns[7]);
            borders.midst(Integer.parseInt(columns[2])).ifPresent(country::at);
            if (columns[15].matches("(.*,)?ar(-.*)?")) {
                arabic.add(columns[0]);
            }
            add(columns[0], country);
        }
    }

    private void divisions(Path file) throws IOException {
        for (String line : DataFolder.lines(file)) {
            String[] columns = line.split("\t", -1);
            String country = columns[0].substring(0, 2);
            Row division = new Row(1, country, Integer.parseInt(columns[3]));
            int number = add(columns[0], division);
            for (String name : List.of(columns[1], columns[2])) {
                String plain = PlaceKey.plain(name);
                name(plain, number, true, country);
                name(DIVISION_WORDS.matcher(plain).replaceAll("").strip(), number, true, country);
            }
        }
    }

    private void cities(Path file) throws IOException {
        List<String[]> cities = new ArrayList<>();
        for (String line : DataFolder.lines(file)) {
            cities.add(line.split("\t", -1));
        }
        cities.sort(Comparator.comparingInt(columns -> Integer.parseInt(columns[0])));
        for (String[] columns : cities) {
            Integer country = numbers.get(columns[8]);
            if (country != null && !columns[7].matches("PPL[HQW]")) {
                city(columns, rows.get(country));
            }
        }
    }

    private void city(String[] columns, Row country) {
        Row city = new Row(2, columns[8], Integer.parseInt(columns[0]));
        city.latitude = Double.parseDouble(columns[4]);
        city.longitude = Double.parseDouble(columns[5]);
        city.people = Long.parseLong(columns[14]);
        city.rank = columns[7].equals("PPLC") ? Atlas.CAPITAL : columns[7].equals("PPLA") ? Atlas.SEAT : Atlas.PLAIN;
        city.region = numbers.getOrDefault(columns[8] + "." + columns[10], -1);
        country.add(city);
        if (city.region >= 0) {
            Row division = rows.get(city.region);
            division.add(city);
            division.people += city.people;
        }
        int number = add("", city);
        name(PlaceKey.plain(columns[1]), number, true, columns[8]);
        name(PlaceKey.plain(columns[2]), number, true, columns[8]);
        if (city.people >= WELL_KNOWN || city.rank != Atlas.PLAIN) {
            for (String other : columns[3].split(",")) {
                if (!AIRPORT.matcher(other).matches()) {
                    String plain = PlaceKey.plain(other);
                    name(plain, number, PlaceKey.plain(columns[1]).equals(plain + " city"), columns[8]);
                }
            }
        }
    }

    private int add(String code, Row row) {
        rows.add(row);
        int number = rows.size() - 1;
        if (!code.isEmpty()) {
            numbers.put(code, number);
            key("=" + code, number, true);
        }
        return number;
    }

    private void name(String plain, int number, boolean main, String country) {
        if (LATIN.matcher(plain).matches()) {
            key(plain, number, main);
            String bare = PlaceKey.withoutArticle(plain);
            if (arabic.contains(country) && !bare.equals(plain)) {
                key(bare, number, main);
            }
        }
    }

    private void key(String plain, int number, boolean main) {
        keys.computeIfAbsent(PlaceKey.of(plain), key -> new TreeMap<>()).merge(number, main, Boolean::logicalOr);
    }

    private void write(Path out) throws IOException {
        OutputStream file = Files.newOutputStream(out);
        GZIPOutputStream gzip = new GZIPOutputStream(file) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
        int named = keys.values().stream().mapToInt(Map::size).sum();
        try (DataOutputStream data = new DataOutputStream(gzip)) {
            data.writeInt(Atlas.MAGIC);
            data.writeInt(rows.size());
            for (Row row : rows) {
                write(row, data);
            }
            data.writeInt(named);
            for (Map.Entry<Long, TreeMap<Integer, Boolean>> key : keys.entrySet()) {
                for (Map.Entry<Integer, Boolean> place : key.getValue().entrySet()) {
                    data.writeLong(key.getKey());
                    data.writeInt(place.getKey() << 1 | (place.getValue() ? 1 : 0));
                }
            }
        }
        System.out.printf("%d places, %d names, %d bytes%n", rows.size(), named, Files.size(out));
    }

    private static void write(Row row, DataOutputStream data) throws IOException {
        data.writeByte(row.kind);
        data.writeByte(row.country.charAt(0));
        data.writeByte(row.country.charAt(1));
        data.writeInt(row.region);
        data.writeInt(parts(row.latitude));
        data.writeInt(parts(row.longitude));
        data.writeInt((int) Math.min(row.people, Integer.MAX_VALUE));
        data.writeByte(row.rank);
        data.writeInt(row.geonames);
    }

    private static int parts(double degrees) {
        return Double.isNaN(degrees) ? Atlas.UNKNOWN : (int) Math.round(degrees * Atlas.FINENESS);
    }
}
