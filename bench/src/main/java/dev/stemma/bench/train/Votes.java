package dev.stemma.bench.train;

import dev.stemma.bench.ner.LabelledName;
import dev.stemma.bench.ner.LabelledSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Settles what is named in a sentence that several have labelled: what most say, and of what overlaps the better
/// attested. A teacher's word counts a little more than a set's whose labels come from a machine.
final class Votes {

    private static final double FIRST_TEACHER = 1.1;
    private static final double ENOUGH = 1.05;

    private final Conventions conventions;

    Votes(Conventions conventions) {
        this.conventions = conventions;
    }

    /// @param labelled what the set says; none for a text without labels
    /// @param teachers what the teachers say, the more trusted first
    LabelledSentence settle(List<String> words, List<LabelledName> labelled, List<List<LabelledName>> teachers) {
        Map<LabelledName, Double> votes = new LinkedHashMap<>();
        for (int i = 0; i < teachers.size(); i++) {
            for (LabelledName name : teachers.get(i)) {
                votes.merge(name, i == 0 ? FIRST_TEACHER : weight(words, name), Double::sum);
            }
        }
        LabelledSentence own = conventions.apply(new LabelledSentence(words, labelled));
        for (LabelledName name : own.names()) {
            if (!conventions.isTitle(own.in(name))) {
                votes.merge(name, name.kind().equals("EVENT") ? 1.5 : 1, Double::sum);
            }
        }
        return conventions.apply(new LabelledSentence(words, elected(words.size(), votes)));
    }

    /// What only a teacher of the class `MISC` can tell counts without a second voice.
    private double weight(List<String> words, LabelledName name) {
        if (!name.kind().equals("OTHER")) {
            return 1;
        }
        return conventions.isPeople(String.join(" ", words.subList(name.start(), name.end()))) ? 2 : ENOUGH;
    }

    private static List<LabelledName> elected(int size, Map<LabelledName, Double> votes) {
        List<Map.Entry<LabelledName, Double>> order = votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= ENOUGH)
                .sorted(Comparator.<Map.Entry<LabelledName, Double>>comparingDouble(vote -> -vote.getValue())
                        .thenComparingInt(vote -> vote.getKey().start())
                        .thenComparingInt(vote -> -vote.getKey().end()))
                .toList();
        boolean[] taken = new boolean[size];
        List<LabelledName> elected = new ArrayList<>();
        for (Map.Entry<LabelledName, Double> vote : order) {
            LabelledName name = vote.getKey();
            boolean free = true;
            for (int at = name.start(); at < name.end(); at++) {
                free &= !taken[at];
            }
            if (free) {
                elected.add(name);
                for (int at = name.start(); at < name.end(); at++) {
                    taken[at] = true;
                }
            }
        }
        elected.sort(Comparator.comparingInt(LabelledName::start));
        return elected;
    }
}
