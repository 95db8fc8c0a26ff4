package dev.stemma.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The memory of a process as Linux counts it, in MiB: a page that is shared counts whole in `resident`, and by its
/// share in `proportional`.
///
/// @param peak the most that was resident at any time since the process began
record Residence(double resident, double proportional, double peak) {

    private static final double KIB_OF_A_MIB = 1024;

    /// What `/proc` tells now of a process of this user.
    ///
    /// @throws IOException where there is no `/proc`, or no such process
    static Residence of(ProcessHandle process) throws IOException {
        Path told = Path.of("/proc", Long.toString(process.pid()));
        return new Residence(
                mib(told.resolve("status"), "VmRSS:"),
                mib(told.resolve("smaps_rollup"), "Pss:"),
                mib(told.resolve("status"), "VmHWM:"));
    }

    private static double mib(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            String line = lines.filter(text -> text.startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(file + " does not tell " + name));
            return Math.round(Long.parseLong(line.replaceAll("\\D", "")) / KIB_OF_A_MIB * 10) / 10.0;
        }
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resident", resident);
        json.put("proportional", proportional);
        json.put("peak", peak);
        return json;
    }
}
