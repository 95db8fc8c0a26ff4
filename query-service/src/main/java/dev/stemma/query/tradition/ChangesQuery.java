package dev.stemma.query.tradition;

import dev.stemma.query.catalog.Paging;
import dev.stemma.query.catalog.Total;
import dev.stemma.query.tradition.ApparatusView.EntryView;
import dev.stemma.query.tradition.ChangesView.ChangeView;
import dev.stemma.query.tradition.ChangesView.ExemplarView;
import dev.stemma.query.tradition.StemmaView.NodeView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
            items.add(page.get(i).in(shown.get(i)));
        }
        return new ChangesView(
                article,
                Optional.of(tradition.tradition().id()),
                exemplars,
                items,
                paging.next(
                        rest,
                        departure ->
                                new Paging.Key(String.valueOf(departure.entry().number()), "")),
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
                Departure.of(article, entry, reconstruction, extant).ifPresent(departures::add);
                after = Optional.of(new Paging.Key(String.valueOf(entry.number()), ""));
            }
        } while (read.size() == AT_ONCE);
        return Departure.each(departures);
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
}
