package dev.stemma.local;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Findings as a person reads them at a terminal.
final class Report {

    private static final int CHANGES = 20;
    private static final int ENTITIES = 16;
    private static final int WIDTH = 60;

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(Findings findings) {
        Report report = new Report();
        findings.stories().forEach(report::story);
        report.entities(findings.entities());
        report.quotes(findings.quotes());
        return report.text.toString();
    }

    private void story(Findings.Story story) {
        line("");
        line("STORY  %s", story.title());
        for (Findings.Witness witness : story.articles()) {
            line("  %s", witness.file());
        }
        for (Findings.Tradition tradition : story.traditions()) {
            String credit =
                    tradition.credit().map(name -> ", credited to " + name).orElse("");
            long witnesses = tradition.stemma().nodes().stream()
                    .filter(node -> node.file().isPresent())
                    .count();
            line("");
            line("  A tradition of %d %s%s", witnesses, witnesses == 1 ? "witness" : "witnesses", credit);
            StemmaDrawing.lines(tradition.stemma()).forEach(drawn -> line("    %s", drawn));
            changes(tradition.apparatus());
        }
    }

    private void changes(List<Findings.Change> apparatus) {
        if (apparatus.isEmpty()) {
            return;
        }
        line("");
        line(
                "  What the copies changed, weightiest first (%d of %d)",
                Math.min(CHANGES, apparatus.size()), apparatus.size());
        apparatus.stream()
                .sorted(Comparator.comparingDouble(Findings.Change::significance)
                        .reversed())
                .limit(CHANGES)
                .forEach(this::change);
    }

    private void change(Findings.Change change) {
        line("    %-12s %.2f", change.kind().toLowerCase(Locale.ROOT), change.significance());
        for (Findings.Reading reading : change.readings()) {
            String words = reading.text().isBlank() ? "(nothing)" : "“" + clipped(reading.text()) + "”";
            line("      %s  %s", shortName(reading.file()), words);
        }
    }

    private void entities(List<Findings.Entity> entities) {
        line("");
        line("ENTITIES  (%d of %d)", Math.min(ENTITIES, entities.size()), entities.size());
        entities.stream().limit(ENTITIES).forEach(entity -> {
            String others = entity.variants().stream()
                    .filter(variant -> !variant.equals(entity.name()))
                    .collect(Collectors.joining(" = "));
            String names = others.isEmpty() ? entity.name() : entity.name() + " = " + others;
            String files = entity.files().stream().map(Report::shortName).collect(Collectors.joining(" "));
            line("  %-12s %s  [%s]", entity.type().toLowerCase(Locale.ROOT), names, files);
        });
    }

    private void quotes(List<Findings.Quote> quotes) {
        line("");
        line("QUOTES  (%d)", quotes.size());
        for (Findings.Quote quote : quotes) {
            String speaker = quote.speaker().orElse("(speaker not resolved)");
            line(
                    "  %s  %-9s %s: “%s”",
                    shortName(quote.file()), quote.kind().toLowerCase(Locale.ROOT), speaker, clipped(quote.content()));
        }
    }

    /// `001` for `001_7c14df3845c40753.txt`.
    static String shortName(String file) {
        int end = file.indexOf('_') > 0 ? file.indexOf('_') : file.lastIndexOf('.');
        return end > 0 ? file.substring(0, end) : file;
    }

    private static String clipped(String words) {
        String flat = words.replaceAll("\\s+", " ").strip();
        if (flat.codePointCount(0, flat.length()) <= WIDTH) {
            return flat;
        }
        return flat.substring(0, flat.offsetByCodePoints(0, WIDTH - 1)) + "…";
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
