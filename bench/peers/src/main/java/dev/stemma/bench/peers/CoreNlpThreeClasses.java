package dev.stemma.bench.peers;

/// CoreNLP's recogniser of three classes, learned from news, web and encyclopaedia: the strongest.
public final class CoreNlpThreeClasses extends CoreNlp {

    /// Loads the model.
    public CoreNlpThreeClasses() {
        super("corenlp", "english.all.3class.distsim.crf.ser.gz");
    }
}
