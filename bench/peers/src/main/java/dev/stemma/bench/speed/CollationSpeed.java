package dev.stemma.bench.speed;

import dev.stemma.bench.derivation.Copies;
import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Witness;
import eu.interedition.collatex.CollationAlgorithmFactory;
import eu.interedition.collatex.VariantGraph;
import eu.interedition.collatex.matching.EqualityTokenComparator;
import eu.interedition.collatex.simple.SimpleWitness;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Collating twelve copies of a seed article of some 600 words, beside CollateX (its default algorithm, and aligning
/// word by word after Needleman and Wunsch).
public class CollationSpeed extends Warm {

    private static final int WITNESSES = 12;
    private static final int WORDS = 600;

    /// The copies.
    @State(Scope.Benchmark)
    public static class Tradition {
        private List<String> texts;
        private List<Witness> witnesses;

        /// Makes the copies, the same each time.
        @Setup
        public void make() {
            texts = Copies.of(Copies.words(String.join("\n\n", SeedTexts.all()), WORDS), WITNESSES);
            witnesses = Copies.witnesses(texts);
        }
    }

    /// Ours.
    @Benchmark
    public Collation stemma(Tradition tradition) {
        return Collation.of(tradition.witnesses);
    }

    /// CollateX as it comes.
    @Benchmark
    public VariantGraph collatexDekker(Tradition tradition) {
        VariantGraph graph = new VariantGraph();
        CollationAlgorithmFactory.dekker(new EqualityTokenComparator()).collate(graph, simple(tradition));
        return graph;
    }

    /// CollateX, witness by witness, word by word.
    @Benchmark
    public VariantGraph collatexNeedlemanWunsch(Tradition tradition) {
        VariantGraph graph = new VariantGraph();
        CollationAlgorithmFactory.needlemanWunsch(new EqualityTokenComparator()).collate(graph, simple(tradition));
        return graph;
    }

    private static List<SimpleWitness> simple(Tradition tradition) {
        List<SimpleWitness> witnesses = new ArrayList<>();
        for (String text : tradition.texts) {
            witnesses.add(new SimpleWitness("w" + witnesses.size(), text));
        }
        return witnesses;
    }
}
