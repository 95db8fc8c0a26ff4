package dev.stemma.ingest.extract;

import dev.stemma.contracts.Publication.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the time of publication that a page keeps in its scripts: the state of an application, what counters are told,
/// linked data that is not sound JSON. Scripts are read as text; none is run.
///
/// They also tell of other articles: where they name more than one day, nothing is found.
final class ScriptDays {

    /// What all names of such a field have in common; to look for that first keeps long scripts cheap.
    private static final String CORE = "ub";

    private static final Pattern FIELD = Pattern.compile(
            "(?<!(?i:un|re|last)_?)[pP]ub(?:li(?:sh(?:ed)?|cation))?_?(?:[aA]t|[oO]n|[dD]ate|[tT]ime)?"
                    + "\\\\?[\"']?\\s{0,3}[:=]\\s{0,3}(?:\\\\?[\"'](?<text>[^\"'\\\\]{8,40})\\\\?[\"']|(?<epoch>\\d{10,13})\\b)");
    private static final int LONGEST_FIELD = 100;
    private static final int MOST = 60;

    private ScriptDays() {}

    static Optional<StatedTime> in(Document page, LinkedData linked) {
        List<StatedTime> times = new ArrayList<>();
        for (Element script : page.select("script:not([src])")) {
            if (!linked.hasRead(script)) {
                collect(script.data(), times);
            }
        }
        boolean agreed = times.stream().map(StatedTime::day).distinct().count() == 1;
        return agreed ? Optional.of(times.getFirst()) : Optional.empty();
    }

    private static void collect(String script, List<StatedTime> times) {
        Matcher field = FIELD.matcher(script).useTransparentBounds(true);
        for (int at = script.indexOf(CORE, 1); at > 0 && times.size() < MOST; at = script.indexOf(CORE, at + 1)) {
            field.region(at - 1, Math.min(script.length(), at + LONGEST_FIELD));
            if (field.lookingAt()) {
                String written = field.group("text") == null ? field.group("epoch") : field.group("text");
                StatedTime.onPage(written, Basis.METADATA).ifPresent(times::add);
            }
        }
    }
}
