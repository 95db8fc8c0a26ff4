package dev.stemma.bench.train;

import dev.stemma.bench.train.WordNet.Pointer;
import dev.stemma.bench.train.WordNet.Synset;
import dev.stemma.philology.text.Background;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Makes the thesaurus of the apparatus out of the database files of WordNet (Debian's `wordnet-base` lays
/// them in `/usr/share/wordnet`): of words that news use, which mean the same, nearly the same or the
/// opposite, which are of one family, and what their irregular forms are.
final class ThesaurusTraining implements Training {

    private static final Path HOME = Path.of("philology/src/main/resources/dev/stemma/philology/apparatus");
    private static final Set<String> PARTICLES =
            Set.of("up", "out", "off", "down", "on", "in", "over", "away", "back", "for", "to", "with", "into", "at");
    private static final List<String> ENDINGS = List.of("", "s", "ed", "d", "ing");

    /// Words of one family begin alike.
    private static final int BEGINNING = 4;

    private static final int STEPS = 3;
    private static final int WIDE = 60;

    private final Background background = Background.english();

    @Override
    public String name() {
        return "thesaurus";
    }

    @Override
    public Path home() {
        return HOME;
    }

    @Override
    public void train(Path data, Path out) throws IOException {
        WordNet wordNet = new WordNet(data);
        Set<String> lines = new TreeSet<>();
        for (Synset synset : wordNet.synsets()) {
            Set<String> own = known(synset.used());
            group("=", own, lines);
            Set<String> like = synset.isAdjective() ? pointedAt(wordNet, synset, "&", "^") : new TreeSet<>();
            if (!own.containsAll(like)) {
                like.addAll(own);
                group("~", like, lines);
            }
            sides(">", own, below(wordNet, synset), lines);
            pairs(wordNet, synset, lines);
        }
        wordNet.irregular().forEach((word, forms) -> sides("<", known(Set.of(word)), inUse(forms), lines));
        Files.createDirectories(out);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(out.resolve("thesaurus-en.gz")))) {
            packed.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        System.err.printf(
                "%d lines of %d words%n",
                lines.size(),
                lines.stream()
                        .flatMap(line -> Stream.of(line.substring(2).split("[ :]+")))
                        .distinct()
                        .count());
    }

    /// Opposites, and words that one makes out of others.
    private void pairs(WordNet wordNet, Synset synset, Set<String> lines) {
        for (Pointer pointer : synset.pointers()) {
            if (pointer.from() == 0) {
                continue;
            }
            Set<String> own = known(Set.of(synset.words().get(pointer.from() - 1)));
            Set<String> other = known(Set.of(wordNet.synset(pointer).words().get(pointer.to() - 1)));
            if (own.isEmpty() || other.isEmpty()) {
                continue;
            }
            String one = own.iterator().next();
            String two = other.iterator().next();
            if (pointer.symbol().equals("!") && one.compareTo(two) < 0) {
                sides("!", known(synset.used()), known(wordNet.synset(pointer).used()), lines);
            }
            if (Set.of("+", "\\").contains(pointer.symbol()) && beginAlike(one, two)) {
                group("+", new TreeSet<>(Set.of(one, two)), lines);
            }
        }
    }

    private static boolean beginAlike(String one, String two) {
        return !one.equals(two)
                && one.length() >= BEGINNING
                && two.length() >= BEGINNING
                && one.substring(0, BEGINNING).equals(two.substring(0, BEGINNING));
    }

    private static void group(String kind, Collection<String> words, Set<String> lines) {
        if (words.size() > 1) {
            lines.add(kind + " " + String.join(" ", words));
        }
    }

    private static void sides(String kind, Set<String> left, Set<String> right, Set<String> lines) {
        Set<String> others = new TreeSet<>(right);
        others.removeAll(left);
        if (!left.isEmpty() && !others.isEmpty()) {
            lines.add(kind + " " + String.join(" ", left) + " : " + String.join(" ", others));
        }
    }

    /// The words of narrower senses, a few steps down; of a sense so wide that it says little, of the next
    /// alone.
    private Set<String> below(WordNet wordNet, Synset synset) {
        Set<String> next = pointedAt(wordNet, synset, "~");
        Set<String> all = new TreeSet<>();
        below(wordNet, synset, STEPS, all);
        return all.size() > WIDE ? next : all;
    }

    private void below(WordNet wordNet, Synset synset, int steps, Set<String> words) {
        for (Pointer pointer : synset.pointers()) {
            if (pointer.symbol().equals("~") && steps > 0) {
                words.addAll(known(wordNet.synset(pointer).used()));
                below(wordNet, wordNet.synset(pointer), steps - 1, words);
            }
        }
    }

    private Set<String> pointedAt(WordNet wordNet, Synset synset, String... symbols) {
        Set<String> words = new TreeSet<>();
        for (Pointer pointer : synset.pointers()) {
            if (List.of(symbols).contains(pointer.symbol())) {
                words.addAll(known(wordNet.synset(pointer).used()));
            }
        }
        return words;
    }

    /// The words that news use; of several words, verbs with a particle alone, written with `_`.
    private Set<String> known(Set<String> words) {
        Set<String> known = new TreeSet<>();
        for (String word : words) {
            String[] parts = word.split("_");
            boolean plain = word.matches("[a-z]{2,}(_[a-z]+)?");
            if (plain && isUsed(parts[0]) && (parts.length == 1 || PARTICLES.contains(parts[1]))) {
                known.add(word);
            }
        }
        return known;
    }

    private boolean isUsed(String word) {
        return ENDINGS.stream().anyMatch(ending -> background.knows(word + ending));
    }

    private Set<String> inUse(Set<String> forms) {
        Set<String> inUse = new TreeSet<>(forms);
        inUse.removeIf(form -> !form.matches("[a-z]+") || !background.knows(form));
        return inUse;
    }
}
