package dev.stemma.bench.dates;

import dev.stemma.contracts.TimeExpression;
import dev.stemma.nlp.date.DateFinder;
import dev.stemma.nlp.text.TextReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The product's own.
final class OurTagger implements TimeTagger {

    @Override
    public String name() {
        return "stemma";
    }

    @Override
    public List<TimeExpression> find(String text, LocalDateTime reference) {
        return DateFinder.find(TextReader.part(text), Optional.of(reference.toInstant(ZoneOffset.UTC)));
    }
}
