package dev.stemma.nlp.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/// The maximum-entropy tagger of OpenNLP with its model of the English Web Treebank (Universal Dependencies).
///
/// A tagger of OpenNLP serves one thread at a time, so idle ones wait in a queue. Their number is that of the threads
/// that ever read at once.
final class EnglishPartsOfSpeech implements PartsOfSpeech {

    private static final String MODEL = "/" + TextReader.PARTS_OF_SPEECH_MODEL;

    /// The beam search copies what it has decided at every token, so a longer run would cost more than linear time.
    private static final int LONGEST_RUN = 120;

    private final POSModel model;
    private final ConcurrentLinkedQueue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    private EnglishPartsOfSpeech(POSModel model) {
        this.model = model;
    }

    static EnglishPartsOfSpeech load() {
        try (InputStream in = EnglishPartsOfSpeech.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("the model " + MODEL + " is not on the class path");
            }
            return new EnglishPartsOfSpeech(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of the parts of speech cannot be read", e);
        }
    }

    @Override
    public String[] of(String[] forms) {
        POSTaggerME waiting = idle.poll();
        POSTaggerME tagger = waiting == null ? new POSTaggerME(model) : waiting;
        String[] tags = forms.length <= LONGEST_RUN ? tagger.tag(forms) : tagInRuns(tagger, forms);
        idle.offer(tagger);
        for (int i = 0; i < tags.length; i++) {
            tags[i] = plausible(forms[i], tags[i]);
        }
        return tags;
    }

    private static String[] tagInRuns(POSTaggerME tagger, String[] forms) {
        String[] tags = new String[forms.length];
        for (int start = 0; start < forms.length; start += LONGEST_RUN) {
            int end = Math.min(forms.length, start + LONGEST_RUN);
            String[] run = tagger.tag(Arrays.copyOfRange(forms, start, end));
            System.arraycopy(run, 0, tags, start, run.length);
        }
        return tags;
    }

    /// The treebank parts hyphenated words, so its tagger takes `al-Kadhimi` for a mark.
    private static String plausible(String form, String tag) {
        if ((tag.equals("PUNCT") || tag.equals("SYM")) && Character.isLetter(form.codePointAt(0))) {
            return Character.isUpperCase(form.codePointAt(0)) || hasCapitalAfterHyphen(form) ? "PROPN" : "NOUN";
        }
        return tag;
    }

    private static boolean hasCapitalAfterHyphen(String form) {
        int hyphen = form.indexOf('-');
        return hyphen > 0 && hyphen + 1 < form.length() && Character.isUpperCase(form.charAt(hyphen + 1));
    }
}
