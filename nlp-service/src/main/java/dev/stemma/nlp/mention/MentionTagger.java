package dev.stemma.nlp.mention;

import dev.stemma.nlp.tagger.FeatureRows;
import dev.stemma.nlp.tagger.Labelling;
import dev.stemma.nlp.tagger.LinearChain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Marks the words of a text that name something, by the shipped model. Safe for many threads.
public final class MentionTagger {

    private final MentionFeatures features;
    private final LinearChain chain;

    private MentionTagger(MentionFeatures features, LinearChain chain) {
        this.features = features;
        this.chain = chain;
    }

    /// A tagger with the shipped model; how it was trained stands in `MODEL.md`.
    public static MentionTagger load() {
        try (InputStream in = MentionTagger.class.getResourceAsStream("mentions.bin.gz")) {
            return new MentionTagger(MentionFeatures.load(), LinearChain.load(new GZIPInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of the mentions cannot be read", e);
        }
    }

    /// A tagger with another model of the same features.
    public static MentionTagger of(MentionFeatures features, LinearChain chain) {
        return new MentionTagger(features, chain);
    }

    MentionFeatures features() {
        return features;
    }

    /// What the words of each sentence of one text name. Each word of a sentence has one character at least.
    public List<List<NamedWords>> tag(List<String[]> sentences) {
        return tagWords(features.words(sentences));
    }

    List<List<NamedWords>> tagWords(List<Words> sentences) {
        if (sentences.stream().noneMatch(SpacedArticles::areIn)) {
            return tagJoined(sentences);
        }
        List<SpacedArticles> spaced = sentences.stream().map(SpacedArticles::in).toList();
        List<List<NamedWords>> found = tagJoined(
                features.words(spaced.stream().map(SpacedArticles::joined).toList()));
        List<List<NamedWords>> parted = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            parted.add(spaced.get(i).parted(found.get(i)));
        }
        return parted;
    }

    private List<List<NamedWords>> tagJoined(List<Words> sentences) {
        List<List<NamedWords>> found = new ArrayList<>(sentences.size());
        Iterator<FeatureRows> rows = features.eachOf(sentences).iterator();
        for (Words sentence : sentences) {
            found.add(corrected(sentence, named(chain.label(rows.next()))));
        }
        return Namesakes.of(sentences, Consistency.of(sentences, found));
    }

    private List<NamedWords> corrected(Words words, List<NamedWords> named) {
        List<NamedWords> corrected = ListedPlaces.of(words, Corrections.of(words, named));
        List<NamedWords> whole = BodyNames.of(
                Arrays.asList(words.forms),
                corrected,
                word -> features.gazetteer().holds(Gazetteer.Kind.PEOPLE, word));
        return Expansions.of(words, PersonParts.of(words, whole));
    }

    private List<NamedWords> named(Labelling labelling) {
        int[] best = labelling.best();
        List<NamedWords> named = new ArrayList<>();
        float[] marginals = null;
        int count = chain.labels().size();
        for (int start = 0; start < best.length; start++) {
            String label = chain.labels().get(best[start]);
            if (label.equals("O")) {
                continue;
            }
            int end = start + 1;
            String inside = "I-" + label.substring(2);
            while (end < best.length && chain.labels().get(best[end]).equals(inside)) {
                end++;
            }
            marginals = marginals == null ? labelling.marginals() : marginals;
            float confidence = 1;
            for (int row = start; row < end; row++) {
                confidence = Math.min(confidence, marginals[row * count + best[row]]);
            }
            named.add(new NamedWords(start, end, label.substring(2), confidence));
            start = end - 1;
        }
        return named;
    }
}
