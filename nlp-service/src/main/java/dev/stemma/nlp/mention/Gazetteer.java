package dev.stemma.nlp.mention;

import dev.stemma.nlp.tagger.Hashing;
import dev.stemma.nlp.tagger.KeyRows;
import dev.stemma.nlp.tagger.Numbers;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Lists of names and of words within names, found in a sentence by their longest match. Safe for many threads.
public final class Gazetteer {

    /// What a list holds; the number of a constant is its bit.
    public enum Kind {
        COUNTRY("countries.txt"),
        CITY("cities.txt"),
        PEOPLE("peoples.txt"),
        GIVEN_NAME("given-names.txt"),
        TITLE("titles.txt"),
        ORGANISATION_WORD("organisation-words.txt"),
        PLACE_WORD("place-words.txt"),
        ORGANISATION("organisations.txt"),
        REGION("regions.txt"),
        TOWN("towns.txt"),
        NAME_WORD("name-words.bin.gz");

        private final String file;

        Kind(String file) {
            this.file = file;
        }

        private List<String> lines() {
            return this == NAME_WORD ? List.of() : Gazetteer.lines(file);
        }
    }

    /// The first four bytes of the file of the words that people are called by: gzipped; then their number and their
    /// keys.
    public static final int NAME_WORDS_MAGIC = 0x53544e57;

    private static final int LONGEST = 8;

    /// Keys of phrases, and of their beginnings.
    private final KeyRows phrases;

    /// To each row the kinds of the phrase; none for what is a beginning only.
    private final short[] kinds;

    /// Words that people are called by, given names and surnames, too many to be read one by one at every start.
    private final KeyRows nameWords;

    private Gazetteer(KeyRows phrases, short[] kinds, KeyRows nameWords) {
        this.phrases = phrases;
        this.kinds = kinds;
        this.nameWords = nameWords;
    }

    /// The shipped lists.
    public static Gazetteer load() {
        Map<Integer, Integer> phrases = new HashMap<>(1 << 17);
        for (Kind kind : Kind.values()) {
            for (String line : kind.lines()) {
                add(line, 1 << kind.ordinal(), phrases);
            }
        }
        int[] keys =
                phrases.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        KeyRows.Placed placed = KeyRows.place(keys);
        short[] kinds = new short[keys.length];
        for (int i = 0; i < keys.length; i++) {
            kinds[placed.rows()[i]] = phrases.get(keys[i]).shortValue();
        }
        return new Gazetteer(placed.keys(), kinds, nameWords());
    }

    private static KeyRows nameWords() {
        String file = Kind.NAME_WORD.file;
        try (DataInputStream data = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Gazetteer.class.getResourceAsStream(file)), 1 << 16))) {
            if (data.readInt() != NAME_WORDS_MAGIC) {
                throw new IOException("not a file of the words of names");
            }
            return KeyRows.place(Numbers.ints(data, data.readInt())).keys();
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + file + " cannot be read", e);
        }
    }

    /// All that stands in the lists, in their order.
    public static List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            phrases.addAll(kind.lines());
        }
        return phrases;
    }

    /// Whether a phrase stands in a list, that of the words of names apart.
    public boolean holds(Kind kind, String phrase) {
        int key = 0;
        for (String word : phrase.split(" ")) {
            key = Hashing.mix(key, key(word));
        }
        int row = phrases.row(key);
        return row >= 0 && (kinds[row] & 1 << kind.ordinal()) != 0;
    }

    /// The kinds of the longest phrases that each token begins (bit of the kind) or continues (bit of the kind,
    /// sixteen higher).
    int[] mark(int[] keys) {
        int[] marks = new int[keys.length];
        int[] until = new int[Kind.values().length];
        for (int i = 0; i < keys.length; i++) {
            marks[i] |= nameWords.row(keys[i]) >= 0 ? 1 << Kind.NAME_WORD.ordinal() : 0;
            int key = 0;
            int[] longest = new int[until.length];
            for (int end = i; end < keys.length && end < i + LONGEST; end++) {
                key = Hashing.mix(key, keys[end]);
                int row = phrases.row(key);
                if (row < 0) {
                    break;
                }
                for (int kind = 0; kind < longest.length; kind++) {
                    longest[kind] = (kinds[row] & 1 << kind) != 0 ? end + 1 : longest[kind];
                }
            }
            for (int kind = 0; kind < longest.length; kind++) {
                if (longest[kind] > until[kind]) {
                    marks[i] |= 1 << kind;
                    for (int at = i + 1; at < longest[kind]; at++) {
                        marks[at] |= 1 << kind + 16;
                    }
                    until[kind] = longest[kind];
                }
            }
        }
        return marks;
    }

    /// The key of a word, without regard to case and accents.
    static int key(String word) {
        return Hashing.of(fold(word));
    }

    /// A word in lower case, without accents, with straight apostrophes.
    public static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 128;
        }
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String parted = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (c == '’' || c == '‘' || c == 'ʼ') {
                kept.append('\'');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                kept.append(c == 'ı' ? 'i' : Character.toLowerCase(c));
            }
        }
        return kept.toString();
    }

    private static void add(String phrase, int kind, Map<Integer, Integer> phrases) {
        int key = 0;
        for (String word : phrase.split(" ")) {
            key = Hashing.mix(key, key(word));
            phrases.merge(key, 0, (a, b) -> a | b);
        }
        phrases.merge(key, kind, (a, b) -> a | b);
    }

    private static List<String> lines(String file) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Gazetteer.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + file + " cannot be read", e);
        }
        return lines;
    }
}
