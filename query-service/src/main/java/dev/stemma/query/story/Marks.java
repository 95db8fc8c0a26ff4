package dev.stemma.query.story;

import dev.stemma.contracts.Annotations;
import dev.stemma.contracts.Mention;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import dev.stemma.philology.text.Word;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/// What of a text was read as a name or a time, and where its sentences are; each in the order of the text.
@RegisterForReflection
public record Marks(List<Span> sentences, List<Mention> mentions, List<TimeExpression> times) {

    /// Those of a text of which nothing is known.
    public static final Marks NONE = new Marks(List.of(), List.of(), List.of());

    public Marks {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
    }

    public static Marks of(Annotations annotations) {
        return new Marks(annotations.sentences(), annotations.mentions(), annotations.times());
    }

    /// The kinds of the words of a text, in their order.
    WordKind[] kinds(String text, List<Word> words) {
        Walk named = new Walk(mentions.stream().map(Mention::span).toList());
        Walk timed = new Walk(times.stream().map(TimeExpression::span).toList());
        Walk sentence = new Walk(sentences);
        WordKind[] kinds = new WordKind[words.size()];
        int sentenceBefore = -1;
        for (int i = 0; i < kinds.length; i++) {
            Word word = words.get(i);
            int sentenceHere = sentence.at(word.start()).orElse(-1);
            boolean first = sentenceHere != sentenceBefore;
            sentenceBefore = sentenceHere;
            Optional<Integer> mention = named.at(word.start());
            if (mention.isPresent()) {
                kinds[i] = WordKind.of(mentions.get(mention.get()).type());
            } else if (timed.at(word.start()).isPresent()) {
                kinds[i] = WordKind.TIME;
            } else if (Character.isDigit(word.form().codePointAt(0))) {
                kinds[i] = WordKind.NUMBER;
            } else {
                kinds[i] = !first && Character.isUpperCase(text.codePointAt(word.start()))
                        ? WordKind.NAME
                        : WordKind.PLAIN;
            }
        }
        return kinds;
    }

    /// Goes along spans, from the first to the last.
    private static final class Walk {

        private final List<Span> spans;
        private int next;

        Walk(List<Span> spans) {
            this.spans = spans;
        }

        /// Which span is at a place; none is asked for that lies before the last one.
        Optional<Integer> at(int place) {
            while (next < spans.size() && spans.get(next).end() <= place) {
                next++;
            }
            return next < spans.size() && spans.get(next).start() <= place ? Optional.of(next) : Optional.empty();
        }
    }
}
