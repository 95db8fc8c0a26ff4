package dev.stemma.bench.homonyms;

import dev.stemma.bench.Measurement;
import dev.stemma.bench.Task;
import dev.stemma.query.bearer.Bearers;
import dev.stemma.query.bearer.Sighting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// How well two people of one name are told apart: by pseudo-homonyms (Bagga and Baldwin 1998; Pedersen, Purandare and
/// Kulkarni 2005). The articles on two people are taken for articles on two of one name: how many of these pairs are
/// parted? Those on each single person are left as they are: how many are wrongly split? The weights were tuned by
/// the names of one half; the other is held out.
public final class HomonymsTask implements Task {

    private static final int PAIRS = 2_000;

    @Override
    public String name() {
        return "homonyms";
    }

    @Override
    public Measurement measure(Path data, boolean peers) throws IOException {
        List<Person> people = Person.in(data);
        Map<String, Object> scores = new LinkedHashMap<>();
        long start = System.nanoTime();
        HomonymsTally held =
                tally(people.stream().filter(person -> !person.isTuned()).toList());
        HomonymsTally tuned = tally(people.stream().filter(Person::isTuned).toList());
        scores.put("held", held.scores());
        scores.put("tuned", tuned.scores());
        scores.put(
                "microsecondsEach", Math.round((System.nanoTime() - start) / 1e3 / (held.judged() + tuned.judged())));
        return Measurement.of(name(), people.size(), scores);
    }

    private static HomonymsTally tally(List<Person> people) {
        HomonymsTally tally = new HomonymsTally();
        for (Person person : people) {
            tally.single(found(person.sightings()));
        }
        Random random = new Random(7);
        for (int i = 0; i < PAIRS && people.size() > 1; i++) {
            Person one = people.get(random.nextInt(people.size()));
            Person other = people.get(random.nextInt(people.size()));
            if (Collections.disjoint(one.articles(), other.articles())) {
                List<Sighting> both = new ArrayList<>(one.sightings());
                both.addAll(other.sightings());
                tally.pair(found(both), one.articles(), other.articles());
            }
        }
        return tally;
    }

    /// The articles of each bearer that is found.
    private static List<Set<UUID>> found(List<Sighting> sightings) {
        List<Sighting> sorted = sightings.stream()
                .sorted(Comparator.comparing(sighting -> sighting.article().toString()))
                .toList();
        List<Sighting> anchors = sorted.subList(0, Math.min(Bearers.ANCHORS, sorted.size()));
        Bearers bearers = Bearers.of(anchors, List.of());
        List<Set<UUID>> found = new ArrayList<>();
        bearers.articles().forEach(articles -> found.add(new HashSet<>(articles)));
        sorted.subList(anchors.size(), sorted.size())
                .forEach(sighting -> found.get(bearers.meant(sighting).bearer()).add(sighting.article()));
        return found;
    }
}
