package dev.stemma.nlp.mention;

import dev.stemma.contracts.MentionType;
import dev.stemma.contracts.Span;
import dev.stemma.nlp.mention.Gazetteer.Kind;
import dev.stemma.nlp.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Turns the tagger's judgements on one sentence into names: without titles and articles, nationalities as groups,
/// and with the names inside words such as `US-led`.
final class NameReader {

    private static final Set<String> ARMS = Set.of(
            "rocket",
            "rockets",
            "missile",
            "missiles",
            "rifle",
            "rifles",
            "tank",
            "tanks",
            "launcher",
            "launchers",
            "mortar",
            "mortars",
            "grenade",
            "grenades",
            "drone",
            "drones",
            "warhead",
            "warheads",
            "torpedo",
            "torpedoes",
            "bomb",
            "bombs",
            "howitzer",
            "howitzers",
            "jet",
            "jets",
            "helicopter",
            "helicopters");

    private static final Set<String> FAITHS = Set.of(
            "shi'ite",
            "shiite",
            "shia",
            "shi'a",
            "sunni",
            "muslim",
            "islamist",
            "christian",
            "catholic",
            "jewish",
            "kurdish",
            "alawite",
            "druze",
            "maoist",
            "marxist");

    private static final double UNSURE = 0.9;
    private static final double WITHIN_WORD = 0.9;

    private final int number;
    private final Sentence sentence;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Set<String> bodies;
    private final List<Name> names = new ArrayList<>();

    NameReader(int number, Sentence sentence, Words words, Lists lists) {
        this.number = number;
        this.sentence = sentence;
        this.words = words;
        this.gazetteer = lists.gazetteer();
        this.bodies = lists.bodies();
    }

    /// What a sentence's names are held against.
    ///
    /// @param bodies the folded names of the organisations that the text names, and their last two words
    record Lists(Gazetteer gazetteer, Set<String> bodies) {

        static Lists of(Gazetteer gazetteer, List<Words> sentences, List<List<NamedWords>> named) {
            Set<String> bodies = new HashSet<>();
            for (int i = 0; i < sentences.size(); i++) {
                for (NamedWords one : named.get(i)) {
                    if (one.kind().equals("ORGANISATION") && one.end() - one.start() > 1) {
                        bodies.add(folded(sentences.get(i), one.end() - 2, one.end()));
                    }
                }
            }
            return new Lists(gazetteer, bodies);
        }
    }

    private static String folded(Words words, int start, int end) {
        return String.join(" ", Arrays.copyOfRange(words.lower, start, end));
    }

    List<Name> read(List<NamedWords> named) {
        int at = 0;
        for (NamedWords one : named) {
            within(at, one.start());
            read(one);
            at = one.end();
        }
        within(at, words.size());
        return names;
    }

    private void read(NamedWords one) {
        int start = one.start();
        int end = one.end();
        if (one.kind().equals("OTHER")) {
            within(start, end);
            return;
        }
        MentionType type = MentionType.valueOf(one.kind());
        if (isArm(one)) {
            return;
        }
        while (end - start > 1 && isOutside(start, type)) {
            start++;
        }
        while (end - start > 1 && isMark(words.forms[end - 1])) {
            end--;
        }
        if (type == MentionType.ORGANISATION && end - start > 1 && FAITHS.contains(words.lower[start])) {
            if (gazetteer.holds(Kind.PEOPLE, words.forms[start])) {
                add(start, start + 1, MentionType.GROUP, one.confidence());
            }
            start++;
        }
        if (end - start == 1 && isCompound(start)) {
            within(start, end);
            return;
        }
        if (type == MentionType.ORGANISATION
                && end < words.size()
                && bodies.contains(folded(words, end - 1, end + 1))) {
            // `Hezbollah brigades`, where the text has `Hezbollah Brigades` elsewhere
            end++;
        }
        add(start, end, typeOf(type, start, end), one.confidence());
    }

    /// `Katyusha rockets`: what bears arms' names is no place, person or body.
    private boolean isArm(NamedWords one) {
        boolean known =
                (words.marks[one.start()] & (1 << Kind.COUNTRY.ordinal() | 1 << Kind.ORGANISATION.ordinal())) != 0;
        return one.end() - one.start() == 1
                && one.end() < words.size()
                && one.confidence() < UNSURE
                && !known
                && ARMS.contains(words.lower[one.end()]);
    }

    private boolean isOutside(int at, MentionType type) {
        if (words.lower[at].equals("the") || isMark(words.forms[at])) {
            return true;
        }
        int title = 1 << Kind.TITLE.ordinal() | 1 << Kind.TITLE.ordinal() + 16;
        return type == MentionType.PERSON && (words.marks[at] & title) != 0;
    }

    private static boolean isMark(String form) {
        return switch (form) {
            case "'s", "’s", "'", "’", ",", "\"", "“", "”", "(", ")", "-", "–", "—", ":", ";", "[", "]" -> true;
            default -> false;
        };
    }

    private MentionType typeOf(MentionType type, int start, int end) {
        String name = String.join(" ", Arrays.copyOfRange(words.forms, start, end));
        if ((type == MentionType.PLACE || type == MentionType.PERSON)
                && gazetteer.holds(Kind.PEOPLE, name)
                && !gazetteer.holds(Kind.COUNTRY, name)
                && !gazetteer.holds(Kind.GIVEN_NAME, name)) {
            return MentionType.GROUP;
        }
        return type == MentionType.GROUP && gazetteer.holds(Kind.COUNTRY, name) ? MentionType.PLACE : type;
    }

    private void add(int start, int end, MentionType type, double confidence) {
        Span span = new Span(
                sentence.tokens().get(start).span().start(),
                sentence.tokens().get(end - 1).span().end());
        names.add(new Name(span, type, confidence, number, start, end));
    }

    /// Adds the countries and peoples inside hyphenated words.
    private void within(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isCompound(at)) {
                String form = words.forms[at];
                int base = sentence.tokens().get(at).span().start();
                int start = 0;
                for (int end = form.indexOf('-'); start < form.length(); end = form.indexOf('-', start)) {
                    int stop = end < 0 ? form.length() : end;
                    part(form.substring(start, stop), base + start, at);
                    start = stop + 1;
                }
            }
        }
    }

    private void part(String part, int start, int at) {
        if (part.length() < 2 || !Words.isCapitalised(part)) {
            return;
        }
        boolean country = gazetteer.holds(Kind.COUNTRY, part);
        if (country || gazetteer.holds(Kind.PEOPLE, part)) {
            MentionType type = country ? MentionType.PLACE : MentionType.GROUP;
            names.add(new Name(new Span(start, start + part.length()), type, WITHIN_WORD, number, at, at + 1));
        }
    }

    /// `US-led`, `Iranian-backed`, `U.S.-Iranian`: a country or people, a hyphen, and a common word or another.
    private boolean isCompound(int at) {
        String form = words.forms[at];
        int hyphen = form.indexOf('-');
        if (hyphen < 2 || hyphen + 2 >= form.length() || form.length() > 40) {
            return false;
        }
        String rest = form.substring(form.lastIndexOf('-') + 1);
        String first = form.substring(0, hyphen);
        boolean known = gazetteer.holds(Kind.COUNTRY, first) || gazetteer.holds(Kind.PEOPLE, first);
        boolean other = !rest.isEmpty()
                && (Character.isLowerCase(rest.charAt(0))
                        || gazetteer.holds(Kind.PEOPLE, rest)
                        || gazetteer.holds(Kind.COUNTRY, rest));
        return Words.isCapitalised(form) && known && other && !gazetteer.holds(Kind.COUNTRY, form);
    }
}
