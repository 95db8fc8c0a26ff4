package dev.stemma.philology.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;

/// How common English words are in news: the background against which a shared word says much or
/// little.
///
/// Learned from openly licensed text; the resource beside this class comes with a notice. It is part of
/// every judgement that philology makes, so that a judgement on two texts does not depend on what other
/// texts a library holds.
public final class Background {

    /// The rarity of a word that the background does not know.
    public static final double UNSEEN = 10.5;

    private static final String RESOURCE = "background-en.gz";
    private static volatile Background english;

    private static final float NONE = -1;

    private final WordTable rarities;

    private Background(WordTable rarities) {
        this.rarities = rarities;
    }

    /// The shipped background of English; read at the first call.
    public static Background english() {
        Background known = english;
        if (known == null) {
            known = read();
            english = known;
        }
        return known;
    }

    /// The inverse document frequency of a word's form: the natural logarithm of one over the share of
    /// texts of 400 words that hold it (Spärck Jones 1972); near 0 for `the`, about 5 for a word in one
    /// text of 150, [#UNSEEN] for a word never seen. An unknown number is the rarer, the more figures
    /// it has.
    public double rarity(String form) {
        float known = rarities.number(form, NONE);
        if (known != NONE) {
            return known;
        }
        if (!form.isEmpty() && Character.isDigit(form.charAt(0))) {
            return Math.min(UNSEEN, 4.0 + 1.5 * form.length());
        }
        return UNSEEN;
    }

    /// Whether the background knows the word at all.
    public boolean knows(String form) {
        return rarities.number(form, NONE) != NONE;
    }

    private static Background read() {
        WordTable.Builder rarities = new WordTable.Builder();
        try (InputStream raw = Background.class.getResourceAsStream(RESOURCE);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(raw), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                StringTokenizer words = new StringTokenizer(line, " ");
                float rarity = Integer.parseInt(words.nextToken()) / 10f;
                while (words.hasMoreTokens()) {
                    rarities.add(words.nextToken(), rarity);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the background of English is not in the jar", e);
        }
        return new Background(rarities.build());
    }
}
