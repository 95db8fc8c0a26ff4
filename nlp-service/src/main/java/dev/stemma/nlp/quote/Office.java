package dev.stemma.nlp.quote;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What someone is described by instead of a name: `the deputy minister`, `a senior official in the ministry`.
///
/// @param definite whether someone is meant who was told of before
/// @param noun the noun for the office
/// @param modifiers the words that say which one: those around the noun but for what only praises
record Office(boolean definite, String noun, Set<String> modifiers) {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "one");

    private static final Set<String> BREAKS =
            Set.of("of", "for", "in", "to", "on", "at", "from", "who", "with", "and", ",");

    private static final Set<String> PRAISE = Set.of("top", "senior", "high-ranking", "veteran", "longtime");

    private static final Map<String, String> SHORT = Map.of(
            "sen",
            "senator",
            "gov",
            "governor",
            "gen",
            "general",
            "adm",
            "admiral",
            "col",
            "colonel",
            "pres",
            "president",
            "amb",
            "ambassador");

    private static final Set<String> NOUNS = Set.of(
            "official",
            "diplomat",
            "minister",
            "president",
            "premier",
            "chancellor",
            "king",
            "prince",
            "pope",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "chief",
            "head",
            "leader",
            "commander",
            "general",
            "admiral",
            "colonel",
            "officer",
            "envoy",
            "ambassador",
            "secretary",
            "adviser",
            "advisor",
            "senator",
            "lawmaker",
            "congressman",
            "congresswoman",
            "governor",
            "mayor",
            "judge",
            "justice",
            "prosecutor",
            "lawyer",
            "attorney",
            "director",
            "chairman",
            "chairwoman",
            "economist",
            "scientist",
            "professor",
            "historian",
            "expert",
            "analyst",
            "candidate",
            "nominee",
            "negotiator",
            "regulator",
            "executive",
            "boss",
            "banker",
            "cleric",
            "bishop",
            "pastor",
            "aide",
            "strategist",
            "pollster",
            "author",
            "sheriff",
            "coach",
            "doctor");

    /// The office that words describe somebody by; empty for any other words.
    static Optional<Office> described(String words) {
        String[] parts = words.toLowerCase(Locale.ROOT).split("\\s+");
        int end = 1;
        while (end < parts.length && !BREAKS.contains(parts[end])) {
            end++;
        }
        if (end < 2 || !ARTICLES.contains(parts[0]) || !NOUNS.contains(parts[end - 1])) {
            return Optional.empty();
        }
        Set<String> modifiers = new HashSet<>(List.of(parts));
        modifiers.remove(parts[end - 1]);
        modifiers.removeAll(PRAISE);
        modifiers.removeAll(ARTICLES);
        modifiers.removeAll(BREAKS);
        return Optional.of(new Office(parts[0].equals("the"), parts[end - 1], modifiers));
    }

    /// Whether somebody with this role may be meant: it names the office, and all that is said of it.
    boolean fits(String role) {
        Set<String> said = new HashSet<>();
        Arrays.stream(role.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+"))
                .map(word -> SHORT.getOrDefault(word, word))
                .forEach(said::add);
        boolean former = said.contains("former") && !modifiers.contains("former");
        return said.contains(noun) && said.containsAll(modifiers) && !former;
    }
}
