package dev.stemma.bench.dates;

import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts how a program's time expressions meet the labelled ones.
final class Tally {

    /// Whether a preposition or an article belongs to the expression is a convention; no program is judged by it.
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:in|on|at|for|since|before|after|until|till|by|from|between|during|within|of|the|than)\\s+)+");

    private int gold;
    private int found;
    private int exact;
    private int touched;
    private int valued;
    private int cases;
    private int casesRight;

    void add(String text, List<GoldTime> golds, List<TimeExpression> ours) {
        gold += golds.size();
        found += ours.size();
        int right = 0;
        for (GoldTime each : golds) {
            Span wanted = core(text, each.span());
            touched += ours.stream().anyMatch(our -> our.span().overlaps(wanted)) ? 1 : 0;
            Optional<TimeExpression> met = ours.stream()
                    .filter(our -> core(text, our.span()).equals(wanted))
                    .findFirst();
            exact += met.isPresent() ? 1 : 0;
            right += met.filter(our -> each.allows(our.value())).isPresent() ? 1 : 0;
        }
        valued += right;
        cases++;
        casesRight += right == golds.size() && right == ours.size() ? 1 : 0;
    }

    Map<String, Object> scores() {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("precision", share(exact, found));
        scores.put("recall", share(exact, gold));
        scores.put("f1", share(2 * exact, found + gold));
        scores.put("valueAccuracy", share(valued, exact));
        scores.put("valueF1", share(2 * valued, found + gold));
        scores.put("touchedRecall", share(touched, gold));
        scores.put("casesRight", share(casesRight, cases));
        return scores;
    }

    private static Span core(String text, Span span) {
        int end = Math.min(span.end(), text.length());
        int start = Math.min(span.start(), end);
        Matcher lead = LEAD.matcher(text.substring(start, end));
        return lead.find() && lead.end() < end - start ? new Span(start + lead.end(), end) : new Span(start, end);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
    }
}
