package dev.stemma.nlp.mention;

import dev.stemma.contracts.Confidence;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Referent;
import dev.stemma.nlp.mention.ReferentResolver.Form;
import dev.stemma.nlp.text.ReadText;
import dev.stemma.nlp.text.Sentence;
import dev.stemma.nlp.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Finds what a text names, and which of its mentions name one thing. Safe for many threads.
public final class MentionFinder {

    private static final int MENTIONS_READ = 40;

    private final MentionTagger tagger;

    private MentionFinder(MentionTagger tagger) {
        this.tagger = tagger;
    }

    /// A finder with the shipped model.
    public static MentionFinder load() {
        return new MentionFinder(MentionTagger.load());
    }

    /// What a text names.
    ///
    /// @param mentions in document order; each points into `referents`
    public record Named(List<Mention> mentions, List<Referent> referents) {

        public Named {
            mentions = List.copyOf(mentions);
            referents = List.copyOf(referents);
        }
    }

    /// Finds the mentions of a text; its tokens need no parts of speech.
    public Named find(ReadText read) {
        List<Sentence> sentences = read.sentences().stream()
                .filter(sentence -> !sentence.tokens().isEmpty())
                .toList();
        List<Words> words = tagger.features()
                .words(sentences.stream().map(MentionFinder::forms).toList());
        List<List<NamedWords>> named = tagger.tagWords(words);
        NameReader.Lists lists = NameReader.Lists.of(tagger.features().gazetteer(), words, named);
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (!Bylines.isOne(sentence.span().in(read.text()), List.of(words.get(i).forms))) {
                List<NamedWords> put = Datelines.read(words.get(i), named.get(i));
                names.addAll(new NameReader(i, sentence, words.get(i), lists).read(put));
            }
        }
        names.sort(Comparator.comparing(Name::span));
        return new Resolving(read.text(), sentences, words, names).named();
    }

    private static String[] forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).toArray(String[]::new);
    }

    /// The names of one text, on their way to referents.
    private record Resolving(String text, List<Sentence> sentences, List<Words> words, List<Name> names) {

        Named named() {
            List<List<Form>> groups = ReferentResolver.group(names, text);
            int[] referentOf = new int[names.size()];
            List<Referent> referents = new ArrayList<>();
            for (List<Form> group : groups) {
                List<Integer> mentions = new ArrayList<>();
                group.forEach(form -> mentions.addAll(form.mentions));
                mentions.sort(Comparator.naturalOrder());
                for (int mention : mentions) {
                    referentOf[mention] = referents.size();
                }
                referents.add(referent(group, mentions));
            }
            List<Mention> mentions = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                Name name = names.get(i);
                mentions.add(new Mention(name.span(), name.type(), referentOf[i], Confidence.of(name.confidence())));
            }
            return new Named(mentions, referents);
        }

        private Referent referent(List<Form> group, List<Integer> mentions) {
            Set<String> variants = new LinkedHashSet<>();
            group.forEach(form -> variants.add(form.written));
            for (int mention : mentions) {
                variants.add(names.get(mention).span().in(text).replaceAll("\\s+", " "));
            }
            MentionType type = group.getFirst().type;
            Optional<String> role = type == MentionType.PERSON ? role(mentions) : Optional.empty();
            return new Referent(type, group.getFirst().written, List.copyOf(variants), role);
        }

        /// The longest role among the first said of a person: before the name rather than after it.
        private Optional<String> role(List<Integer> mentions) {
            List<Name> said =
                    mentions.stream().limit(MENTIONS_READ).map(names::get).toList();
            Optional<String> before = longest(said, name -> roles(name).before(name.start()));
            return before.or(() -> longest(said, name -> roles(name).after(name.end())));
        }

        private Roles roles(Name name) {
            return new Roles(text, sentences.get(name.sentence()), words.get(name.sentence()));
        }

        private static Optional<String> longest(List<Name> names, Function<Name, Optional<String>> role) {
            return names.stream()
                    .map(role)
                    .flatMap(Optional::stream)
                    .limit(3)
                    .max(Comparator.comparingInt(String::length));
        }
    }
}
