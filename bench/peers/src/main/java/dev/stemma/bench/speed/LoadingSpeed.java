package dev.stemma.bench.speed;

import dev.stemma.nlp.enrich.ArticleReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/// Loading every model that reading needs, beside CoreNLP's: once in each of some fresh processes, as when a service
/// starts.
@BenchmarkMode(Mode.SingleShotTime)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadingSpeed {

    /// Ours.
    @Benchmark
    public ArticleReader stemma() {
        return ArticleReader.load();
    }

    /// What names of three classes take.
    @Benchmark
    public Object coreNlpThreeClasses() {
        return new ReadingSpeed.ThreeClasses().loaded();
    }

    /// What names of twelve classes, numbers and times take.
    @Benchmark
    public Object coreNlpNamesAndTimes() {
        return new ReadingSpeed.NamesAndTimes().loaded();
    }
}
