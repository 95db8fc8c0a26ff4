package dev.stemma.query.tradition;

import dev.stemma.philology.text.Word;
import dev.stemma.philology.text.Words;
import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.tradition.ApparatusView.EntryView;
import dev.stemma.query.tradition.ApparatusView.ReadingView;
import dev.stemma.query.tradition.ChangesView.ChangeView;
import dev.stemma.query.tradition.ChangesView.ExemplarView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what articles changed: their readings against those of the texts they were made from.
@ApplicationScoped
class ChangesQuery {

    private static final int AT_ONCE = 500;

    private final ApparatusQuery apparatus;

    ChangesQuery(ApparatusQuery apparatus) {
        this.apparatus = apparatus;
    }

    /// An entry where the article does not have what its exemplar had.
    private record Departure(EntryView entry, Reconstruction.Exemplar exemplar) {

        Paging.Key key() {
            return new Paging.Key(String.valueOf(entry.number()), "");
        }

        ChangeView in(EntryView shown, UUID article) {
            return new ChangeView(
                    entry.number(),
                    entry.kind(),
                    entry.significance(),
                    entry.note(),
                    exemplar.told() ? "CHANGED" : "DIFFERS",
                    shown.readings().stream()
                            .filter(reading -> reading.articleId().equals(article))
                            .findFirst()
                            .orElseThrow(),
                    shown.readings().stream()
                            .filter(reading -> exemplar.forms().contains(form(reading)))
                            .toList());
        }
    }

    /// A page of what `article`, a witness of `tradition`, changed.
    ChangesView of(UUID article, TraditionQuery.Found tradition, Paging paging, int context) {
        StemmaView stemma = tradition.drawn();
        List<ExemplarView> exemplars = exemplars(article, stemma);
        List<Departure> all = exemplars.isEmpty() ? List.of() : departures(article, tradition, stemma, exemplars);
        double after = paging.after().map(Paging.Key::number).orElse(0.0);
        List<Departure> rest = all.stream()
                .filter(departure -> departure.entry().number() > after)
                .toList();
        List<Departure> page = paging.page(rest);
        List<EntryView> shown =
                apparatus.inContext(page.stream().map(Departure::entry).toList(), context);
        List<ChangeView> items = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            items.add(page.get(i).in(shown.get(i), article));
        }
        return new ChangesView(
                article,
                Optional.of(tradition.tradition().id()),
                exemplars,
                items,
                paging.next(rest, Departure::key),
                new Total(all.size(), "eq"));
    }

    private List<Departure> departures(
            UUID article, TraditionQuery.Found tradition, StemmaView stemma, List<ExemplarView> exemplars) {
        Reconstruction reconstruction = new Reconstruction(stemma);
        Set<String> extant = exemplars.stream()
                .flatMap(exemplar -> exemplar.articleId().stream())
                .map(UUID::toString)
                .collect(Collectors.toSet());
        ApparatusQuery.Filter filter = new ApparatusQuery.Filter(Set.of(), Set.of(article), 0);
        List<Departure> departures = new ArrayList<>();
        Optional<Paging.Key> after = Optional.empty();
        List<EntryView> read;
        do {
            read = apparatus
                    .list(tradition, filter, new Paging(AT_ONCE, after), 0)
                    .items();
            for (EntryView entry : read) {
                departure(article, entry, reconstruction, extant).ifPresent(departures::add);
                after = Optional.of(new Paging.Key(String.valueOf(entry.number()), ""));
            }
        } while (read.size() == AT_ONCE);
        return departures;
    }

    private static Optional<Departure> departure(
            UUID article, EntryView entry, Reconstruction reconstruction, Set<String> exemplars) {
        Map<String, String> forms = new HashMap<>();
        entry.readings().forEach(reading -> forms.put(reading.articleId().toString(), form(reading)));
        String own = forms.get(article.toString());
        Reconstruction.Exemplar exemplar = reconstruction.of(article.toString(), forms);
        boolean kept = exemplar.forms().isEmpty()
                || exemplar.forms().contains(own)
                || exemplars.stream().anyMatch(other -> own.equals(forms.get(other)));
        return kept ? Optional.empty() : Optional.of(new Departure(entry, exemplar));
    }

    private static List<ExemplarView> exemplars(UUID article, StemmaView stemma) {
        Map<String, NodeView> nodes =
                stemma.nodes().stream().collect(Collectors.toMap(NodeView::id, Function.identity()));
        return stemma.edges().stream()
                .filter(edge -> edge.child().equals(article.toString()))
                .map(edge -> {
                    NodeView exemplar = nodes.get(edge.parent());
                    return new ExemplarView(
                            edge.parent(),
                            exemplar.lost(),
                            exemplar.articleId(),
                            exemplar.source().or(exemplar::name),
                            edge.kind(),
                            edge.confidence(),
                            edge.evidence());
                })
                .toList();
    }

    private static String form(ReadingView reading) {
        return Words.of(reading.text()).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
