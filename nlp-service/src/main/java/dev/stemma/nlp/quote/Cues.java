package dev.stemma.nlp.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The verbs that attribute words to someone, in their inflected forms.
final class Cues {

    /// Verbs that hardly ever do anything but report what was uttered.
    private static final List<String> SPEECH = List.of(
            "say said said",
            "tell told told",
            "add",
            "note",
            "announce",
            "claim",
            "argue",
            "warn",
            "insist",
            "stress",
            "emphasize",
            "emphasise",
            "explain",
            "declare",
            "reply",
            "respond",
            "state",
            "assert",
            "admit",
            "acknowledge",
            "confirm",
            "deny",
            "suggest",
            "tweet",
            "write wrote written",
            "joke",
            "quip",
            "remark",
            "comment",
            "recall",
            "reiterate",
            "repeat",
            "vow",
            "pledge",
            "promise",
            "predict",
            "concede",
            "contend",
            "caution",
            "maintain",
            "mention",
            "observe",
            "point",
            "proclaim",
            "recount",
            "report",
            "reveal",
            "complain",
            "lament",
            "boast",
            "shout",
            "ask",
            "urge",
            "ask",
            "conclude",
            "continue",
            "allege",
            "testify",
            "advise",
            "assure",
            "estimate",
            "charge",
            "retort",
            "counter",
            "answer",
            "muse",
            "opine",
            "disclose",
            "pronounce",
            "affirm",
            "interject",
            "exclaim",
            "post",
            "read read read");

    /// Verbs of thought and feeling, and of verdicts, which attribute without a word uttered.
    private static final List<String> THOUGHT = List.of(
            "believe",
            "think thought thought",
            "hope",
            "fear",
            "expect",
            "know knew known",
            "feel felt felt",
            "consider",
            "decide",
            "doubt",
            "agree",
            "want",
            "realize",
            "realise",
            "understand understood understood",
            "assume",
            "wonder",
            "worry",
            "find found found",
            "learn",
            "indicate",
            "show showed shown",
            "describe",
            "call",
            "accuse",
            "praise",
            "criticize",
            "criticise",
            "blame",
            "dismiss",
            "refer",
            "demand",
            "propose",
            "label",
            "dub",
            "signal",
            "imply",
            "threaten",
            "order",
            "argue",
            "see saw seen",
            "support",
            "oppose",
            "condemn",
            "denounce",
            "deem",
            "cite",
            "quote",
            "hint",
            "view",
            "question",
            "deride",
            "mock",
            "blast",
            "slam",
            "hail",
            "welcome",
            "characterize",
            "portray");

    private static final Set<String> GOING_ON = Set.of("added", "adds", "continued", "continues");

    /// Verbs that double their last consonant: `admitted`.
    private static final Set<String> DOUBLING = Set.of(
            "admit", "quip", "dub", "slam", "refer", "plan", "rip", "pan", "brag", "rebut", "prefer", "snub", "commit",
            "fret", "jab", "beg");

    private static final Set<String> SPEECH_FORMS = forms(SPEECH);
    private static final Set<String> THOUGHT_FORMS = forms(THOUGHT);

    /// Forms that are nouns or adjectives more often than cues, unless a speaker stands right before or after.
    private static final Set<String> UNSURE = Set.of(
            "state",
            "states",
            "point",
            "points",
            "report",
            "reports",
            "charge",
            "charges",
            "claim",
            "claims",
            "comment",
            "comments",
            "remark",
            "remarks",
            "pledged",
            "post",
            "posts",
            "posted",
            "read",
            "reads",
            "go",
            "goes",
            "went",
            "gone",
            "note",
            "notes",
            "tweet",
            "tweets",
            "promise",
            "promises",
            "answer",
            "counter",
            "estimate",
            "estimates",
            "continue",
            "continues",
            "saying",
            "order",
            "orders",
            "call",
            "calls",
            "support",
            "supports",
            "view",
            "views",
            "question",
            "questions",
            "demand",
            "demands",
            "hope",
            "hopes",
            "fear",
            "fears",
            "see",
            "saw",
            "seen",
            "show",
            "shows",
            "signal",
            "blame",
            "blast",
            "praise",
            "label",
            "quote",
            "quotes",
            "charging",
            "known",
            "found",
            "reporting",
            "going",
            "want",
            "wants");

    private Cues() {}

    static boolean isSpeech(String form) {
        return SPEECH_FORMS.contains(form.toLowerCase(Locale.ROOT));
    }

    static boolean isCue(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        return SPEECH_FORMS.contains(lower) || THOUGHT_FORMS.contains(lower);
    }

    /// Whether a cue says that a speaker goes on: `he added`.
    static boolean isGoingOn(String form) {
        return GOING_ON.contains(form.toLowerCase(Locale.ROOT));
    }

    static boolean isUnsure(String form) {
        return UNSURE.contains(form.toLowerCase(Locale.ROOT));
    }

    private static Set<String> forms(List<String> verbs) {
        Set<String> forms = new HashSet<>();
        verbs.forEach(verb -> forms.addAll(forms(verb)));
        return Set.copyOf(forms);
    }

    /// All forms of a verb, given by its infinitive, or by its three principal parts when it is irregular.
    static Set<String> forms(String verb) {
        String[] parts = verb.split("\\s+");
        String base = parts[0];
        return parts.length > 1
                ? new HashSet<>(List.of(base, thirdPerson(base), participle(base), parts[1], parts[2]))
                : Set.of(base, thirdPerson(base), participle(base), past(base));
    }

    /// The plural of a noun.
    static String plural(String noun) {
        return thirdPerson(noun);
    }

    private static String thirdPerson(String base) {
        if (base.matches(".*(s|sh|ch|x|o)")) {
            return base + "es";
        }
        return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.matches(".*[^aeiou]y")) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    private static String participle(String base) {
        return (base.endsWith("e") && !base.endsWith("ee") ? base.substring(0, base.length() - 1) : doubled(base))
                + "ing";
    }

    /// `admit` becomes `admitt-`: verbs of this list that double their last consonant.
    private static String doubled(String base) {
        return DOUBLING.contains(base) ? base + base.charAt(base.length() - 1) : base;
    }
}
