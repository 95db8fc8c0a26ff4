package dev.stemma.bench.homonyms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.bench.DataFolder;
import dev.stemma.bench.MissingData;
import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.enrich.ArticleReader;
import dev.stemma.query.bearer.Reading;
import dev.stemma.query.bearer.Reading.Named;
import dev.stemma.query.bearer.Sighting;
import dev.stemma.query.bearer.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// One whom several articles name in full, and what they tell of this one. That they all mean one is taken for granted:
/// the few names that several bear in truth are counted as if they were one.
record Person(String name, List<Sighting> sightings) {

    /// As many articles are read, spread over all that the folder has.
    private static final int READ = 3_000;

    Person {
        sightings = List.copyOf(sightings);
    }

    /// The people whom several of a folder's articles name: those of every `.jsonl`, plain or gzipped, whose lines have
    /// a `text` and perhaps a `title`.
    static List<Person> in(Path data) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Path file : new DataFolder(data).files("", ".jsonl")) {
            documents.addAll(DataFolder.documents(file).stream()
                    .filter(document -> document.hasNonNull("text"))
                    .toList());
        }
        if (documents.isEmpty()) {
            throw new MissingData(data, ".jsonl with the texts of articles");
        }
        ArticleReader reader = ArticleReader.load();
        Map<String, List<Sighting>> people = new TreeMap<>();
        int step = Math.ceilDiv(documents.size(), READ);
        for (int i = 0; i < documents.size(); i += step) {
            enter(people, reader, documents.get(i));
        }
        return people.entrySet().stream()
                .filter(person -> person.getValue().size() > 1)
                .map(person -> new Person(person.getKey(), person.getValue()))
                .toList();
    }

    private static void enter(Map<String, List<Sighting>> people, ArticleReader reader, JsonNode document) {
        String title = document.path("title").asText("");
        String text = document.path("text").asText();
        UUID id = UUID.nameUUIDFromBytes((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
        List<Named> named = named(reader.read(title, text, Optional.empty(), Optional.empty()));
        Reading reading = new Reading(id, id, Subject.of(title, text), text, named);
        Set<String> here = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String name = named.get(i).name();
            if (named.get(i).type() == MentionType.PERSON && name.contains(" ") && here.add(name)) {
                people.computeIfAbsent(name, bearer -> new ArrayList<>()).add(Sighting.of(reading, i));
            }
        }
    }

    private static List<Named> named(Annotations annotations) {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < annotations.referents().size(); i++) {
            Referent referent = annotations.referents().get(i);
            int number = i;
            List<Span> spans = annotations.mentions().stream()
                    .filter(mention -> mention.referent() == number)
                    .map(Mention::span)
                    .toList();
            named.add(new Named(
                    referent.type(),
                    referent.name(),
                    referent.variants(),
                    referent.role(),
                    referent.location().map(location -> location.country()),
                    spans));
        }
        return named;
    }

    /// By which half of the names the weights were tuned.
    boolean isTuned() {
        return (name.hashCode() & 1) == 0;
    }

    Set<UUID> articles() {
        return sightings.stream().map(Sighting::article).collect(Collectors.toSet());
    }
}
