package dev.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import dev.stemma.bench.names.LabelledPair;
import dev.stemma.bench.names.Ranking;
import dev.stemma.bench.ner.ConllFile;
import dev.stemma.bench.ner.LabelledSentence;
import dev.stemma.contracts.MentionType;
import dev.stemma.nlp.enrich.ArticleReader;
import dev.stemma.philology.name.NameLessons;
import dev.stemma.philology.name.Rarities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Learns who bears the parts of names, and how much the traits of two names weigh, from lists of people with all
/// spellings of their names (`names/pairs*.tsv`) and from the people whom news names (`ner/gmb`, `text`).
///
/// Names that share nothing are left out where they are one person's, for no matcher can find them from the
/// letters; two names drawn by lot are added so many times that such names are unlikely. Prints how well names are
/// told apart that were not learned from: four times a quarter of the people is left out.
final class NameTraining implements Training {

    private static final Path HOME = Path.of("philology/src/main/resources/dev/stemma/philology/name");
    private static final long SEED = 7;
    private static final int DRAWN = 20_000;
    private static final int FOLDS = 4;

    @Override
    public String name() {
        return "names";
    }

    @Override
    public Path home() {
        return HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        List<LabelledPair> pairs = LabelledPair.all(data.resolve("names"));
        Collection<Set<String>> inNews = inNews(data);
        List<LabelledPair> judged = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            IntPredicate kept = each -> each != left;
            People people = People.of(pairs, kept, inNews);
            NameLessons.Learned learned = learned(pairs, kept, people);
            for (LabelledPair pair : pairs) {
                if (fold(pair.id1()) == fold) {
                    judged.add(pair);
                    scores.add(learned.of(pair.name1(), pair.name2(), people.others(pair.id1(), pair.id2())));
                }
            }
        }
        System.err.println("Of people left out: " + Ranking.of(judged, scores));
        People people = People.of(pairs, each -> true, inNews);
        Map<String, Double> weights = learned(pairs, each -> true, people).weights();
        Files.createDirectories(out);
        write(out.resolve("bearers.txt"), people.rarities().lines());
        write(
                out.resolve("likelihood.tsv"),
                weights.entrySet().stream()
                        .map(weight -> String.format(Locale.ROOT, "%s\t%.4f", weight.getKey(), weight.getValue()))
                        .toList());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static int fold(String id) {
        return Math.floorMod(id.hashCode(), FOLDS);
    }

    private static NameLessons.Learned learned(List<LabelledPair> pairs, IntPredicate kept, People people) {
        NameLessons lessons = new NameLessons();
        List<LabelledPair> from =
                pairs.stream().filter(pair -> kept.test(fold(pair.id1()))).toList();
        from.stream()
                .filter(LabelledPair::canBeFound)
                .forEach(pair ->
                        lessons.add(pair.name1(), pair.name2(), pair.same(), people.others(pair.id1(), pair.id2())));
        Random dice = new Random(SEED);
        for (int i = 0; i < DRAWN; i++) {
            LabelledPair one = from.get(dice.nextInt(from.size()));
            LabelledPair other = from.get(dice.nextInt(from.size()));
            if (!one.id1().equals(other.id1())) {
                lessons.add(one.name1(), other.name1(), false, people.others(one.id1(), other.id1()));
            }
        }
        return lessons.learned();
    }

    /// The people whose names were counted.
    ///
    /// @param listed the parts of the names of those in lists, by their ids
    private record People(Rarities rarities, Map<String, Set<String>> listed) {

        static People of(List<LabelledPair> pairs, IntPredicate kept, Collection<Set<String>> inNews) {
            Map<String, Set<String>> listed = new LinkedHashMap<>();
            for (LabelledPair pair : pairs) {
                add(pair.id1(), pair.name1(), kept, listed);
                add(pair.id2(), pair.name2(), kept, listed);
            }
            List<Set<String>> all = new ArrayList<>(listed.values());
            all.addAll(inNews);
            return new People(Rarities.of(all), listed);
        }

        private static void add(String person, String name, IntPredicate kept, Map<String, Set<String>> listed) {
            if (kept.test(fold(person))) {
                listed.computeIfAbsent(person, none -> new LinkedHashSet<>()).addAll(Rarities.parts(name));
            }
        }

        /// The rarities without these two.
        Rarities others(String one, String other) {
            return rarities.without(Stream.of(one, other)
                    .distinct()
                    .filter(listed::containsKey)
                    .map(listed::get)
                    .toList());
        }
    }

    /// The parts of each full name of a person in the news.
    private static Collection<Set<String>> inNews(Path data) throws IOException {
        Set<Set<String>> people = new LinkedHashSet<>();
        for (Path file : new DataFolder(data.resolve("ner")).files("gmb", ".conll")) {
            ConllFile.texts(file, 1).stream().flatMap(List::stream).forEach(sentence -> addPeople(sentence, people));
        }
        ArticleReader reader = ArticleReader.load();
        for (Path file : new DataFolder(data.resolve("text")).files("", ".jsonl")) {
            DataFolder.documents(file).parallelStream()
                    .map(document -> read(reader, document))
                    .forEachOrdered(people::addAll);
        }
        if (people.isEmpty()) {
            throw new MissingData(data, "ner/gmb*.conll, text/*.jsonl");
        }
        return people;
    }

    private static void addPeople(LabelledSentence sentence, Set<Set<String>> people) {
        sentence.names().stream()
                .filter(name -> name.kind().equals("PERSON"))
                .map(name -> String.join(" ", sentence.words().subList(name.start(), name.end())))
                .forEach(name -> addFull(name, people));
    }

    private static Set<Set<String>> read(ArticleReader reader, JsonNode document) {
        String text = document.path("text").asText();
        Set<Set<String>> people = new LinkedHashSet<>();
        reader.read(document.path("title").asText(""), text, Optional.empty(), Optional.empty()).mentions().stream()
                .filter(mention -> mention.type() == MentionType.PERSON)
                .forEach(mention -> addFull(
                        text.substring(mention.span().start(), mention.span().end()), people));
        return people;
    }

    private static void addFull(String name, Set<Set<String>> people) {
        Set<String> parts = Rarities.parts(name);
        if (parts.size() > 1) {
            people.add(parts);
        }
    }
}
