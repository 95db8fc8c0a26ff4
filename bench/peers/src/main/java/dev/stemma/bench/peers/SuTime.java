package dev.stemma.bench.peers;

import dev.stemma.bench.dates.TimeTagger;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// SUTime of Stanford CoreNLP with its shipped English rules.
public final class SuTime implements TimeTagger {

    private final StanfordCoreNLP pipeline;

    public SuTime() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos");
        pipeline = new StanfordCoreNLP(settings);
        pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
    }

    @Override
    public String name() {
        return "SUTime (CoreNLP 4.5.10)";
    }

    @Override
    public List<TimeExpression> find(String text, LocalDateTime reference) {
        Annotation annotation = new Annotation(text);
        annotation.set(CoreAnnotations.DocDateAnnotation.class, reference.toString());
        pipeline.annotate(annotation);
        List<TimeExpression> found = new ArrayList<>();
        for (CoreMap each : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
            var timex = each.get(TimeAnnotations.TimexAnnotation.class);
            if (timex.value() != null) {
                found.add(new TimeExpression(
                        new Span(
                                each.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                                each.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
                        TimeExpression.Type.valueOf(timex.timexType()),
                        timex.value()));
            }
        }
        return found;
    }
}
