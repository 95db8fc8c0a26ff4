package dev.stemma.query.bearer;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import dev.stemma.query.bearer.Reading.Named;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What articles tell of a bearer of a name, beside the name: what the bearer is said to be, of which country, who and
/// what else is named, and with which words (Bagga and Baldwin 1998).
///
/// @param events of how many events it is told
/// @param company the words of all other names
/// @param around the words that stand near the bearer's mentions
/// @param subject the words that the articles are about
/// @param said the words of what the bearer is said to be
/// @param roles the offices and descriptions as written, and in how many events each is said
/// @param callings in how many events it is said that the bearer has each
/// @param countries in how many events it is said that the bearer is of each
record Context(
        int events,
        Bag company,
        Bag around,
        Bag subject,
        Bag said,
        Map<String, Integer> roles,
        Map<Calling, Integer> callings,
        Map<String, Integer> countries) {

    private static final int MENTIONS = 6;
    private static final int NEAR = 12;
    private static final int NEAR_CHARACTERS = 110;

    Context {
        roles = new TreeMap<>(roles);
        callings = new TreeMap<>(callings);
        countries = new TreeMap<>(countries);
    }

    /// What an article tells of one whom it names.
    static Context of(Reading reading, int which) {
        Named bearer = reading.named().get(which);
        Set<String> own = new HashSet<>(words(bearer.name()));
        bearer.variants().forEach(variant -> own.addAll(words(variant)));
        List<Description> descriptions = bearer.mentions().stream()
                .limit(MENTIONS)
                .flatMap(mention -> Description.of(reading.text(), mention).stream())
                .toList();
        Set<String> said = new TreeSet<>();
        Map<String, Integer> roles = new TreeMap<>();
        bearer.role().ifPresent(role -> {
            said.addAll(words(role));
            roles.put(role, 1);
        });
        descriptions.forEach(description -> {
            said.addAll(words(description.text()));
            roles.put(description.text(), 1);
        });
        said.removeAll(own);
        Map<Calling, Integer> callings = new TreeMap<>();
        roles.keySet().forEach(role -> Calling.in(words(role)).forEach(calling -> callings.put(calling, 1)));
        return new Context(
                1,
                Bag.of(without(own, company(reading, which))),
                Bag.of(without(own, around(reading.text(), bearer))),
                reading.subject().without(own),
                Bag.of(said),
                roles,
                callings,
                countries(reading, said));
    }

    /// What both tell together, of one event each or more.
    Context plus(Context other) {
        return new Context(
                events + other.events,
                company.plus(other.company),
                around.plus(other.around),
                subject.plus(other.subject),
                said.plus(other.said),
                sum(roles, other.roles),
                sum(callings, other.callings),
                sum(countries, other.countries));
    }

    /// What both tell together where they tell of one event: that counts as told once.
    Context with(Context other) {
        return new Context(
                1,
                company.union(other.company),
                around.union(other.around),
                subject.union(other.subject),
                said.union(other.said),
                once(roles, other.roles),
                once(callings, other.callings),
                once(countries, other.countries));
    }

    private static <K> Map<K, Integer> once(Map<K, Integer> a, Map<K, Integer> b) {
        Map<K, Integer> both = new TreeMap<>(a);
        both.putAll(b);
        return both;
    }

    private static <K> Map<K, Integer> sum(Map<K, Integer> a, Map<K, Integer> b) {
        Map<K, Integer> both = new TreeMap<>(a);
        b.forEach((key, count) -> both.merge(key, count, Integer::sum));
        return both;
    }

    private static Set<String> company(Reading reading, int which) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < reading.named().size(); i++) {
            if (i != which) {
                words.addAll(words(reading.named().get(i).name()));
            }
        }
        return words;
    }

    private static Set<String> around(String text, Named bearer) {
        Set<String> around = new HashSet<>();
        bearer.mentions().stream().limit(MENTIONS).forEach(mention -> {
            int start = Math.clamp(mention.start(), 0, text.length());
            int end = Math.clamp(mention.end(), start, text.length());
            List<String> before = words(text.substring(Math.max(0, start - NEAR_CHARACTERS), start));
            List<String> after = words(text.substring(end, Math.min(text.length(), end + NEAR_CHARACTERS)));
            // the outermost may be cut in two
            around.addAll(before.subList(Math.min(before.size(), Math.max(1, before.size() - NEAR)), before.size()));
            around.addAll(after.subList(0, Math.min(NEAR, Math.max(0, after.size() - 1))));
        });
        return around;
    }

    /// The countries of places and peoples that are named in what the bearer is said to be.
    private static Map<String, Integer> countries(Reading reading, Set<String> said) {
        Map<String, Integer> countries = new TreeMap<>();
        for (Named other : reading.named()) {
            boolean where = other.type() == MentionType.PLACE || other.type() == MentionType.GROUP;
            if (where && other.country().isPresent() && said.containsAll(words(other.name()))) {
                countries.put(other.country().get(), 1);
            }
        }
        return countries;
    }

    private static Set<String> without(Set<String> own, Collection<String> words) {
        Set<String> others = new HashSet<>(words);
        others.removeAll(own);
        return others;
    }

    static List<String> words(String text) {
        return Words.of(text).stream().map(Word::form).toList();
    }

    /// What the bearer is most often said to be; of equals the shortest, then the first in the alphabet.
    Optional<String> office() {
        return roles.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<String, Integer> role) -> -role.getValue())
                        .thenComparingInt(role -> role.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
