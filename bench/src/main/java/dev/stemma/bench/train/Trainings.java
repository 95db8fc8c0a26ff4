package dev.stemma.bench.train;

import java.util.List;
import java.util.Optional;

/// The models that can be learned anew; a new one gets its line here.
public final class Trainings {

    private static final List<Training> ALL = List.of(
            new MentionTraining(),
            new ClusterTraining(),
            new NameWordTraining(),
            new PlaceTraining(),
            new StemmaTraining(),
            new NameTraining(),
            new ThesaurusTraining());

    private Trainings() {}

    public static Optional<Training> named(String name) {
        return ALL.stream().filter(training -> training.name().equals(name)).findFirst();
    }

    public static List<String> names() {
        return ALL.stream().map(Training::name).toList();
    }
}
