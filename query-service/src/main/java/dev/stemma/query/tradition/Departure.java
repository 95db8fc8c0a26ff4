package dev.stemma.query.tradition;

import dev.stemma.philology.apparatus.Entry;
import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import dev.stemma.query.tradition.ApparatusView.EntryView;
import dev.stemma.query.tradition.ApparatusView.ReadingView;
import dev.stemma.query.tradition.ChangesView.ChangeView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// An entry where an article does not have what its exemplar had.
///
/// @param own what it has
record Departure(EntryView entry, ReadingView own, Reconstruction.Exemplar exemplar) {

    private static final Set<String> PASSAGES = Set.of(Entry.Kind.ADDITION.name(), Entry.Kind.OMISSION.name());

    /// Nothing where the article has what its exemplar had, or what one of its `extant` exemplars has.
    static Optional<Departure> of(UUID article, EntryView entry, Reconstruction reconstruction, Set<String> extant) {
        Map<String, String> forms = new HashMap<>();
        entry.readings().forEach(reading -> forms.put(reading.articleId().toString(), form(reading)));
        String own = forms.get(article.toString());
        Reconstruction.Exemplar exemplar = reconstruction.of(article.toString(), forms);
        boolean kept = exemplar.forms().isEmpty()
                || exemplar.forms().contains(own)
                || extant.stream().anyMatch(other -> own.equals(forms.get(other)));
        return kept ? Optional.empty() : Optional.of(new Departure(entry, reading(entry, article), exemplar));
    }

    /// Without those passages of which others tell what words changed in them: neither the article nor its exemplar
    /// lacks them.
    static List<Departure> each(List<Departure> departures) {
        return departures.stream()
                .filter(departure -> departures.stream().noneMatch(departure::isToldBy))
                .toList();
    }

    private boolean isToldBy(Departure other) {
        return other.entry.number() != entry.number()
                && isPassage()
                && !lacks()
                && !lacked()
                && own.start() <= other.own.start()
                && other.own.end() <= own.end();
    }

    /// Of what kind it is on the way from the exemplar to the article; the apparatus says what it is among all
    /// witnesses.
    private String kind() {
        if (!isPassage() || lacks() == lacked()) {
            return entry.kind();
        }
        return (lacks() ? Entry.Kind.OMISSION : Entry.Kind.ADDITION).name();
    }

    private boolean isPassage() {
        return PASSAGES.contains(entry.kind());
    }

    private boolean lacks() {
        return form(own).isEmpty();
    }

    private boolean lacked() {
        return exemplar.forms().equals(Set.of(""));
    }

    /// As it is shown.
    ///
    /// @param shown the entry in its context
    ChangeView in(EntryView shown) {
        return new ChangeView(
                entry.number(),
                kind(),
                entry.significance(),
                entry.note(),
                exemplar.told() ? "CHANGED" : "DIFFERS",
                reading(shown, own.articleId()),
                shown.readings().stream()
                        .filter(reading -> exemplar.forms().contains(form(reading)))
                        .toList());
    }

    private static ReadingView reading(EntryView entry, UUID article) {
        return entry.readings().stream()
                .filter(reading -> reading.articleId().equals(article))
                .findFirst()
                .orElseThrow();
    }

    private static String form(ReadingView reading) {
        return Words.of(reading.text()).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
