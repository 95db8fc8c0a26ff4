package dev.stemma.bench.speed;

import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.Names;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/// Comparing each of twenty names with each other, beside a bare string distance that knows nothing of names.
public class NameSpeed extends Warm {

    private static final List<String> NAMES = List.of(
            "Mustafa al-Kadhimi",
            "Mustapha Kazemi",
            "Adil Abdul-Mahdi",
            "Adel Abdel Mahdi",
            "Haider al-Abadi",
            "Khaled al-Asadi",
            "William Henry Porter",
            "Bill Porter",
            "Sergei Ivanovich Petrov",
            "Sergey Petrov",
            "Muhammad bin Rashid",
            "Mohammed ibn Rashed",
            "Recep Yılmaz",
            "Rejep Yilmaz",
            "Wang Xiaoming",
            "Xiaoming Wang",
            "María del Carmen López",
            "Maria Lopez",
            "John F. Abernathy Jr.",
            "J. F. Abernathy");
    private static final int PAIRS = 190;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    /// Ours, with its explanation.
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double stemma() {
        double sum = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += Names.compare(NameKind.PERSON, NAMES.get(i), NAMES.get(j))
                        .score();
            }
        }
        return sum;
    }

    /// Jaro and Winkler.
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double jaroWinkler() {
        double sum = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += JARO_WINKLER.apply(NAMES.get(i), NAMES.get(j));
            }
        }
        return sum;
    }
}
