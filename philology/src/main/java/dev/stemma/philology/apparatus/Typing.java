package dev.stemma.philology.apparatus;

import dev.stemma.philology.collation.Collation;
import dev.stemma.philology.collation.Note;
import dev.stemma.philology.collation.Reading;
import dev.stemma.philology.collation.Witness;
import dev.stemma.philology.text.Background;
import dev.stemma.philology.text.Spelling;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Says of what kind a change is, and how much it matters.
///
/// Facts (numbers, dates, names, negation) matter more than phrasing, rare words more than common ones,
/// a word taken for one that is spelt like it more than a new choice of words; what means the same in
/// another form (`ten`, `10`; `Jan.`, `January`) matters little. Whatever changes between quotation marks is a
/// change of the quote; in indirect speech a fact that changes is that fact, and other words are the quote's.
final class Typing {

    private static final double CONTENT = 3.2;
    private static final double FUNCTION = 2.0;
    private static final int PASSAGE = 5;

    private static final Set<Note.Kind> NAMES =
            Set.of(Note.Kind.PLACE, Note.Kind.PERSON, Note.Kind.ORGANISATION, Note.Kind.GROUP);

    private final Sentences sentences;
    private final Collation collation;
    private final Spot spot;
    private final List<List<String>> forms;
    private final Set<String> differing = new TreeSet<>();
    private final Speech speech;
    private final Entry.Kind kind;

    /// Whose words these are: nobody's who is quoted, or somebody's, in his very words or in others.
    enum Speech {
        NONE,
        INDIRECT,
        DIRECT
    }

    Typing(Sentences sentences, Collation collation, Spot spot, Speech speech) {
        this.sentences = sentences;
        this.collation = collation;
        this.spot = spot;
        this.speech = speech;
        this.forms = spot.readings().values().stream()
                .map(reading ->
                        Words.of(reading.text()).stream().map(Word::form).toList())
                .distinct()
                .toList();
        Set<String> all = forms.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        for (String form : all) {
            if (!forms.stream().allMatch(words -> words.contains(form))) {
                differing.add(form);
            }
        }
        this.kind = find();
    }

    Entry.Kind kind() {
        return kind;
    }

    private Entry.Kind find() {
        if (spot.moved() || differing.isEmpty()) {
            return Entry.Kind.ORDER;
        }
        if (isPassage()) {
            return passage();
        }
        if (speech == Speech.DIRECT) {
            return Entry.Kind.QUOTE;
        }
        if (differ(Lexicon.NEGATIONS)) {
            return Entry.Kind.NEGATION;
        }
        if (differing.stream().anyMatch(Lexicon.DATES::contains)) {
            return Entry.Kind.DATE;
        }
        if (differing.stream().anyMatch(Typing::isNumber)) {
            return Entry.Kind.NUMBER;
        }
        boolean moved = isNameElsewhere();
        if (!moved && noted(Note.Kind.PLACE)) {
            return Entry.Kind.PLACE;
        }
        if (noted(Note.Kind.SPEAKER)) {
            return Entry.Kind.SPEAKER;
        }
        if (!moved && (NAMES.stream().anyMatch(this::noted) || capitals())) {
            return Entry.Kind.NAME;
        }
        if (differing.stream().anyMatch(Lexicon.ATTRIBUTIONS::contains)) {
            return Entry.Kind.ATTRIBUTION;
        }
        if (differ(Lexicon.MODALS)) {
            return Entry.Kind.MODALITY;
        }
        return speech == Speech.INDIRECT ? Entry.Kind.QUOTE : Entry.Kind.WORDING;
    }

    /// How much the change matters, 0 to 1.
    double significance() {
        if (forms.stream().map(words -> String.join("", words)).distinct().count() == 1) {
            return 0.03;
        }
        double content = Math.min(1, changedContent() / 9);
        double shape = sides() > 1 ? 1 : 0.6;
        return switch (kind) {
            case ORDER -> 0.05;
            case QUOTE -> 0.3 + 0.45 * content * shape + (negates() ? 0.15 : 0);
            case NEGATION -> negates() ? 0.9 : 0.4;
            case NUMBER, DATE -> sameValue() ? 0.12 : valued() > 1 ? 0.6 + 0.25 * content : 0.25 + 0.2 * content;
            case PLACE, NAME, SPEAKER -> shape < 1 ? 0.15 + 0.3 * content : 0.3 + 0.4 * content + confused();
            case ATTRIBUTION -> 0.15 + 0.25 * content * shape;
            case MODALITY -> 0.35 + 0.15 * shape;
            case WORDING -> (inflected() ? 0.05 : 0.12) + 0.65 * content * shape + confused() + (agreed() ? 0.04 : 0);
            case ADDITION, OMISSION -> 0.15 + 0.4 * Math.min(1, longest() / 10.0) * Math.max(0.4, content);
        };
    }

    private boolean agreed() {
        return forms.size() < spot.readings().size();
    }

    /// How many different numbers or dates are stated.
    private long valued() {
        return sides(form -> isNumber(form) || Lexicon.DATES.contains(form));
    }

    private int longest() {
        return forms.stream().mapToInt(List::size).max().orElse(0);
    }

    private boolean isPassage() {
        return longest() >= PASSAGE && forms.stream().anyMatch(List::isEmpty);
    }

    private Entry.Kind passage() {
        long having = spot.readings().values().stream()
                .filter(reading -> !reading.isOmission())
                .count();
        return having * 2 >= spot.readings().size() ? Entry.Kind.OMISSION : Entry.Kind.ADDITION;
    }

    /// The rarity of what changed: on each side the rarest word that the other lacks; of these the mean,
    /// and as much the rarest, for a rare word in the place of a common one is a change of content too.
    private double changedContent() {
        double sum = 0;
        double most = 0;
        int count = 0;
        for (List<String> words : forms) {
            double rarest = 0;
            for (String form : words) {
                double rarity = Background.english().rarity(form);
                if (differing.contains(form) && rarity >= CONTENT && !isInflectedElsewhere(form, words)) {
                    rarest = Math.max(rarest, Math.min(9, rarity));
                }
            }
            if (rarest > 0) {
                sum += rarest;
                most = Math.max(most, rarest);
                count++;
            }
        }
        return count == 0 ? 0 : (most + sum / Math.max(2, count)) / 2;
    }

    private boolean isInflectedElsewhere(String form, List<String> own) {
        return forms.stream()
                .filter(words -> !words.equals(own))
                .flatMap(List::stream)
                .anyMatch(other -> !other.equals(form) && isPlainInflection(form, other));
    }

    static boolean isInflection(String one, String other) {
        int prefix = 0;
        while (prefix < one.length() && prefix < other.length() && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return prefix >= 4 && one.length() - prefix <= 3 && other.length() - prefix <= 3;
    }

    /// A word taken for another that is spelt like it but is no form of it.
    private double confused() {
        for (String one : differing) {
            for (String other : differing) {
                boolean apart = one.compareTo(other) < 0
                        && forms.stream().noneMatch(words -> words.contains(one) && words.contains(other));
                if (apart && one.length() > 4 && Spelling.alike(one, other) && !isPlainInflection(one, other)) {
                    return 0.2;
                }
            }
        }
        return 0;
    }

    /// Whether two phrases are the same but for spelling, inflection or figures.
    static boolean isSame(String one, String other) {
        return one.replace(" ", "").equals(other.replace(" ", ""))
                || value(one).equals(value(other))
                || one.indexOf(' ') < 0 && other.indexOf(' ') < 0 && isPlainInflection(one, other);
    }

    private static String stem(String form) {
        for (String ending : List.of("ing", "ied", "ies", "ed", "es", "s", "e", "y")) {
            if (form.length() > ending.length() + 3 && form.endsWith(ending)) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }

    private static boolean isPlainInflection(String one, String other) {
        if (stem(one).equals(stem(other))) {
            return true;
        }
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        String stem =
                shorter.endsWith("e") || shorter.endsWith("y") ? shorter.substring(0, shorter.length() - 1) : shorter;
        return longer.startsWith(stem)
                && Set.of("s", "es", "ed", "d", "ing", "ly", "e", "n", "er", "y", "ies", "ied", "ian", "an", "al")
                        .contains(longer.substring(stem.length()));
    }

    private boolean inflected() {
        return forms.stream().allMatch(words -> words.size() <= 1)
                && forms.size() == 2
                && confused() == 0
                && differing.stream()
                        .allMatch(form ->
                                differing.stream().anyMatch(other -> !other.equals(form) && isInflection(form, other)));
    }

    /// How many sides have words of their own here, other than articles, pronouns and the like.
    private long sides() {
        return sides(form -> Background.english().rarity(form) >= FUNCTION);
    }

    /// How many different sides there are, looking at some words only.
    private long sides(Predicate<String> counts) {
        return forms.stream()
                .map(words -> words.stream()
                        .filter(form -> differing.contains(form) && counts.test(form))
                        .map(Typing::value)
                        .toList())
                .filter(own -> !own.isEmpty())
                .distinct()
                .count();
    }

    private boolean negates() {
        Set<Boolean> negated = new HashSet<>();
        for (List<String> words : forms) {
            negated.add(words.stream().anyMatch(Lexicon.NEGATIONS::contains));
        }
        return negated.size() > 1;
    }

    private boolean differ(Set<String> words) {
        return differing.stream().anyMatch(words::contains)
                && forms.stream()
                                .map(own -> own.stream().anyMatch(words::contains))
                                .distinct()
                                .count()
                        > 1;
    }

    private boolean sameValue() {
        return forms.stream()
                        .map(words -> words.stream().map(Typing::value).toList())
                        .distinct()
                        .count()
                == 1;
    }

    private static String value(String form) {
        String month = Lexicon.MONTHS.getOrDefault(form, form);
        return Lexicon.NUMBERS.getOrDefault(month, month);
    }

    private static boolean isNumber(String form) {
        return Character.isDigit(form.charAt(0)) || Lexicon.NUMBERS.containsKey(form);
    }

    private boolean noted(Note.Kind wanted) {
        return spot.readings().values().stream()
                .anyMatch(reading -> !noted(reading, wanted).isEmpty());
    }

    /// The words of a reading in notes of a kind, of those that differ.
    private Set<String> noted(Reading reading, Note.Kind wanted) {
        Set<String> noted = new TreeSet<>();
        Witness witness = collation.witness(reading.siglum());
        for (Note note : witness.notes()) {
            if (note.kind() == wanted
                    && !reading.isOmission()
                    && note.start() < reading.end()
                    && reading.start() < note.end()) {
                int start = Math.max(note.start(), reading.start());
                int end = Math.min(note.end(), reading.end());
                Words.of(witness.text().substring(start, end)).stream()
                        .map(Word::form)
                        .filter(differing::contains)
                        .forEach(noted::add);
            }
        }
        return noted;
    }

    /// Whether only one side names anything here, and all others name the same elsewhere in the sentence, as often
    /// in all: `the president of Iraq assigned` beside `Iraq's president named`. Where both name something, names
    /// may have traded places.
    private boolean isNameElsewhere() {
        Set<Set<String>> sides = new HashSet<>();
        for (Reading reading : spot.readings().values()) {
            Set<String> named = new TreeSet<>(capitals(reading));
            NAMES.forEach(kind -> named.addAll(noted(reading, kind)));
            if (!named.isEmpty()) {
                sides.add(named);
            }
        }
        return sides.size() == 1 && sides.iterator().next().stream().allMatch(this::isAsOftenInAll);
    }

    private boolean isAsOftenInAll(String name) {
        Set<Long> counts = spot.readings().keySet().stream()
                .map(siglum -> sentences.count(siglum, name))
                .collect(Collectors.toSet());
        return counts.size() == 1 && !counts.contains(0L);
    }

    /// Whether names differ: words written with a capital inside a sentence, on both sides, or on one
    /// where the other has nothing else.
    private boolean capitals() {
        long named = spot.readings().values().stream()
                .filter(reading -> !capitals(reading).isEmpty())
                .map(reading ->
                        Words.of(reading.text()).stream().map(Word::form).toList())
                .distinct()
                .count();
        return named > 1 || named == 1 && sides() == 1;
    }

    /// The words of a reading with a capital inside a sentence, of those that differ.
    private Set<String> capitals(Reading reading) {
        Set<String> capitals = new TreeSet<>();
        String text = collation.witness(reading.siglum()).text();
        for (Word word : Words.of(reading.text())) {
            int at = reading.start() + word.start();
            boolean capital =
                    Character.isUpperCase(text.charAt(at)) && word.form().length() > 1;
            if (capital && differing.contains(word.form()) && !beginsSentence(text, at)) {
                capitals.add(word.form());
            }
        }
        return capitals;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0
                && !Character.isLetterOrDigit(text.charAt(before))
                && ".!?\n:".indexOf(text.charAt(before)) < 0
                && text.charAt(before) != ',') {
            before--;
        }
        return before < 0 || ".!?\n:".indexOf(text.charAt(before)) >= 0;
    }

    /// The weight of what a passage says: its rare words.
    static double content(String form) {
        double sum = 0;
        for (String word : new HashSet<>(List.of(form.split(" ")))) {
            double rarity = Background.english().rarity(word);
            sum += rarity >= CONTENT ? Math.min(9, rarity) : 0;
        }
        return sum;
    }
}
