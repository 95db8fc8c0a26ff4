package dev.stemma.philology.apparatus;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The closed classes of English words by which changes are typed; verbs in their base form.
final class Lexicon {

    static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /// Verbs that say no more than that something was said.
    static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "state",
            "report",
            "announce",
            "add",
            "reiterate",
            "repeat",
            "note",
            "explain",
            "mention",
            "remark",
            "comment",
            "declare",
            "according",
            "inform",
            "reply");

    /// Verbs that also say how it was meant, or whether it is to be believed.
    static final Set<String> SAYING_MORE = Set.of(
            "emphasize",
            "emphasise",
            "stress",
            "confirm",
            "claim",
            "ask",
            "admit",
            "concede",
            "acknowledge",
            "insist",
            "warn",
            "threaten",
            "boast",
            "complain",
            "argue",
            "assert",
            "contend",
            "confess",
            "deny");

    static final String FUTURE = "future";

    /// Words that say how certain, possible or needful something is, by what they say of it.
    static final Map<String, String> MODALS = Map.ofEntries(
            Map.entry("may", "possible"),
            Map.entry("might", "possible"),
            Map.entry("could", "possible"),
            Map.entry("can", "possible"),
            Map.entry("possible", "possible"),
            Map.entry("possibly", "possible"),
            Map.entry("perhaps", "possible"),
            Map.entry("maybe", "possible"),
            Map.entry("potential", "possible"),
            Map.entry("potentially", "possible"),
            Map.entry("likely", "likely"),
            Map.entry("probable", "likely"),
            Map.entry("probably", "likely"),
            Map.entry("expected", "likely"),
            Map.entry("apparent", "likely"),
            Map.entry("apparently", "likely"),
            Map.entry("unlikely", "unlikely"),
            Map.entry("will", FUTURE),
            Map.entry("would", FUTURE),
            Map.entry("shall", FUTURE),
            Map.entry("must", "needful"),
            Map.entry("should", "advisable"),
            Map.entry("ought", "advisable"),
            Map.entry("need", "needful"),
            Map.entry("needs", "needful"),
            Map.entry("require", "needful"),
            Map.entry("requires", "needful"),
            Map.entry("feasible", "possible"),
            Map.entry("alleged", "hearsay"),
            Map.entry("allegedly", "hearsay"),
            Map.entry("reportedly", "hearsay"),
            Map.entry("reported", "hearsay"),
            Map.entry("supposedly", "hearsay"),
            Map.entry("suspected", "hearsay"),
            Map.entry("purported", "hearsay"),
            Map.entry("purportedly", "hearsay"),
            Map.entry("claimed", "hearsay"),
            Map.entry("believed", "hearsay"),
            Map.entry("certainly", "certain"),
            Map.entry("definitely", "certain"),
            Map.entry("undoubtedly", "certain"),
            Map.entry("planned", "planned"));

    /// Prepositions and conjunctions that are rare for all that they say little of a thing.
    static final Set<String> CONNECTIVES = Set.of(
            "despite",
            "notwithstanding",
            "although",
            "though",
            "while",
            "whereas",
            "whilst",
            "amid",
            "amidst",
            "among",
            "between",
            "amongst",
            "following",
            "after",
            "during",
            "throughout",
            "across",
            "against",
            "versus",
            "toward",
            "towards",
            "until",
            "till",
            "upon",
            "on",
            "via",
            "through",
            "because_of",
            "besides",
            "along_with",
            "and",
            "before",
            "by",
            "within",
            "inside",
            "about",
            "concerning",
            "regarding",
            "around",
            "near",
            "as",
            "since",
            "because",
            "however",
            "but",
            "over",
            "at_least",
            "at_most",
            "under",
            "outside",
            "that",
            "which",
            "who",
            "whom",
            "also",
            "too",
            "moreover",
            "in",
            "at",
            "with",
            "for",
            "to",
            "of",
            "from");

    /// Of these, those that say the opposite of each other.
    static final Map<String, String> OPPOSITES = Stream.of(
                    "before after", "over under", "at_least at_most", "for against", "inside outside")
            .map(pair -> pair.split(" "))
            .flatMap(pair -> Stream.of(Map.entry(pair[0], pair[1]), Map.entry(pair[1], pair[0])))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// Words that say how many of all without a number, by how many.
    static final Map<String, String> QUANTITIES = Map.ofEntries(
            Map.entry("all", "all"),
            Map.entry("every", "all"),
            Map.entry("each", "all"),
            Map.entry("entire", "all"),
            Map.entry("whole", "all"),
            Map.entry("most", "most"),
            Map.entry("majority", "most"),
            Map.entry("many", "many"),
            Map.entry("numerous", "many"),
            Map.entry("some", "some"),
            Map.entry("several", "some"),
            Map.entry("various", "some"),
            Map.entry("few", "few"),
            Map.entry("minority", "few"));

    /// Fixed phrases whose words do not mean what they mean alone, and one word for each.
    static final Map<String, String> IDIOMS = Map.ofEntries(
            Map.entry("in spite of", "despite"),
            Map.entry("in the wake of", "after"),
            Map.entry("in the course of", "during"),
            Map.entry("ahead of", "before"),
            Map.entry("prior to", "before"),
            Map.entry("because of", "because_of"),
            Map.entry("due to", "because_of"),
            Map.entry("owing to", "because_of"),
            Map.entry("on account of", "because_of"),
            Map.entry("as well as", "along_with"),
            Map.entry("along with", "along_with"),
            Map.entry("together with", "along_with"),
            Map.entry("in addition to", "along_with"),
            Map.entry("at least", "at_least"),
            Map.entry("a minimum of", "at_least"),
            Map.entry("no fewer than", "at_least"),
            Map.entry("no less than", "at_least"),
            Map.entry("not less than", "at_least"),
            Map.entry("not fewer than", "at_least"),
            Map.entry("not far from", "near"),
            Map.entry("close to", "near"),
            Map.entry("in the vicinity of", "near"),
            Map.entry("more than", "over"),
            Map.entry("in excess of", "over"),
            Map.entry("upwards of", "over"),
            Map.entry("upward of", "over"),
            Map.entry("less than", "under"),
            Map.entry("fewer than", "under"),
            Map.entry("no more than", "at_most"),
            Map.entry("not more than", "at_most"),
            Map.entry("at most", "at_most"),
            Map.entry("no later than", "by"),
            Map.entry("no one", "nobody"),
            Map.entry("not any", "no"),
            Map.entry("no doubt", "undoubtedly"),
            Map.entry("no sooner", "soon"),
            Map.entry("no matter", "regardless"),
            Map.entry("whether or not", "whether"),
            Map.entry("in order to", "to"),
            Map.entry("going to", "will"),
            Map.entry("set to", "will"),
            Map.entry("have to", "must"),
            Map.entry("has to", "must"));

    static final Set<String> IDIOM_BEGINNINGS = IDIOMS.keySet().stream()
            .map(idiom -> idiom.substring(0, idiom.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());

    /// What is often written short, and the word.
    static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("km", "kilometer"),
            Map.entry("kms", "kilometer"),
            Map.entry("kg", "kilogram"),
            Map.entry("kgs", "kilogram"),
            Map.entry("cm", "centimeter"),
            Map.entry("mm", "millimeter"),
            Map.entry("ft", "foot"),
            Map.entry("lb", "pound"),
            Map.entry("lbs", "pound"),
            Map.entry("hrs", "hour"),
            Map.entry("mins", "minute"),
            Map.entry("govt", "government"),
            Map.entry("gov't", "government"),
            Map.entry("int'l", "international"),
            Map.entry("dept", "department"),
            Map.entry("approx", "approximately"));

    private Lexicon() {}
}
