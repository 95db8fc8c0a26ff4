package dev.stemma.nlp.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Sets right where the names of bodies begin and end: `Green Party of Ontario` is one name, `Leipzig University and
/// the University of Jena` are two. People who label texts do so nearly without exception; taggers waver.
public final class BodyNames {

    private static final String ORGANISATION = "ORGANISATION";
    private static final String PLACE = "PLACE";

    /// What names with `of` and a place go on after.
    private static final Set<String> OF_PLACES = setOf("""
            academy administration agency alliance army assembly association authority bank board brigades
            bureau center centre chamber church coalition college commission committee commons community
            confederation conference congress corps council court democrats department embassy federation force
            forces foundation front government guard guards institute institution league ministry movement
            museum navy office organisation organization parliament party representatives resistance school
            senate society tribunal union university
            """);

    /// What names with `for` and a purpose go on after.
    private static final Set<String> FOR_PURPOSES = setOf("""
            academy agency alliance association campaign center centre coalition commission committee conference
            council democrats federation forum foundation front institute league movement network office
            organisation organization party society union
            """);

    /// What names with `to` and a deed go on after.
    private static final Set<String> TO_ACT = Set.of("campaign", "coalition", "commission", "committee");

    /// What ends a body's name before `and` and the next.
    private static final Set<String> ENDING = setOf("""
            academy agency alliance army association coalition commission committee council court federation
            foundation institute league ministry parliament party society union university
            """);

    /// What has the people before it in its name: `Italian Republican Party`, `Turkish Football Federation`.
    private static final Set<String> OF_PEOPLES = setOf("""
            academy airlines association democrats federation institute league party society union
            """);

    private static final Set<String> FORMS_OF_FIRMS =
            Set.of("inc", "inc.", "ltd", "ltd.", "llc", "corp.", "plc", "l.p.", "co.");

    private final List<String> words;
    private final List<NamedWords> named;
    private final Predicate<String> isPeople;

    private BodyNames(List<String> words, List<NamedWords> named, Predicate<String> isPeople) {
        this.words = words;
        this.named = named;
        this.isPeople = isPeople;
    }

    /// The names of a sentence, those of bodies made whole and parted.
    ///
    /// @param named in their order
    /// @param isPeople whether a word is a people's: `Italian`
    public static List<NamedWords> of(List<String> words, List<NamedWords> named, Predicate<String> isPeople) {
        if (named.stream().noneMatch(one -> one.kind().equals(ORGANISATION))) {
            return named;
        }
        List<NamedWords> parted = new BodyNames(words, named, isPeople).parted();
        return new BodyNames(words, parted, isPeople).joined();
    }

    private List<NamedWords> parted() {
        List<NamedWords> parted = new ArrayList<>(named.size());
        for (NamedWords one : named) {
            int and = one.kind().equals(ORGANISATION) ? borderIn(one) : -1;
            if (and < 0) {
                parted.add(one);
                continue;
            }
            int next = lower(and + 1).equals("the") ? and + 2 : and + 1;
            parted.add(new NamedWords(one.start(), and, ORGANISATION, one.confidence()));
            parted.add(new NamedWords(next, one.end(), ORGANISATION, one.confidence()));
        }
        return parted;
    }

    /// The `and` between two bodies that were taken for one; -1 if there is none.
    private int borderIn(NamedWords one) {
        for (int at = one.start() + 2; at + 2 < one.end(); at++) {
            boolean whole = lower(at).equals("and") && ENDING.contains(lower(at - 1)) && isCapitalised(at - 1);
            if (whole && (isCapitalised(at + 1) || lower(at + 1).equals("the"))) {
                return at;
            }
        }
        return -1;
    }

    private List<NamedWords> joined() {
        List<NamedWords> joined = new ArrayList<>(named.size());
        for (NamedWords one : named) {
            NamedWords last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && one.start() < last.end()) {
                continue;
            }
            if (last != null && goesOn(last, one)) {
                joined.removeLast();
                float confidence = Math.min(last.confidence(), one.confidence());
                joined.add(new NamedWords(last.start(), one.end(), ORGANISATION, confidence));
                continue;
            }
            NamedWords whole = withForm(withPeople(withAim(one).orElse(one)));
            if (last != null && last.end() > whole.start()) {
                joined.removeLast();
            }
            joined.add(whole);
        }
        return joined;
    }

    private NamedWords withPeople(NamedWords body) {
        int before = body.start() - 1;
        boolean people = before >= 0
                && body.kind().equals(ORGANISATION)
                && isCapitalised(before)
                && isCapitalised(body.start())
                && OF_PEOPLES.contains(lower(body.end() - 1))
                && isPeople.test(words.get(before))
                && named.stream().noneMatch(one -> one.end() == body.start() && one.start() < before);
        return people ? new NamedWords(before, body.end(), ORGANISATION, body.confidence()) : body;
    }

    /// `Google, Inc.`
    private NamedWords withForm(NamedWords body) {
        int at = body.end();
        boolean form = at + 1 < words.size()
                && body.kind().equals(ORGANISATION)
                && words.get(at).equals(",")
                && FORMS_OF_FIRMS.contains(lower(at + 1))
                && isCapitalised(at + 1);
        return form ? new NamedWords(body.start(), at + 2, ORGANISATION, body.confidence()) : body;
    }

    /// Whether the name of a body goes on with what is named after it.
    private boolean goesOn(NamedWords body, NamedWords after) {
        int at = body.end();
        if (!body.kind().equals(ORGANISATION) || at >= words.size() || !isCapitalised(at - 1)) {
            return false;
        }
        int next = at + 1 < words.size() && words.get(at + 1).equals("the") ? at + 2 : at + 1;
        if (after.start() != next || !isCapitalised(next)) {
            return false;
        }
        boolean place = after.kind().equals(PLACE);
        return switch (words.get(at)) {
            case "of" -> place && OF_PLACES.contains(lower(at - 1));
            case "for" ->
                FOR_PURPOSES.contains(lower(at - 1)) && (place || after.kind().equals(ORGANISATION));
            default -> false;
        };
    }

    /// `Committee to Protect Journalists`.
    private Optional<NamedWords> withAim(NamedWords body) {
        int at = body.end();
        boolean aim = body.kind().equals(ORGANISATION)
                && at + 2 < words.size()
                && words.get(at).equals("to")
                && TO_ACT.contains(lower(at - 1))
                && isCapitalised(at - 1)
                && isCapitalised(at + 1)
                && isCapitalised(at + 2)
                && named.stream()
                        .noneMatch(one -> one.start() == at + 1 && one.kind().equals(PLACE));
        if (!aim) {
            return Optional.empty();
        }
        int end = at + 3;
        while (end < words.size() && isCapitalised(end)) {
            end++;
        }
        return Optional.of(new NamedWords(body.start(), end, ORGANISATION, body.confidence()));
    }

    private static Set<String> setOf(String spaced) {
        return Set.of(spaced.strip().split("\\s+"));
    }

    private String lower(int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }

    private boolean isCapitalised(int at) {
        return Character.isUpperCase(words.get(at).codePointAt(0));
    }
}
