package dev.stemma.nlp.language;

import dev.stemma.nlp.tagger.Hashing;
import dev.stemma.nlp.tagger.KeyRows;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How likely each letter is after the letters before it, in each language; where a run of letters was not kept, the
/// shorter one counts, and less (stupid back-off; Brants et al. 2007). Immutable; safe for many threads.
///
/// File: `STLG`, the languages, the number of runs, then each run's key, the number of its languages, and for each of
/// these its index and the logarithm of the last letter's probability as a byte.
public final class LetterModel {

    /// The first four bytes of a model file.
    public static final int MAGIC = 0x53544C47;

    /// The longest run of letters that is looked at.
    public static final int LONGEST_RUN = 4;

    /// What a probability loses for every letter that its run is shorter: a logarithm.
    public static final double BACK_OFF = Math.log(0.4);

    private static final float STEP = 1f / 16;
    private static final float UNSEEN = -11f;

    /// Their scripts tell them, see [Writing].
    private static final Set<String> BY_SCRIPT =
            Set.of("el", "gu", "he", "hy", "ja", "ka", "ko", "pa", "ta", "te", "th", "zh");

    private final List<String> languages;
    private final KeyRows runs;

    /// Where what is told of each row begins, and behind the last where it ends.
    private final int[] begins;

    private final byte[] which;
    private final byte[] weights;

    private LetterModel(List<String> languages, KeyRows runs, int[] begins, byte[] which, byte[] weights) {
        this.languages = List.copyOf(languages);
        this.runs = runs;
        this.begins = begins;
        this.which = which;
        this.weights = weights;
    }

    /// Whether a language is told by its letters, not by its script alone.
    public static boolean isTold(String language) {
        return !BY_SCRIPT.contains(language);
    }

    /// The key of a run of letters.
    public static int key(CharSequence letters) {
        return Hashing.of(letters);
    }

    /// A logarithm as the file has it.
    public static byte quantised(double logProbability) {
        return (byte) Math.clamp(Math.round(logProbability / STEP), -128, 0);
    }

    /// Reads a model file.
    static LetterModel load(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16))) {
            if (data.readInt() != MAGIC) {
                throw new IOException("not a model of ours");
            }
            List<String> languages = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                languages.add(data.readUTF());
            }
            int[] keys = new int[data.readInt()];
            byte[][] pairs = new byte[keys.length][];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = data.readInt();
                pairs[i] = new byte[2 * data.readUnsignedByte()];
                data.readFully(pairs[i]);
            }
            return of(languages, keys, pairs);
        }
    }

    /// @param pairs to each key the languages of its run, each with its weight
    private static LetterModel of(List<String> languages, int[] keys, byte[][] pairs) {
        KeyRows.Placed runs = KeyRows.place(keys);
        int[] begins = new int[keys.length + 1];
        for (int i = 0; i < keys.length; i++) {
            begins[runs.rows()[i] + 1] = pairs[i].length / 2;
        }
        for (int row = 0; row < keys.length; row++) {
            begins[row + 1] += begins[row];
        }
        byte[] which = new byte[begins[keys.length]];
        byte[] weights = new byte[which.length];
        for (int i = 0; i < keys.length; i++) {
            int to = begins[runs.rows()[i]];
            for (int at = 0; at < pairs[i].length; at += 2) {
                which[to + at / 2] = pairs[i][at];
                weights[to + at / 2] = pairs[i][at + 1];
            }
        }
        return new LetterModel(languages, runs.keys(), begins, which, weights);
    }

    List<String> languages() {
        return languages;
    }

    /// The logarithm of the probability of a text's letters in each language, in the order of [#languages]; runs do not
    /// reach over a space.
    float[] score(CharSequence words) {
        int count = languages.size();
        float[] sums = new float[count];
        float[] now = new float[count];
        int wordStart = 0;
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) == ' ') {
                wordStart = at + 1;
                continue;
            }
            Arrays.fill(now, UNSEEN);
            for (int length = 1; length <= LONGEST_RUN && at - length + 1 >= wordStart; length++) {
                longer(words, at - length + 1, at + 1, now, length > 1);
            }
            for (int language = 0; language < count; language++) {
                sums[language] += now[language];
            }
        }
        return sums;
    }

    private void longer(CharSequence words, int start, int end, float[] now, boolean backsOff) {
        if (backsOff) {
            for (int language = 0; language < now.length; language++) {
                now[language] += (float) BACK_OFF;
            }
        }
        int row = runs.row(Hashing.of(words, start, end));
        if (row < 0) {
            return;
        }
        for (int i = begins[row]; i < begins[row + 1]; i++) {
            now[which[i]] = weights[i] * STEP;
        }
    }
}
