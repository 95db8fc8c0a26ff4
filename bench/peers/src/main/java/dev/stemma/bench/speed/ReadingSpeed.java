package dev.stemma.bench.speed;

import dev.stemma.contracts.Annotations;
import dev.stemma.nlp.enrich.ArticleReader;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// Reading the five seed articles, on one thread: everything that nlp-service tells of them, beside CoreNLP. Its
/// pipeline stops at names and times, so that it does less; quotes and coreference would make it some thirty times
/// slower.
public class ReadingSpeed extends Warm {

    /// The product's reader.
    @State(Scope.Thread)
    public static class Ours {
        private ArticleReader reader;
        private List<String> texts;

        /// Loads the models.
        @Setup
        public void load() {
            reader = ArticleReader.load();
            texts = SeedTexts.all();
        }

        int tokens() {
            return texts.stream().mapToInt(text -> read(text).tokenCount()).sum();
        }

        Annotations read(String text) {
            return reader.read("", text, Optional.empty(), Optional.empty());
        }
    }

    /// A pipeline of CoreNLP.
    public abstract static class Pipeline {
        private final Properties settings = new Properties();
        private StanfordCoreNLP pipeline;
        private List<String> texts;

        Pipeline(String annotators, boolean everyModel) {
            settings.setProperty("annotators", annotators);
            if (!everyModel) {
                settings.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
                settings.setProperty("ner.applyNumericClassifiers", "false");
                settings.setProperty("ner.useSUTime", "false");
                settings.setProperty("ner.applyFineGrained", "false");
            }
        }

        /// Loads the models.
        @Setup
        public void load() {
            pipeline = loaded();
            texts = SeedTexts.all();
        }

        StanfordCoreNLP loaded() {
            return new StanfordCoreNLP(settings);
        }

        void read(Blackhole hole) {
            for (String text : texts) {
                CoreDocument document = new CoreDocument(text);
                pipeline.annotate(document);
                hole.consume(document.tokens());
            }
        }
    }

    /// Sentences, words, parts of speech, lemmas, names of twelve classes, numbers and times.
    @State(Scope.Thread)
    public static class NamesAndTimes extends Pipeline {
        /// For the harness.
        public NamesAndTimes() {
            super("tokenize,pos,lemma,ner", true);
        }
    }

    /// Sentences, words and names of three classes: the fastest that recognises names.
    @State(Scope.Thread)
    public static class ThreeClasses extends Pipeline {
        /// For the harness.
        public ThreeClasses() {
            super("tokenize,pos,lemma,ner", false);
        }
    }

    /// Everything that is told of the articles.
    @Benchmark
    public void stemma(Ours ours, Blackhole hole) {
        for (String text : ours.texts) {
            hole.consume(ours.read(text));
        }
    }

    /// Names, numbers and times.
    @Benchmark
    public void coreNlpNamesAndTimes(NamesAndTimes pipeline, Blackhole hole) {
        pipeline.read(hole);
    }

    /// Names of three classes.
    @Benchmark
    public void coreNlpThreeClasses(ThreeClasses pipeline, Blackhole hole) {
        pipeline.read(hole);
    }
}
