package dev.stemma.nlp.tagger;

/// Turns features into 32-bit keys; the same on every machine.
public final class Hashing {

    private Hashing() {}

    /// The key of some characters.
    public static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /// The key of the characters `[start, end)`.
    public static int of(CharSequence text, int start, int end) {
        int hash = 0x811c9dc5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return finish(hash);
    }

    /// The key of a template filled with one value.
    public static int mix(int template, int value) {
        return finish(template * 0x9E3779B9 + value);
    }

    /// The key of a template filled with two values.
    public static int mix(int template, int first, int second) {
        return finish((template * 0x9E3779B9 + first) * 0x85EBCA6B + Integer.rotateLeft(second, 13));
    }

    /// The finaliser of MurmurHash3 (Appleby 2011); zero is left for empty slots.
    private static int finish(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }
}
