package dev.stemma.nlp.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold of the reading of every text: spans lie in it, in order, and split no character.
final class Soundness {

    private Soundness() {}

    /// Reads a text and fails unless all of it holds.
    static void check(ArticleReader reader, String text) {
        Annotations read = reader.read("", text, Optional.of(Instant.parse("2020-04-09T18:30:00Z")), Optional.empty());
        ordered(read.paragraphs(), text);
        ordered(read.sentences(), text);
        apart(read.paragraphs());
        apart(read.sentences());
        ordered(read.mentions().stream().map(mention -> mention.span()).toList(), text);
        ordered(read.times().stream().map(time -> time.span()).toList(), text);
        ordered(read.quotes().stream().map(quote -> quote.span()).toList(), text);
        read.quotes().forEach(quote -> {
            List<Span> parts = new ArrayList<>(List.of(quote.content()));
            quote.cue().ifPresent(parts::add);
            quote.speaker().ifPresent(parts::add);
            parts.forEach(part -> ordered(List.of(part), text));
            assertThat(quote.span().contains(quote.content())).isTrue();
        });
    }

    private static void ordered(List<Span> spans, String text) {
        Span before = new Span(0, 0);
        for (Span span : spans) {
            boolean holds = span.end() <= text.length()
                    && span.length() > 0
                    && span.start() >= before.start()
                    && isBorder(text, span.start())
                    && isBorder(text, span.end());
            if (!holds) {
                assertThat(span)
                        .as("after %s in %s", before, excerpt(text, span))
                        .isNull();
            }
            before = span;
        }
    }

    private static void apart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                assertThat(spans.get(i)).as("after %s", spans.get(i - 1)).isNull();
            }
        }
    }

    private static boolean isBorder(String text, int at) {
        return at == 0 || at == text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static String excerpt(String text, Span span) {
        return text.substring(
                Math.max(0, Math.min(text.length(), span.start()) - 40), Math.min(text.length(), span.end() + 40));
    }
}
