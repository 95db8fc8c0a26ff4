package dev.stemma.bench.peers;

import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import dev.stemma.bench.dates.TimeTagger;
import dev.stemma.contracts.Span;
import dev.stemma.contracts.TimeExpression;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.util.XMLInputSource;

/// HeidelTime (Strötgen and Gertz 2013) with its English rules for news, under GPL-3.0: only measured, never shipped.
/// It wants sentences, tokens and parts of speech from another program; here they are CoreNLP's, one of those that it
/// is made to work with.
public final class HeidelTime implements TimeTagger {

    /// As it is shipped: English, news, all four types of TIMEX3.
    private static final String DESCRIPTION = "/desc/annotator/HeidelTime.xml";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy.MM.dd'T'HH:mm", Locale.ROOT);

    private final StanfordCoreNLP reader;
    private final AnalysisEngine engine;
    private final JCas page;

    public HeidelTime() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos");
        reader = new StanfordCoreNLP(settings);
        try {
            engine = UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser()
                    .parseAnalysisEngineDescription(new XMLInputSource(HeidelTime.class.getResource(DESCRIPTION))));
            page = engine.newJCas();
        } catch (UIMAException | IOException e) {
            throw new IllegalStateException("HeidelTime does not start", e);
        }
    }

    @Override
    public String name() {
        return "HeidelTime 2.2.1";
    }

    @Override
    public List<TimeExpression> find(String text, LocalDateTime reference) {
        page.reset();
        page.setDocumentText(text);
        Dct written = new Dct(page);
        written.setValue(reference.format(WRITTEN));
        written.addToIndexes();
        CoreDocument document = new CoreDocument(text);
        reader.annotate(document);
        document.sentences().forEach(this::note);
        try {
            engine.process(page);
        } catch (UIMAException e) {
            throw new IllegalStateException("HeidelTime cannot read: " + text, e);
        }
        return found();
    }

    private void note(CoreSentence sentence) {
        new Sentence(
                        page,
                        sentence.charOffsets().first(),
                        sentence.charOffsets().second())
                .addToIndexes();
        for (CoreLabel word : sentence.tokens()) {
            Token token = new Token(page, word.beginPosition(), word.endPosition());
            token.setPos(word.tag());
            token.addToIndexes();
        }
    }

    private List<TimeExpression> found() {
        List<TimeExpression> found = new ArrayList<>();
        FSIterator<Annotation> each = page.getAnnotationIndex(Timex3.type).iterator();
        while (each.hasNext()) {
            Timex3 timex = (Timex3) each.next();
            found.add(new TimeExpression(
                    new Span(timex.getBegin(), timex.getEnd()),
                    TimeExpression.Type.valueOf(timex.getTimexType()),
                    timex.getTimexValue()));
        }
        return found;
    }
}
