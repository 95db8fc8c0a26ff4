package dev.stemma.nlp.text;

import java.util.Locale;
import java.util.Set;

/// Words that, capitalised after `U.S.` or `p.m.`, begin a new sentence.
final class Openers {

    private static final Set<String> WORDS = Set.of("""
        the a an this that these those he she it they we i you his her its their our my in on at by for from with
        as after before but and or so yet if when while although though since because there here what who how why
        where which is are was were did does do has have both some many most all no not however meanwhile according
        last one two three several earlier under during other officials to let can could will\
        """.split("\\s+"));

    private Openers() {}

    static boolean isOne(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }
}
