package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.contracts.Location.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The midst of countries, from their borders (TopoJSON with quantised arcs; Bostock 2012): the centroid of the largest
/// of a country's polygons.
final class Borders {

    private final Map<Integer, Point> midst = new TreeMap<>();

    private record Ring(double area, double x, double y) {}

    /// @param file a topology whose object `countries` names them by their ISO 3166-1 numbers
    Borders(Path file) throws IOException {
        JsonNode topology = new ObjectMapper().readTree(file.toFile());
        double[][][] arcs = arcs(topology);
        for (JsonNode country : topology.path("objects").path("countries").path("geometries")) {
            Ring largest = new Ring(0, 0, 0);
            for (JsonNode polygon : polygons(country)) {
                Ring ring = ring(polygon.path(0), arcs);
                largest = Math.abs(ring.area()) > Math.abs(largest.area()) ? ring : largest;
            }
            if (largest.area() != 0 && country.has("id")) {
                midst.put(country.path("id").asInt(), new Point(largest.y(), Math.IEEEremainder(largest.x(), 360)));
            }
        }
    }

    Optional<Point> midst(int isoNumber) {
        return Optional.ofNullable(midst.get(isoNumber));
    }

    private static Iterable<JsonNode> polygons(JsonNode country) {
        JsonNode arcs = country.path("arcs");
        if (country.path("type").asText().equals("MultiPolygon")) {
            return arcs;
        }
        ArrayList<JsonNode> one = new ArrayList<>();
        one.add(arcs);
        return one;
    }

    private static double[][][] arcs(JsonNode topology) {
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode shift = topology.path("transform").path("translate");
        double[][][] arcs = new double[topology.path("arcs").size()][][];
        for (int i = 0; i < arcs.length; i++) {
            JsonNode steps = topology.path("arcs").path(i);
            arcs[i] = new double[steps.size()][];
            long x = 0;
            long y = 0;
            for (int at = 0; at < arcs[i].length; at++) {
                x += steps.path(at).path(0).asLong();
                y += steps.path(at).path(1).asLong();
                arcs[i][at] = new double[] {
                    x * scale.path(0).asDouble() + shift.path(0).asDouble(),
                    y * scale.path(1).asDouble() + shift.path(1).asDouble()
                };
            }
        }
        return arcs;
    }

    /// Area and centroid of a ring of arcs; a negative number is an arc backwards. A ring that crosses the 180th
    /// meridian goes on beyond it.
    private static Ring ring(JsonNode numbers, double[][][] arcs) {
        double twice = 0;
        double x = 0;
        double y = 0;
        double[] before = null;
        for (JsonNode number : numbers) {
            int arc = number.asInt();
            double[][] points = arcs[arc < 0 ? ~arc : arc];
            for (int i = 0; i < points.length; i++) {
                double[] point = points[arc < 0 ? points.length - 1 - i : i].clone();
                if (before != null) {
                    point[0] += 360 * Math.rint((before[0] - point[0]) / 360);
                    double cross = before[0] * point[1] - point[0] * before[1];
                    twice += cross;
                    x += (before[0] + point[0]) * cross;
                    y += (before[1] + point[1]) * cross;
                }
                before = point;
            }
        }
        return twice == 0 ? new Ring(0, 0, 0) : new Ring(twice / 2, x / (3 * twice), y / (3 * twice));
    }
}
