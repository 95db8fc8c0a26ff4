package dev.stemma.nlp.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.text.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How well the finder does on short reports made up for it, in the manner of the Arab world's news in English.
class LabelledNewsTest {

    private static final Pattern LABELLED = Pattern.compile("\\[([POLGE]) ([^\\]]+)\\]");
    private static final MentionFinder FINDER = MentionFinder.load();

    /// A name and what kind of thing it names.
    private record Label(Span span, MentionType type) {}

    /// A report without the marks of its labels.
    private record Report(String text, Set<Label> labels) {}

    @Test
    void personsOrganisationsAndPlacesOfArabNewsAreFoundExactly() {
        assertThat(f1(EnumSet.of(MentionType.PERSON, MentionType.ORGANISATION, MentionType.PLACE)))
                .isGreaterThan(0.93);
    }

    @Test
    void peoplesAndFaithsOfArabNewsAreFoundExactly() {
        assertThat(f1(EnumSet.of(MentionType.GROUP))).isGreaterThan(0.85);
    }

    private static double f1(Set<MentionType> types) {
        int right = 0;
        int found = 0;
        int labelled = 0;
        for (Report report : reports()) {
            Set<Label> gold = new HashSet<>(report.labels());
            gold.removeIf(label -> !types.contains(label.type()));
            Set<Label> ours = new HashSet<>();
            for (Mention mention : FINDER.find(TextReader.part(report.text())).mentions()) {
                if (types.contains(mention.type())) {
                    ours.add(new Label(mention.span(), mention.type()));
                }
            }
            found += ours.size();
            labelled += gold.size();
            ours.retainAll(gold);
            right += ours.size();
        }
        return 2.0 * right / (found + labelled);
    }

    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (String report : file().split("\n{2,}")) {
            String written = report.lines()
                    .filter(line -> !line.startsWith("#"))
                    .reduce((before, line) -> before + "\n\n" + line)
                    .orElse("");
            reports.add(report(written));
        }
        return reports;
    }

    private static Report report(String written) {
        StringBuilder text = new StringBuilder();
        Set<Label> labels = new HashSet<>();
        Matcher matcher = LABELLED.matcher(written);
        int at = 0;
        while (matcher.find()) {
            text.append(written, at, matcher.start());
            Span span = new Span(text.length(), text.length() + matcher.group(2).length());
            labels.add(new Label(span, type(matcher.group(1))));
            text.append(matcher.group(2));
            at = matcher.end();
        }
        text.append(written, at, written.length());
        return new Report(text.toString(), Set.copyOf(labels));
    }

    private static MentionType type(String letter) {
        return switch (letter) {
            case "P" -> MentionType.PERSON;
            case "O" -> MentionType.ORGANISATION;
            case "L" -> MentionType.PLACE;
            case "G" -> MentionType.GROUP;
            default -> MentionType.EVENT;
        };
    }

    private static String file() {
        try (InputStream in = LabelledNewsTest.class.getResourceAsStream("labelled-news.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
