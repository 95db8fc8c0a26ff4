package dev.stemma.bench;

import dev.stemma.bench.dates.DatesTask;
import dev.stemma.bench.derivation.CollationTask;
import dev.stemma.bench.derivation.DerivationTask;
import dev.stemma.bench.derivation.StemmaTask;
import dev.stemma.bench.extraction.ExtractionTask;
import dev.stemma.bench.extraction.FlagsTask;
import dev.stemma.bench.extraction.PublishedDatesTask;
import dev.stemma.bench.feeds.FeedsTask;
import dev.stemma.bench.homonyms.HomonymsTask;
import dev.stemma.bench.langid.LangidTask;
import dev.stemma.bench.names.NamesTask;
import dev.stemma.bench.ner.NerTask;
import dev.stemma.bench.quotes.QuotesTask;
import dev.stemma.bench.sentences.SentencesTask;
import dev.stemma.bench.stories.StoriesTask;
import java.util.List;
import java.util.Optional;

/// The tasks that can be measured; a new one gets its line here.
final class Tasks {

    private static final List<Task> ALL = List.of( //
            new DerivationTask(), //
            new StemmaTask(), //
            new CollationTask(), //
            new StoriesTask(), //
            new NamesTask(), //
            new HomonymsTask(), //
            new QuotesTask(), //
            new DatesTask(), //
            new NerTask(), //
            new FeedsTask(), //
            new ExtractionTask(), //
            new PublishedDatesTask(), //
            new FlagsTask(), //
            new LangidTask(), //
            new SentencesTask());

    private Tasks() {}

    static Optional<Task> named(String name) {
        return ALL.stream().filter(task -> task.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(Task::name).toList();
    }
}
