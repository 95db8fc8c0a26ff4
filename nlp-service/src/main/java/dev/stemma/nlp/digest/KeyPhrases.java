package dev.stemma.nlp.digest;

import dev.stemma.contracts.KeyPhrase;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import dev.stemma.nlp.mention.MentionFinder.Named;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses the key phrases of one text among what it names and its runs of adjectives and nouns (as Hulth 2003), by how
/// often it has them, how rare their words are, and how early they stand. A phrase that says little beyond one chosen
/// before is left out.
final class KeyPhrases {

    private static final int MOST = 10;

    /// So many of the weightiest are looked at, so that near-repeats leave enough.
    private static final int LOOKED_AT = 100;

    private static final int LONGEST = 4;
    private static final int LONGEST_SPAN = 120;
    private static final double EARLY = 5;
    private static final double SINGLE_NOUN = 0.6;

    /// What parts words.
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.’']+");
    private static final Comparator<Weighed> LIGHTEST_FIRST = Comparator.comparingDouble(Weighed::weight)
            .thenComparingInt(weighed -> -weighed.phrase().first().start());

    private final Terms terms;
    private final ReadText read;
    private final Named named;
    private final List<TimeExpression> times;

    /// By what is named, or by the words.
    private final Map<Object, Phrase> phrases = new LinkedHashMap<>();

    private int time;
    private int mention;

    private record Weighed(Phrase phrase, double weight) {}

    KeyPhrases(Terms terms, ReadText read, Named named, List<TimeExpression> times) {
        this.terms = terms;
        this.read = read;
        this.named = named;
        this.times = times;
        boolean isProse = read.sentences().stream().anyMatch(Prose::isSentence);
        for (int i = 0; i < read.sentences().size(); i++) {
            Sentence sentence = read.sentences().get(i);
            if (!isProse || Prose.isSentence(sentence)) {
                read(sentence, i);
            }
        }
    }

    /// At most ten, the weightiest first.
    List<KeyPhrase> weightiest() {
        PriorityQueue<Weighed> top = new PriorityQueue<>(LIGHTEST_FIRST);
        for (Phrase phrase : phrases.values()) {
            top.add(new Weighed(phrase, weight(phrase)));
            if (top.size() > LOOKED_AT) {
                top.remove();
            }
        }
        List<Weighed> best = new ArrayList<>(top);
        best.sort(LIGHTEST_FIRST.reversed());
        List<KeyPhrase> chosen = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Weighed weighed : best) {
            List<String> words = weighed.phrase().terms();
            long fresh = words.stream().filter(term -> !said.contains(term)).count();
            if (2 * fresh > words.size() && chosen.size() < MOST) {
                chosen.add(new KeyPhrase(
                        weighed.phrase().first(),
                        share(weighed.weight(), best.getFirst().weight())));
                said.addAll(words);
            }
        }
        return chosen;
    }

    private static double share(double weight, double greatest) {
        return greatest <= 0 ? 0 : Math.rint(1000 * Math.min(1, weight / greatest)) / 1000;
    }

    private double weight(Phrase phrase) {
        double rarity = phrase.terms().stream().mapToDouble(terms::rarity).sum();
        double early = 1 + EARLY / (EARLY + phrase.sentence());
        double common = phrase.terms().size() == 1 && !phrase.isName() ? SINGLE_NOUN : 1;
        return Math.log(1 + phrase.count())
                * early
                * common
                * rarity
                / (1 + 0.5 * (phrase.terms().size() - 1));
    }

    private void read(Sentence sentence, int number) {
        List<Token> run = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (isPart(token)) {
                run.add(token);
            } else {
                end(run, number);
            }
        }
        end(run, number);
        for (; mention < named.mentions().size(); mention++) {
            Mention next = named.mentions().get(mention);
            if (next.span().start() >= sentence.span().end()) {
                break;
            }
            if (next.span().start() >= sentence.span().start()) {
                add(next, number);
            }
        }
    }

    private boolean isPart(Token token) {
        while (time < times.size()
                && times.get(time).span().end() <= token.span().start()) {
            time++;
        }
        boolean isTime = time < times.size()
                && times.get(time).span().start() < token.span().end();
        boolean isWord = switch (token.pos()) {
            case "NOUN", "PROPN", "ADJ" -> Terms.isTelling(token);
            default -> false;
        };
        return isWord && !isTime;
    }

    /// Takes the last words of a run, up to its last noun.
    private void end(List<Token> run, int number) {
        while (!run.isEmpty() && run.getLast().pos().equals("ADJ")) {
            run.removeLast();
        }
        if (!run.isEmpty()) {
            List<Token> words = run.subList(Math.max(0, run.size() - LONGEST), run.size());
            Span span = new Span(
                    words.getFirst().span().start(), words.getLast().span().end());
            boolean isName = words.stream().anyMatch(word -> word.pos().equals("PROPN"));
            List<String> found = words(span.in(read.text()));
            if (!found.isEmpty()) {
                count(String.join(" ", found), new Phrase(span, number, found, isName, 1));
            }
        }
        run.clear();
    }

    private void add(Mention named, int number) {
        if (named.type() != MentionType.GROUP && named.span().length() <= LONGEST_SPAN) {
            List<String> words = words(named.span().in(read.text()));
            if (!words.isEmpty()) {
                count(named.referent(), new Phrase(named.span(), number, words, true, 1));
            }
        }
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(name)) {
            if (!word.isEmpty()) {
                words.add(Terms.stem(word));
            }
        }
        return words;
    }

    /// Counts a phrase, at the first place that has it in full.
    private void count(Object key, Phrase phrase) {
        Phrase known = phrases.get(key);
        if (known == null) {
            phrases.put(key, phrase);
        } else if (phrase.terms().size() > known.terms().size()) {
            phrases.put(key, new Phrase(phrase.first(), known.sentence(), phrase.terms(), true, known.count() + 1));
        } else {
            phrases.put(key, known.again());
        }
    }
}
