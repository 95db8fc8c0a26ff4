package dev.stemma.nlp.mention;

import dev.stemma.contracts.MentionType;
import dev.stemma.philology.name.NameKeys;
import dev.stemma.philology.name.NameKind;
import dev.stemma.philology.name.NameMatch;
import dev.stemma.philology.name.NameMatch.Verdict;
import dev.stemma.philology.name.Names;
import dev.stemma.philology.name.ReadName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Groups the names of one text by what they name: a surname with its full name, an acronym with its expansion, one
/// spelling with another. Looks at each name's likely fellows only, and at so many in all, so that a text of a
/// hundred thousand names costs no more than in proportion.
final class ReferentResolver {

    private static final int FELLOWS = 12;
    private static final int LONGEST = 12;
    private static final int COMPARISONS = 20_000;
    private static final double SURE_PLACE = 0.95;
    private static final double NEAR_BEST = 0.05;

    /// One form of a name, with the places where it stands.
    static final class Form {
        final MentionType type;
        String written;
        final int parts;
        final List<Integer> mentions = new ArrayList<>();
        int group = -1;
        private ReadName name;

        Form(MentionType type, String written) {
            this.type = type;
            this.written = written;
            this.parts = written.split(" ").length;
        }

        /// Adds a place where it stands; of its writings the one with the usual capitals is kept.
        void add(int mention, String writing) {
            mentions.add(mention);
            boolean quieter = Words.isAllCapitals(written) && !Words.isAllCapitals(writing);
            if (quieter || lowerWords(writing) < lowerWords(written) && !Words.isAllCapitals(writing)) {
                written = writing;
            }
        }

        /// The name as it is compared, read once; to be asked for when all its places are known.
        ReadName name() {
            if (name == null) {
                name = ReadName.of(kind(type).orElseThrow(), written);
            }
            return name;
        }

        /// How many words begin with a small letter: of `Hezbollah brigades` one.
        private static int lowerWords(String written) {
            int count = 0;
            for (String word : written.split(" ")) {
                count += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
            }
            return count;
        }

        int first() {
            return mentions.getFirst();
        }
    }

    private final List<Form> forms;
    private final Map<String, List<Integer>> byKey = new HashMap<>();
    private final List<List<Form>> groups = new ArrayList<>();
    private int comparisons;

    private ReferentResolver(List<Form> forms) {
        this.forms = forms;
    }

    /// The groups of the names, each a list of forms, the fullest first; in the order of their first mentions.
    static List<List<Form>> group(List<Name> names, String text) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            String written = name.span().in(text).replaceAll("\\s+", " ");
            forms.computeIfAbsent(key(name.type(), written), k -> new Form(name.type(), written))
                    .add(i, written);
        }
        ReferentResolver resolver = new ReferentResolver(List.copyOf(forms.values()));
        resolver.group();
        return resolver.groups.stream()
                .map(ReferentResolver::ordered)
                .sorted(Comparator.comparingInt(
                        group -> group.stream().mapToInt(Form::first).min().orElseThrow()))
                .toList();
    }

    private static String key(MentionType type, String written) {
        String folded = Gazetteer.fold(written).replace(".", "");
        if (type == MentionType.GROUP && folded.length() > 4 && folded.endsWith("s") && !folded.endsWith("ss")) {
            folded = folded.substring(0, folded.length() - 1);
        }
        if (type == MentionType.PERSON && folded.startsWith("al-")) {
            folded = folded.substring(3);
        }
        return type + " " + folded;
    }

    private void group() {
        List<Form> fullestFirst = forms.stream()
                .sorted(Comparator.<Form>comparingInt(form -> -form.parts).thenComparingInt(Form::first))
                .toList();
        for (Form form : fullestFirst) {
            List<String> keys = keys(form);
            int group = best(form, keys);
            if (group < 0) {
                group = groups.size();
                groups.add(new ArrayList<>());
            }
            form.group = group;
            groups.get(group).add(form);
            for (String key : keys) {
                List<Integer> known = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                if (!known.contains(group) && known.size() < FELLOWS) {
                    known.add(group);
                }
            }
        }
    }

    private List<String> keys(Form form) {
        Optional<NameKind> kind = kind(form.type);
        if (kind.isEmpty() || comparisons >= COMPARISONS || form.parts > LONGEST) {
            return List.of();
        }
        comparisons++;
        return NameKeys.of(kind.get(), form.written).stream()
                .map(key -> form.type + key)
                .toList();
    }

    private static Optional<NameKind> kind(MentionType type) {
        return switch (type) {
            case PERSON -> Optional.of(NameKind.PERSON);
            case ORGANISATION -> Optional.of(NameKind.ORGANISATION);
            case PLACE -> Optional.of(NameKind.PLACE);
            case GROUP, EVENT -> Optional.empty();
        };
    }

    /// The group that a form belongs to; -1 if none.
    private int best(Form form, List<String> keys) {
        int best = -1;
        double top = 0;
        for (int group : keys.stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .distinct()
                .limit(FELLOWS)
                .toList()) {
            double score = score(groups.get(group), form);
            boolean nearer = best >= 0 && score > top - NEAR_BEST && distance(group, form) < distance(best, form);
            if (score > 0 && (score > top + NEAR_BEST || best < 0 || nearer)) {
                best = group;
                top = Math.max(top, score);
            }
        }
        return best;
    }

    /// How far before a form's first mention a group was named last; what is only named after it is further.
    private int distance(int group, Form form) {
        int nearest = Integer.MAX_VALUE;
        for (Form other : groups.get(group)) {
            int away = form.first() - other.first();
            nearest = Math.min(nearest, away >= 0 ? away : 1_000_000 - away);
        }
        return nearest;
    }

    private double score(List<Form> group, Form form) {
        double top = 0;
        for (Form other : group.subList(0, Math.min(4, group.size()))) {
            if (comparisons++ >= COMPARISONS) {
                return top;
            }
            NameMatch match = Names.compare(other.name(), form.name());
            if (isOne(form, match)) {
                top = Math.max(top, match.closeness());
            }
        }
        return top;
    }

    private static boolean isOne(Form form, NameMatch match) {
        return switch (form.type) {
            case PERSON ->
                match.verdict() == Verdict.SAME
                        || match.verdict() == Verdict.POSSIBLE && (form.parts == 1 || isInitialled(match));
            case ORGANISATION -> match.verdict() == Verdict.SAME || isAcronym(match);
            case PLACE -> match.verdict() == Verdict.SAME && match.closeness() >= SURE_PLACE;
            case GROUP, EVENT -> false;
        };
    }

    private static boolean isInitialled(NameMatch match) {
        return match.parts().stream()
                .allMatch(part -> part.how().equals("initial")
                        || part.how().equals("equal")
                        || part.how().equals("nickname")
                        || part.how().equals("missing"));
    }

    private static boolean isAcronym(NameMatch match) {
        return match.verdict() == Verdict.POSSIBLE
                && match.parts().stream().anyMatch(part -> part.how().equals("acronym"));
    }

    private static List<Form> ordered(List<Form> group) {
        return group.stream()
                .sorted(Comparator.<Form>comparingInt(form -> -form.parts)
                        .thenComparing(form -> Words.isAllCapitals(form.written))
                        .thenComparingInt(form -> -form.mentions.size())
                        .thenComparingInt(Form::first))
                .toList();
    }
}
