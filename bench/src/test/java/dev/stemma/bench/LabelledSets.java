package dev.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Tiny labelled sets of our own, in the layout of the real ones.
final class LabelledSets {

    private static final String STORM =
            "The harbour of Visby was closed on Friday after a storm tore two cranes from the quay, the port authority "
                    + "said. Nobody was hurt. Workers will lift the cranes out of the water on Monday, and ferries are "
                    + "to use the pier at Klintehamn until then, harbour master Anna Berg told reporters.";
    private static final String COPY =
            STORM.replace("two cranes", "three cranes").replace("lift", "raise");
    private static final String VOTE =
            "The council of Orsa voted on Tuesday to build a school beside the river, although neighbours had asked "
                    + "for a park. Building begins in May and costs nine million crowns, mayor Nils Holm said.";

    private LabelledSets() {}

    /// Writes the set of a task into a folder.
    static void write(String task, Path folder) throws IOException {
        switch (task) {
            case "ner" ->
                put(folder, "news-test.conll", "Angela\tB-PER\nMerkel\tI-PER\nleft\tO\nBerlin\tB-LOC\n.\tO\n");
            case "quotes" -> {
                String text = "\"We closed the harbour at noon on Friday,\" Anna Berg said.\n";
                put(folder, "text/berg.txt", text);
                put(
                        folder,
                        "attributions/berg.ann",
                        "T1\tContent 0 42\t-\nT2\tSource 43 52\t-\nT3\tCue 53 57\t-\nE1\tContent:T1 Source:T2 Cue:T3\n");
            }
            case "derivation" -> {
                put(
                        folder,
                        "neardup/docs_dev.jsonl",
                        lines(document("a", STORM), document("b", COPY), document("c", VOTE)));
                put(
                        folder,
                        "neardup/pairs_dev.tsv",
                        "label\ttype\tid1\tid2\toverlap5\n1\tocr\ta\tb\t0.5\n0\tevent\ta\tc\t0\n");
            }
            case "stemma" -> {
                put(folder, "traditions_dev.jsonl", tradition() + "\n");
                put(
                        folder,
                        "stemmata/ours/witnesses.csv",
                        "locus,A,B,C\n1,the,the,a\n2,two,three,three\n3,-,old,old\n");
                put(folder, "stemmata/ours/truth.tsv", "parent\tchild\nA\tB\nB\tC\n");
            }
            case "stories" ->
                put(
                        folder,
                        "docs.jsonl",
                        lines(story("a", "1ecb", STORM), story("b", "1ecb", COPY), story("c", "1ecbplus", VOTE)));
            case "names" -> put(folder, "pairs_dev.tsv", """
                    label\tkind\tband\tid1\tid2\tname1\tname2
                    1\tlatin-latin\tvariant\t1\t1\tMustafa Karimi\tMostafa Karimy
                    1\tlatin-latin\tpartial\t2\t2\tAnna Maria Berg\tAnna Berg
                    0\tlatin-latin\t-\t1\t2\tMustafa Karimi\tAnna Berg
                    """);
            case "extraction" -> {
                put(
                        folder,
                        "aeb/ground-truth.json",
                        "{\"p\": {\"articleBody\": \"%s\", \"url\": \"http://visby.example/a\"}}".formatted(STORM));
                put(
                        folder,
                        "aeb/html/p.html",
                        "<html><body><nav>Home News</nav><article><h1>Storm</h1><p>%s</p></article></body></html>"
                                .formatted(STORM));
            }
            case "dates" -> put(folder, "DateTimeModel.json", """
                    [{"Input": "We met on 2 May 2016.", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
                      "Results": [{"Text": "2 May 2016", "Start": 10, "End": 19, "TypeName": "datetimeV2.date",
                        "Resolution": {"values": [{"timex": "2016-05-02", "type": "date", "value": "2016-05-02"}]}}]}]
                    """);
            default -> throw new IllegalArgumentException(task);
        }
    }

    /// Breaks a line of a file of a task's set.
    static void spoil(String task, Path folder) throws IOException {
        switch (task) {
            case "quotes" -> put(folder, "attributions/berg.ann", "T1\tContent zero 42\t-\nE1\tContent:T1\n");
            case "derivation" ->
                put(folder, "neardup/docs_dev.jsonl", document("a", STORM) + "\n{\"id\": \"b\", \"te\n");
            case "stemma" -> put(folder, "traditions_dev.jsonl", tradition() + "\n{\"traditionId\n");
            case "stories" -> put(folder, "docs.jsonl", story("a", "1ecb", STORM) + "\n{\"id\n");
            case "names" -> put(folder, "pairs_dev.tsv", "label\tkind\tband\tid1\tid2\tname1\tname2\n1\tlatin-latin\n");
            case "extraction" -> put(folder, "aeb/ground-truth.json", "{\"p\": {\"articleBody\n");
            case "dates" -> put(folder, "DateTimeModel.json", "[{\"Input\n");
            default -> throw new IllegalArgumentException(task);
        }
    }

    private static String document(String id, String text) {
        return "{\"id\": \"%s\", \"src\": \"ours\", \"text\": \"%s\"}".formatted(id, text);
    }

    private static String story(String id, String story, String text) {
        return "{\"id\": \"%s\", \"topic\": \"1\", \"story\": \"%s\", \"text\": \"%s\"}".formatted(id, story, text);
    }

    private static String tradition() {
        return ("{\"traditionId\": \"t\", \"witnesses\": [{\"id\": \"a\", \"text\": \"%s\"}, {\"id\": \"b\", \"text\": "
                        + "\"%s\"}, {\"id\": \"c\", \"text\": \"%s\"}], \"edges\": [[\"a\", \"b\"], [\"b\", \"c\"]], "
                        + "\"lost\": []}")
                .formatted(STORM, COPY, COPY.replace("Nobody was hurt. ", ""));
    }

    private static String lines(String... lines) {
        return String.join("\n", Arrays.asList(lines)) + "\n";
    }

    private static void put(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
