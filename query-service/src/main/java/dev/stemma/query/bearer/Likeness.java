package dev.stemma.query.bearer;

import dev.stemma.philology.text.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How far two contexts speak for one bearer.
///
/// A sum of log odds, learned from pseudo-homonyms (Bagga and Baldwin 1998; Pedersen, Purandare and Kulkarni 2005): the
/// articles on two people, given one name. What is missing speaks the louder, the more events both contexts tell.
///
/// @param office by what the bearers are said to be
record Likeness(Context a, Context b, double company, double around, double subject, double office, double country) {

    private static final double TRACE = 0.01;
    private static final double START = 0.5;
    private static final double SAME_CALLING = 1.5;
    private static final double FOREIGN_CALLING = -3;
    private static final double SAME_COUNTRY = 0.5;
    private static final double OTHER_COUNTRY = -1.5;
    private static final double NOTABLE = 0.3;
    private static final int SHOWN = 5;

    /// Where two contexts share so much, they tell one event, and within one event a name has one bearer.
    private static final double SAME_SUBJECT = 0.2;

    private static final double SAME_WORDS = 0.5;

    /// Whether two contexts tell one event.
    static boolean isOneEvent(Context a, Context b) {
        return a.subject().cosine(b.subject()) >= SAME_SUBJECT || a.around().cosine(b.around()) >= SAME_WORDS;
    }

    static Likeness between(Context a, Context b) {
        double telling = Math.log(Math.min(a.events(), b.events()));
        double said = a.said().isEmpty() || b.said().isEmpty()
                ? 0
                : 0.65 * (traced(a.said().cosine(b.said())) + 3.3);
        return new Likeness(
                a,
                b,
                (0.7 + 1.2 * telling) * (traced(a.company().cosine(b.company())) + 3.0),
                (0.6 + telling) * (traced(a.around().cosine(b.around())) + 3.9),
                0.6 * (traced(a.subject().cosine(b.subject())) + 4.0),
                said + calling(a, b),
                country(a, b));
    }

    /// Above 0 where it speaks for one bearer.
    double nats() {
        return START + company + around + subject + office + country;
    }

    /// What it rests on, the weightiest first.
    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        note(evidence, "co-mentions", names(a.company(), b.company()), company);
        note(evidence, "words", words(a.around(), b.around(), "said beside the name"), around);
        note(evidence, "subject", words(a.subject(), b.subject(), "of the articles"), subject);
        note(evidence, "office", offices(), office);
        note(evidence, "country", countries(a) + " and " + countries(b), country);
        evidence.sort(Comparator.comparingDouble((Evidence reason) -> -Math.abs(reason.weight()))
                .thenComparing(Evidence::basis));
        return evidence;
    }

    private static double traced(double cosine) {
        return Math.log(cosine + TRACE);
    }

    private static double calling(Context a, Context b) {
        if (a.callings().keySet().stream().anyMatch(b.callings()::containsKey)) {
            return SAME_CALLING;
        }
        return Calling.areForeign(a.callings().keySet(), b.callings().keySet()) ? FOREIGN_CALLING : 0;
    }

    private static double country(Context a, Context b) {
        if (a.countries().isEmpty() || b.countries().isEmpty()) {
            return 0;
        }
        return a.countries().keySet().stream().anyMatch(b.countries()::containsKey) ? SAME_COUNTRY : OTHER_COUNTRY;
    }

    private static void note(List<Evidence> evidence, String basis, String detail, double weight) {
        if (Math.abs(weight) >= NOTABLE) {
            evidence.add(new Evidence(basis, detail, weight));
        }
    }

    private static String names(Bag a, Bag b) {
        List<String> shared = a.shared(b, SHOWN);
        return shared.isEmpty() ? "no other name in common" : "named along with both: " + String.join(", ", shared);
    }

    private static String words(Bag a, Bag b, String where) {
        List<String> shared = a.shared(b, SHOWN);
        return shared.isEmpty()
                ? "no telling word in common, " + where
                : "words in common, " + where + ": " + String.join(", ", shared);
    }

    private String offices() {
        return a.office().orElse("not said") + " and " + b.office().orElse("not said");
    }

    private static String countries(Context context) {
        return context.countries().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
