package dev.stemma.bench.peers;

/// CoreNLP's recogniser of four classes, learned from the news of CoNLL 2003; the only one that knows nationalities.
public final class CoreNlpFourClasses extends CoreNlp {

    /// Loads the model.
    public CoreNlpFourClasses() {
        super("corenlp-conll", "english.conll.4class.distsim.crf.ser.gz");
    }
}
